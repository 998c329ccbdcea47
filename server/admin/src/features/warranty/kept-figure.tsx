import { Alert, Flex, Statistic } from 'antd';
import { Card } from '../../components/card';
import type { WarrantyKept } from './api/warranty';

/** 质保兑现率 with the claims behind it, and an alarm under the line. */
export function KeptFigure({ rate }: { rate: WarrantyKept }) {
  const { windowDays, kept, due, basisPoints, lineBasisPoints, underLine } = rate;
  const line = `${lineBasisPoints / 100}%`;
  return (
    <Card title="质保兑现率" note={`近${windowDays}天到期的质保申请里，按时免费返工的占多少；预警线${line}`}>
      <Flex vertical gap={12}>
        {underLine && (
          <Alert type="error" showIcon role="alert" title={`低于预警线${line}，请逐条查明为什么没有按时返工`} />
        )}
        <Flex gap={48} wrap>
          <Statistic title="兑现率" value={basisPoints === null ? '—' : `${(basisPoints / 100).toFixed(1)}%`} />
          <Statistic title="按时返工" value={`${kept}次`} />
          <Statistic title="应当返工" value={`${due}次`} />
        </Flex>
      </Flex>
    </Card>
  );
}
