import { Alert, App, Button, Drawer, Input, Radio } from 'antd';
import { useState } from 'react';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { ApiFailure, sentenceOf } from '../../../lib/api-failure';
import { useToday } from '../../../lib/clock';
import { dayAndSpan, duration } from '../../../lib/time';
import type { AdminOrder } from '../../orders/api/get-order';
import { ORDER_STATES } from '../../orders/order-states';
import { StateTag } from '../../orders/state-tag';
import styles from './assign-drawer.module.css';
import { CandidateList } from './candidate-list';
import { earlierAnswers } from '../earlier-answers';
import { consequences } from './consequences';
import { liveOf, placesOf } from './places';
import { useAssignment } from './use-assignment';

/** What the API takes for a reason, in characters. */
const REASON = { shortest: 2, longest: 200 } as const;
const COMMON_REASONS = ['客户指定', '原服务人员请假', '预计会迟到', '路程更近', '超时无人确认'] as const;

interface Props {
  order: AdminOrder;
  isAssignable: boolean;
  /** whose place it is about, when the person came from there */
  instead: string | null;
  /** whom the person has chosen already, elsewhere */
  proposed?: string;
  onClose: () => void;
}

function Refusal({ error }: { error: unknown }) {
  const fields = error instanceof ApiFailure ? error.fields : [];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={sentenceOf(error)}
      description={fields.length > 0 ? fields.map((field) => field.message).join('；') : undefined}
    />
  );
}

/** Choosing by hand who serves an order, under the same rules as the automatic dispatch. */
export function AssignDrawer({ order, isAssignable, instead, proposed, onClose }: Props) {
  const today = useToday();
  const { message } = App.useApp();
  const [chosenId, setChosenId] = useState<string | null>(proposed ?? null);
  const [reason, setReason] = useState('');
  const [asksReason, setAsksReason] = useState(false);
  const [wishedPlace, setWishedPlace] = useState(instead);
  const places = placesOf(order);
  const place = places.find(({ workerId }) => workerId === wishedPlace) ?? places[0];
  const current = liveOf(order, place);
  const { candidates, assign, hasMoved, acknowledge } = useAssignment(order, () => {
    message.success(`已派给 ${chosen?.worker.name ?? ''}，等待其接受`);
    onClose();
  });
  const chosen = candidates.data?.items.find(({ worker, allowed }) => allowed && worker.id === chosenId) ?? null;
  const stateName = ORDER_STATES[order.state].name;
  const verb = current ? '改派' : '指派';
  const isLocked = hasMoved || !isAssignable;

  const isReasonGiven = reason.trim().length >= REASON.shortest;

  const submit = (): void => {
    setAsksReason(!isReasonGiven);
    if (!chosen || !isReasonGiven || isLocked) return;
    const choice = { workerId: chosen.worker.id, reason: reason.trim() };
    const isOneOfSeveral = places.length > 1 && place?.workerId;
    assign.mutate(isOneOfSeveral ? { ...choice, instead: place.workerId } : choice);
  };

  return (
    <Drawer
      open
      size={640}
      title={`${verb} · ${order.no}`}
      onClose={onClose}
      footer={
        <div className={styles.foot}>
          {!isAssignable && <Alert type="info" showIcon title={`订单现在是「${stateName}」，不能再${verb}。`} />}
          {isAssignable && hasMoved && (
            <Alert
              type="warning"
              showIcon
              role="alert"
              title={`订单刚刚有变化：现在「${stateName}」，${current?.workerName ?? '还没有人负责'}`}
              description="请核对后继续，您选的人和写的原因都还在。"
              action={
                <Button size="small" onClick={acknowledge}>
                  已核对，继续
                </Button>
              }
            />
          )}
          {assign.error && !hasMoved && <Refusal error={assign.error} />}
          <label htmlFor="assign-reason" className={styles.label}>
            {verb}原因（必填）
          </label>
          <div className={styles.common}>
            {COMMON_REASONS.map((text) => (
              <Button key={text} size="small" onClick={() => setReason(text)}>
                {text}
              </Button>
            ))}
          </div>
          <Input.TextArea
            id="assign-reason"
            rows={2}
            maxLength={REASON.longest}
            status={asksReason && !isReasonGiven ? 'error' : undefined}
            placeholder="写清原因，会留在派单记录里"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {asksReason && !isReasonGiven && (
            <p className={styles.ask} role="alert">
              请写一句{verb}原因
            </p>
          )}
          {chosen && (
            <ul className={styles.consequences} aria-label="确认后会发生什么">
              {consequences(chosen.worker.name, current, order).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <div className={styles.buttons}>
            <Button onClick={onClose}>取消</Button>
            <Button type="primary" disabled={!chosen || isLocked} loading={assign.isPending} onClick={submit}>
              {chosen ? `确认${verb}给 ${chosen.worker.name}` : '请先选择服务人员'}
            </Button>
          </div>
        </div>
      }
    >
      <div className={styles.body}>
        <p className={styles.summary}>
          <StateTag state={order.state} />
          <span>
            {dayAndSpan(order.promisedFrom, order.promisedTo, today)} 到达 · {order.serviceName} ·{' '}
            {duration(order.durationMinutes)} · {order.address.district} {order.address.community} · 现在：
            {current?.workerName ?? '还没有人'}
          </span>
        </p>
        {places.length > 1 && (
          <fieldset className={styles.places}>
            <legend>为谁的位置换人</legend>
            <Radio.Group
              value={place?.workerId}
              options={places.map(({ workerId, label }) => ({ value: workerId, label }))}
              onChange={(event) => setWishedPlace(String(event.target.value))}
            />
          </fieldset>
        )}
        <QueryView query={candidates} skeleton={<RowsSkeleton rows={7} height={64} />}>
          {({ items }) => (
            <CandidateList
              candidates={items}
              currentWorkerId={current?.workerId ?? null}
              earlierAnswers={earlierAnswers(order.assignments, today)}
              chosenId={chosen?.worker.id ?? null}
              onChoose={setChosenId}
            />
          )}
        </QueryView>
      </div>
    </Drawer>
  );
}
