import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { BackButton } from '../../components/back-button';
import { Card } from '../../components/card';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { may } from '../../lib/access';
import { money } from '../../lib/money';
import { useSession } from '../../lib/session';
import { getStay, type OfficeStay } from './api/stays';
import { PrecautionsCard } from '../safety/precautions-card';
import { CancelStayModal } from './cancel-stay-modal';
import { EndStayModal } from './end-stay-modal';
import { HandOverDrawer } from './hand-over-drawer';
import { StayTag } from './stay-tag';

const TURNS: TableColumnsType<OfficeStay['turns'][number]> = [
  { title: '服务人员', render: (_, { worker }) => `${worker.name}（${worker.level}）` },
  { title: '从', dataIndex: 'first', width: 140 },
  { title: '到', dataIndex: 'last', width: 140 },
  { title: '为何结束', render: (_, { endedBecause }) => endedBecause ?? '—' },
];

/** One stay: days, people, money, trial and signature; and what the office may change about it. */
export function StayPage() {
  const { stayId = '' } = useParams();
  const { session } = useSession();
  const roles = session?.me.roles ?? [];
  const [act, setAct] = useState<OfficeStay['acts'][number] | null>(null);
  const close = (): void => setAct(null);
  const query = useQuery({ queryKey: ['stays', stayId], queryFn: ({ signal }) => getStay(stayId, signal) });
  const stay = query.data;
  const mayEnd = may(roles, 'stays.end');
  return (
    <Page
      title={stay ? `住家 ${stay.no}` : '住家服务'}
      lead={<BackButton fallback="/stays" />}
      actions={
        <>
          {stay?.acts.includes('cancel') && mayEnd && <Button onClick={() => setAct('cancel')}>公司原因取消</Button>}
          {stay?.acts.includes('end') && mayEnd && <Button onClick={() => setAct('end')}>提前结束</Button>}
          {stay?.acts.includes('change_worker') && may(roles, 'stays.handOver') && (
            <Button type={stay.brokenBecause ? 'primary' : 'default'} onClick={() => setAct('change_worker')}>
              换人
            </Button>
          )}
        </>
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={420} />}>
        {(data) => (
          <>
            {data.brokenBecause && <Alert type="warning" showIcon title={data.brokenBecause} />}
            <Card title={data.serviceName} actions={<StayTag stay={data} />}>
              <Descriptions bordered size="small" column={2} items={factsOf(data)} />
            </Card>
            {may(roles, 'safety.answer') && <PrecautionsCard kind="stays" id={data.id} />}
            <Card title="谁住在那里" note="换人保留先后">
              <Table
                rowKey={({ worker, first }) => `${worker.id} ${first}`}
                size="small"
                pagination={false}
                columns={TURNS}
                dataSource={data.turns}
                locale={{ emptyText: '没有人入住' }}
              />
            </Card>
          </>
        )}
      </QueryView>
      {stay && act === 'change_worker' && <HandOverDrawer stay={stay} onClose={close} />}
      {stay && act === 'end' && <EndStayModal stay={stay} onClose={close} />}
      {stay && act === 'cancel' && <CancelStayModal stay={stay} onClose={close} />}
    </Page>
  );
}

function factsOf(stay: OfficeStay) {
  const { signature } = stay.agreement;
  const trial = stay.trialUntil === null ? '没有' : `到${stay.trialUntil}${stay.trialKept ? '，客户已确认继续' : ''}`;
  const facts: [string, string][] = [
    ['日子', `${stay.first} 到 ${stay.last}，共${stay.days}天`],
    ['试用期', trial],
    ['客户', `${stay.customerName}（${stay.contactName} ${stay.phoneMasked}）`],
    ['地址', stay.addressShort],
    ['总价', money(stay.totalFen)],
    ['已付 / 已退', `${money(stay.paidFen)} / ${money(stay.refundFen)}`],
    ['协议', `《${stay.agreement.title}》${signature?.signerName ?? '手写签名'}，已签署`],
    ['客户留言', stay.note ?? '没有'],
  ];
  return facts.map(([label, children]) => ({ key: label, label, children }));
}
