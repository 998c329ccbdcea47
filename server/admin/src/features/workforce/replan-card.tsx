import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Card } from '../../components/card';
import { ApiFailure, sentenceOf } from '../../lib/api-failure';
import { useToday } from '../../lib/clock';
import { IdempotencyKeys } from '../../lib/idempotency';
import { live } from '../../lib/live';
import { dayAndSpan, dayAndTime, dayName } from '../../lib/time';
import { assignWorker } from '../dispatch/api/assign-worker';
import { listReplanTasks, replanDay, type ReplanTask } from './api/replan';
import styles from './worker-page.module.css';

interface Props {
  workerId: string;
  mayAssign: boolean;
}

/** A reason as long as an assignment takes. */
const LONGEST_REASON = 200;

/** Visits this worker cannot serve, each with the best somebody else: one by one, or a whole day at once. */
export function ReplanCard({ workerId, mayAssign }: Props) {
  const today = useToday();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const query = useQuery({
    queryKey: ['dispatch', 'replan', workerId],
    queryFn: ({ signal }) => listReplanTasks(workerId, signal),
    ...live,
  });
  const after = {
    onSettled: () => {
      for (const part of ['dispatch', 'pages', 'workforce']) void client.invalidateQueries({ queryKey: [part] });
    },
    onError: (error: Error) => {
      if (error instanceof ApiFailure && !error.isTransient) keys.answered();
    },
  };
  const one = useMutation({
    mutationFn: (task: ReplanTask) => {
      const reason = `原服务人员${task.why.join('；')}`.slice(0, LONGEST_REASON);
      const command = { workerId: task.proposal!.workerId, instead: workerId, version: task.version, reason };
      return assignWorker(task.orderId, command, keys.keyFor({ orderId: task.orderId, command }));
    },
    onSuccess: (_, task) => message.success(`已派给 ${task.proposal!.workerName}，等待其接受`),
    ...after,
  });
  const all = useMutation({
    mutationFn: (date: LocalDate) => replanDay(workerId, date, keys.keyFor({ date, at: query.dataUpdatedAt })),
    ...after,
  });
  const items = query.data?.items ?? [];
  if (items.length === 0 && !all.data) return null;
  const days = [...new Set(items.map(({ from }) => dayOf(new Date(from))))];
  const unplaced = all.data?.items.filter(({ workerName }) => workerName === null) ?? [];

  return (
    <Card
      title="待改派的上门"
      note={items.length > 0 ? `${items.length}个，需要换人` : undefined}
      actions={
        mayAssign &&
        days.map((day) => (
          <Button key={day} size="small" loading={all.isPending} onClick={() => all.mutate(day)}>
            {dayName(day, today)}全部改派
          </Button>
        ))
      }
    >
      {(one.error ?? all.error) && (
        <Alert type="error" showIcon role="alert" title={sentenceOf(one.error ?? all.error)} />
      )}
      {all.data && (
        <Alert
          type={unplaced.length > 0 ? 'warning' : 'success'}
          showIcon
          role="status"
          title={`已改派${all.data.items.length - unplaced.length}个，${unplaced.length}个没有排上`}
          description={
            unplaced.length > 0 &&
            unplaced.map(({ orderId, orderNo, from, because }) => (
              <div key={orderId}>
                <Link to={`/orders/${orderId}?assign=1`}>{orderNo}</Link> {dayAndTime(from, today)}：{because}
              </div>
            ))
          }
        />
      )}
      <ul className={styles.rows}>
        {items.map((task) => (
          <li key={task.orderId} className={styles.row}>
            <div className={styles.text}>
              <strong>{dayAndSpan(task.from, task.to, today)}</strong> {task.customerName} · {task.serviceName}{' '}
              <Link to={`/orders/${task.orderId}`}>{task.orderNo}</Link>
              <div className={styles.why}>{task.why.join('；')}</div>
              <div className={styles.quiet}>{proposalText(task)}</div>
            </div>
            {mayAssign && task.proposal && (
              <Button
                type="primary"
                size="small"
                loading={one.isPending && one.variables.orderId === task.orderId}
                onClick={() => one.mutate(task)}
              >
                改派给 {task.proposal.workerName}
              </Button>
            )}
            {mayAssign && !task.isUnderWay && task.state !== 'awaiting_payment' && (
              <Link to={`/orders/${task.orderId}?assign=1&instead=${workerId}`}>另选</Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function proposalText({ isUnderWay, state, proposal }: ReplanTask): string {
  if (isUnderWay) return '已经出发，不会改派，请电话确认';
  if (state === 'awaiting_payment') return '客户还没有付款，付款后自动改派';
  if (!proposal) return '该时段没有其他符合条件且有空的服务人员';
  return `建议 ${proposal.workerName}：${proposal.explanation.join('，')}`;
}
