import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions } from 'antd';
import { useState } from 'react';
import { Card } from '../../components/card';
import { live } from '../../lib/live';
import { fullStamp } from '../../lib/time';
import { getPrecautions, type Subject, type VisitPrecautions } from './api/precautions';
import { PrecautionsModal } from './precautions-modal';

const PARTS = [
  { part: 'identity', label: '身份核验' },
  { part: 'contact', label: '紧急联系人' },
] as const;

const WORDS = {
  orders: { title: '高风险上门', then: '补齐后自动派单', done: '已登记，开始派单' },
  stays: { title: '入住前的安全信息', then: '补齐后才能入住', done: '已登记' },
} as const satisfies Record<Subject['kind'], object>;

/** On the page of a high-risk visit or a stay: why it is one, what is missing before anybody is sent, and who gave what. */
export function PrecautionsCard({ kind, id }: Subject) {
  const [recording, setRecording] = useState(false);
  const { data } = useQuery({
    queryKey: ['safety', 'precautions', kind, id],
    queryFn: ({ signal }) => getPrecautions({ kind, id }, signal),
    ...live,
  });
  if (!data || data.risks.length === 0) return null;
  const { title, then, done } = WORDS[kind];
  const waits = data.missing.length > 0;
  return (
    <Card
      title={title}
      note={data.risks.map(({ name }) => name).join('、')}
      actions={waits && <Button onClick={() => setRecording(true)}>替客户登记</Button>}
    >
      {waits && (
        <Alert
          type="warning"
          showIcon
          title={`还缺${PARTS.filter(({ part }) => data.missing.includes(part))
            .map(({ label }) => label)
            .join('和')}，${then}`}
          description="已请客户在小程序里填写；客户来电时可以在这里替他登记。"
        />
      )}
      <Descriptions
        size="small"
        column={1}
        items={PARTS.map(({ part, label }) => ({ key: part, label, children: partText(data[part]) }))}
      />
      {recording && (
        <PrecautionsModal
          subject={{ kind, id }}
          done={done}
          missing={data.missing}
          onClose={() => setRecording(false)}
        />
      )}
    </Card>
  );
}

function partText(known: VisitPrecautions['identity']): string {
  return known ? `${known.masked}（${known.by} ${fullStamp(known.at)}）` : '没有';
}
