import { Descriptions, Progress } from 'antd';
import { Card } from '../../../components/card';
import type { FollowUpList } from '../api/follow-ups';

/** How far the promise is kept: everybody asked, and so many customers by a person. */
export function ProgressCard({ progress }: { progress: FollowUpList['progress'] }) {
  const { days, customers, spoken, quota, quotaShare, visits, told, reasons } = progress;
  const share = customers === 0 ? 0 : Math.round((spoken / customers) * 100);
  const promised = Math.round(quotaShare * 100);
  return (
    <Card title="回访进度" note={`最近${days}天开始回访的服务；人工回访的客户不少于${promised}%`}>
      <Progress
        aria-label={`人工回访了${share}%的客户，目标${promised}%`}
        percent={share}
        success={{ percent: Math.min(share, promised) }}
        format={() => `${share}%`}
      />
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 4 }}
        items={[
          { key: 'spoken', label: '人工回访', children: `${spoken}位客户，目标${quota}位，共${customers}位` },
          { key: 'told', label: '自动回访', children: `${visits}次服务，发出${told}条` },
          ...reasons.map(({ reason, text, listed, ended }) => ({
            key: reason,
            label: text,
            children: `${listed}位，办完${ended}位`,
          })),
        ]}
      />
    </Card>
  );
}
