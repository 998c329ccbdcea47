import type { Schemas } from '@daowei/shared/api/client';

type Assignment = Pick<Schemas['AssignmentView'], 'workerName' | 'state'>;

/** What an assignment will do, in sentences a person reads before confirming it. */
export function consequences(
  newWorker: string,
  current: Assignment | null,
  order: Pick<Schemas['OrderView'], 'state'>,
): string[] {
  const lines = [`${newWorker} 会收到派单，时段立即为其占用；对方接受后订单才算确认。`];
  if (current?.state === 'accepted') lines.push(`${current.workerName} 已接受的派单会撤回，这段时间随即空出。`);
  if (current?.state === 'offered') lines.push(`发给 ${current.workerName} 的派单会撤回，对方不能再接受。`);
  if (order.state === 'confirmed') lines.push('订单会回到「待确认」，客户看到的服务人员随之变化。');
  lines.push('约定到达时间和价格不变；原因和您的姓名留在派单记录里，不能删除。');
  return lines;
}
