import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { QueryView } from '../../components/query-view';
import { RowsSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { useOrderCommand } from '../orders/second-thoughts/use-order-command';
import { getHandOver, handOver, type OfficeStay } from './api/stays';
import { DayField } from './day-field';
import { ReasonFields } from './reason-fields';

type Reason = Schemas['HandOverStayBody']['reason'];

/** Somebody else lives there from a day on: who is free for all of the days that are left. */
export function HandOverDrawer({ stay, onClose }: { stay: OfficeStay; onClose: () => void }) {
  const [from, setFrom] = useState<string | null>(null);
  const [reason, setReason] = useState<Reason | null>(stay.brokenBecause ? 'worker' : null);
  const [note, setNote] = useState('');
  const options = useQuery({
    queryKey: ['stays', stay.id, 'worker', from],
    queryFn: ({ signal }) => getHandOver(stay.id, from, signal),
    gcTime: 0,
  });
  const changing = useOrderCommand<Schemas['HandOverStayBody']>(
    (body, key) => handOver(stay.id, body, key),
    '已换人，客户和服务人员都会收到消息',
    onClose,
  );
  return (
    <Drawer open size={640} title="从哪一天起换人" onClose={onClose}>
      <Flex vertical gap={16}>
        {stay.brokenBecause && <Alert type="warning" showIcon title={stay.brokenBecause} />}
        {changing.error && <Alert type="error" showIcon role="alert" title={sentenceOf(changing.error)} />}
        <DayField
          id="hand-over-from"
          label="新的服务人员从"
          value={from ?? options.data?.from}
          first={stay.first}
          last={stay.last}
          onChange={setFrom}
        />
        <QueryView query={options} skeleton={<RowsSkeleton rows={4} height={56} />}>
          {({ version, from: first, last, days, candidates, reasons }) => (
            <>
              <ReasonFields reasons={reasons} reason={reason} note={note} onReason={setReason} onNote={setNote} />
              {candidates.length === 0 && (
                <Alert
                  type="warning"
                  showIcon
                  title={`没有人能住满${first}到${last}这${days}天，可以换一个开始的日子，或提前结束`}
                />
              )}
              {candidates.map((one) => (
                <CandidateRow
                  key={one.id}
                  worker={one}
                  consequence={`${first}到${last}共${days}天改由${one.name}住家；价格不变，客户重新试用；原来的服务人员这些天空出来。`}
                  disabled={reason === null}
                  busy={changing.isPending}
                  onChoose={() =>
                    reason &&
                    changing.mutate({ version, from: first, workerId: one.id, reason, note: note.trim() || undefined })
                  }
                />
              ))}
            </>
          )}
        </QueryView>
      </Flex>
    </Drawer>
  );
}

interface RowProps {
  worker: Schemas['StayWorker'];
  /** what choosing means, before it is confirmed */
  consequence: string;
  disabled: boolean;
  busy: boolean;
  onChoose: () => void;
}

function CandidateRow({ worker, consequence, disabled, busy, onChoose }: RowProps) {
  const { name, level, ratingAverage, visitCount } = worker;
  return (
    <Flex justify="space-between" align="center" gap={16}>
      <div>
        <b>{name}</b> {level} · 评分 {ratingAverage?.toFixed(1) ?? '暂无'} · 服务过{visitCount}次
      </div>
      <Popconfirm
        title={`换成${name}？`}
        description={consequence}
        okText="换人"
        cancelText="再想想"
        disabled={disabled}
        onConfirm={onChoose}
      >
        <Button type="primary" disabled={disabled} loading={busy}>
          换成{name}
        </Button>
      </Popconfirm>
    </Flex>
  );
}
