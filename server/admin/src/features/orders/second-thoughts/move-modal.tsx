import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Modal } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { money } from '../../../lib/money';
import { dayAndSpan, dayAndTime } from '../../../lib/time';
import { getMoveTerms, listMoveSlots, moveOrder } from '../api/move-order';
import type { AdminOrder } from '../api/get-order';
import { ReasonFields, type Reason } from './reason-fields';
import styles from './second-thoughts.module.css';
import { SlotPicker } from './slot-picker';
import { useOrderCommand } from './use-order-command';

interface Chosen {
  readonly startAt: string;
  /** the revision that was on the page when it was chosen */
  readonly revision: number;
}

/** Moves a booking: same money, another time. What was chosen under an older revision must be chosen again. */
export function MoveModal({ order, onClose }: { order: AdminOrder; onClose: () => void }) {
  const today = useToday();
  const [form] = Form.useForm<Reason>();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const terms = useQuery({
    queryKey: ['orders', 'move-terms', order.id],
    queryFn: ({ signal }) => getMoveTerms(order.id, signal),
  });
  const calendar = useQuery({
    queryKey: ['orders', 'move-slots', order.id],
    queryFn: ({ signal }) => listMoveSlots(order.id, signal),
  });
  const moving = useOrderCommand<Schemas['RescheduleVisit']>(
    (body, key) => moveOrder(order.id, body, key),
    '已改到新的时间，客户与服务人员会收到消息',
    onClose,
  );
  const mayMove = terms.data?.because === null;
  const current = chosen && chosen.revision === terms.data?.revision ? chosen : null;

  return (
    <Modal
      open
      width={640}
      title="延时预定"
      okText={current ? `改到${dayAndTime(current.startAt, today)}` : '改到新的时间'}
      cancelText="取消"
      okButtonProps={{ disabled: !mayMove || !current }}
      confirmLoading={moving.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(reason) => current && moving.mutate({ ...current, ...reason })}>
        {moving.isError && <Alert type="error" showIcon role="alert" title={sentenceOf(moving.error)} />}
        <QueryView query={terms} skeleton={<BlockSkeleton height={320} />}>
          {({ because, beyond, until, timesLeft, totalFen, revision, reasons }) =>
            because ? (
              <Alert type="warning" showIcon role="status" title={because} />
            ) : (
              <>
                <p className={styles.terms}>
                  现约{dayAndSpan(order.promisedFrom, order.promisedTo, today)}，价格{money(totalFen)}
                  不变。客户自己还可改
                  {timesLeft}次，{dayAndTime(until, today)}前；客服改期不占次数。
                </p>
                {beyond && <Alert type="info" showIcon role="status" title={`客户自己已不能改：${beyond}`} />}
                <QueryView query={calendar} skeleton={<BlockSkeleton height={160} />}>
                  {({ days }) => (
                    <SlotPicker
                      days={days}
                      value={current?.startAt ?? null}
                      onChange={(startAt) => setChosen(startAt === null ? null : { startAt, revision })}
                    />
                  )}
                </QueryView>
                <ReasonFields
                  label="客户为什么改时间"
                  reasons={reasons}
                  noteBecause={beyond && '超出客户的改期条件，请写明原因'}
                />
              </>
            )
          }
        </QueryView>
      </Form>
    </Modal>
  );
}
