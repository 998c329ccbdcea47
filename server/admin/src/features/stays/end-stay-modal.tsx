import { useQuery } from '@tanstack/react-query';
import { Alert, Flex, Modal } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { sentenceOf } from '../../lib/api-failure';
import { money } from '../../lib/money';
import { useOrderCommand } from '../orders/second-thoughts/use-order-command';
import { endStay, getEnding, type OfficeStay } from './api/stays';
import { DayField } from './day-field';
import { ReasonFields } from './reason-fields';

type Reason = Schemas['EndStayBody']['reason'];

/** Ends a stay before its last day: what is charged and what goes back is on the screen before it happens. */
export function EndStayModal({ stay, onClose }: { stay: OfficeStay; onClose: () => void }) {
  const [lastDay, setLastDay] = useState<string | null>(null);
  const [reason, setReason] = useState<Reason | null>(stay.brokenBecause ? 'worker' : null);
  const [note, setNote] = useState('');
  const ending = useQuery({
    queryKey: ['stays', stay.id, 'ending', lastDay],
    queryFn: ({ signal }) => getEnding(stay.id, lastDay, signal),
    gcTime: 0,
  });
  const doing = useOrderCommand<Schemas['EndStayBody']>(
    (body, key) => endStay(stay.id, body, key),
    '已结束，退款已安排，客户和服务人员都会收到消息',
    onClose,
  );
  const shown = ending.data;
  const confirm = (): void => {
    if (!shown || !reason) return;
    const { version, lastDay: last } = shown;
    doing.mutate({ version, lastDay: last, reason, note: note.trim() || undefined });
  };
  return (
    <Modal
      open
      title="提前结束住家服务"
      okText={shown ? `结束并退${money(shown.refundFen)}` : '结束'}
      cancelText="再想想"
      okButtonProps={{ danger: true, disabled: !shown || !reason }}
      confirmLoading={doing.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      <Flex vertical gap={16}>
        {doing.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(doing.error)} />}
        <DayField
          id="end-last-day"
          label="最后一天"
          value={lastDay ?? shown?.lastDay}
          first={stay.first}
          last={stay.last}
          onChange={setLastDay}
        />
        <QueryView query={ending} skeleton={<BlockSkeleton height={160} />}>
          {({ servedDays, chargedFen, refundFen, lastDay: last, reasons }) => (
            <>
              <Alert
                type="warning"
                showIcon
                role="status"
                title={`住到${last}为止，共${servedDays}天，收${money(chargedFen)}，退${money(refundFen)}`}
                description="之后的日子还给服务人员，退款按原路退回。结束以后不能恢复，客户要继续需重新预约。"
              />
              <ReasonFields reasons={reasons} reason={reason} note={note} onReason={setReason} onNote={setNote} />
            </>
          )}
        </QueryView>
      </Flex>
    </Modal>
  );
}
