import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions } from 'antd';
import { useState } from 'react';
import { Card } from '../../components/card';
import { live } from '../../lib/live';
import { fullStamp } from '../../lib/time';
import { getPrecautions, type VisitPrecautions } from './api/precautions';
import { PrecautionsModal } from './precautions-modal';

const PARTS = [
  { part: 'identity', label: '身份核验' },
  { part: 'contact', label: '紧急联系人' },
] as const;

/** On the page of a high-risk visit: why it is one, what is missing before anybody is sent, and who gave what is there. */
export function PrecautionsCard({ orderId }: { orderId: string }) {
  const [recording, setRecording] = useState(false);
  const { data } = useQuery({
    queryKey: ['safety', 'precautions', orderId],
    queryFn: ({ signal }) => getPrecautions(orderId, signal),
    ...live,
  });
  if (!data || data.risks.length === 0) return null;
  const waits = data.missing.length > 0;
  return (
    <Card
      title="高风险上门"
      note={data.risks.map(({ name }) => name).join('、')}
      actions={waits && <Button onClick={() => setRecording(true)}>替客户登记</Button>}
    >
      {waits && (
        <Alert
          type="warning"
          showIcon
          title={`还缺${PARTS.filter(({ part }) => data.missing.includes(part))
            .map(({ label }) => label)
            .join('和')}，补齐后自动派单`}
          description="已请客户在小程序里填写；客户来电时可以在这里替他登记。"
        />
      )}
      <Descriptions
        size="small"
        column={1}
        items={PARTS.map(({ part, label }) => ({ key: part, label, children: partText(data[part]) }))}
      />
      {recording && <PrecautionsModal orderId={orderId} missing={data.missing} onClose={() => setRecording(false)} />}
    </Card>
  );
}

function partText(known: VisitPrecautions['identity']): string {
  return known ? `${known.masked}（${known.by} ${fullStamp(known.at)}）` : '没有';
}
