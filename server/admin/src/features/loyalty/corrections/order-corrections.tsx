import { useQuery } from '@tanstack/react-query';
import { Alert, Flex, Typography } from 'antd';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { dayAndTime } from '../../../lib/time';
import { listCorrections, type Correction } from '../api/corrections';
import { AskCorrectionButton } from './ask-button';

/** What was put right for the customer of this order, and asking for more of it. */
export function OrderCorrections({ orderId }: { orderId: string }) {
  const query = useQuery({
    queryKey: ['reward-corrections', orderId],
    queryFn: ({ signal }) => listCorrections(orderId, signal),
  });
  return (
    <Flex vertical gap={8}>
      {query.error && <Alert type="error" showIcon title={sentenceOf(query.error)} />}
      {query.data?.items.map((one) => (
        <Row key={one.id} correction={one} />
      ))}
      {query.data && (
        <div>
          <AskCorrectionButton orderId={orderId} choices={query.data} />
        </div>
      )}
    </Flex>
  );
}

function Row({ correction }: { correction: Correction }) {
  const { amountText, reason, progress, askedBy, askedAt, decidedBy, decidedBecause } = correction;
  const today = useToday();
  return (
    <div>
      <div>
        更正 <strong>{amountText}</strong> · {reason} · {progress}
      </div>
      <Typography.Text type="secondary">
        {askedBy} {dayAndTime(askedAt, today)} 提出
        {decidedBy && ` · ${decidedBy} 处理`}
        {decidedBecause && `：${decidedBecause}`}
      </Typography.Text>
    </div>
  );
}
