import { addMinutes } from '@daowei/shared/kernel/interval';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { Order } from '../../orders/contract/orders.facade.js';
import type { Complaint } from './complaint.js';
import { isOver } from './complaint-life.js';
import { COMPLAINT_POLICY } from './complaint-policy.js';

/**
 * Whether a visit may be complained about now. Refuses ORDER_STATE for a booking that was never paid, COMPLAINT_ALREADY
 * while another one is worked on, COMPLAINT_TOO_LATE.
 */
export function mayFile(
  order: Pick<Order, 'paidAt' | 'completedAt' | 'planned'>,
  earlier: readonly Pick<Complaint, 'id' | 'state'>[],
  now: Date,
): Result<null> {
  if (order.paidAt === null) return refuse('ORDER_STATE', '这次预约没有付款，没有可以投诉的服务');
  const going = earlier.find(({ state }) => !isOver(state));
  if (going) return refuse('COMPLAINT_ALREADY', undefined, { complaintId: going.id });
  const until = addMinutes(order.completedAt ?? order.planned.to, COMPLAINT_POLICY.fileDays.value * 1_440);
  return now > until ? refuse('COMPLAINT_TOO_LATE') : null;
}
