import type { Order } from '../../orders/contract/orders.facade.js';
import type { Assignment, AssignmentState } from '../contract/dispatch.facade.js';

/** How an assignment may go on. What has no way on is history. */
export const ASSIGNMENT_TRANSITIONS = {
  offered: ['accepted', 'declined', 'timed_out', 'withdrawn'],
  accepted: ['withdrawn'],
  declined: [],
  timed_out: [],
  withdrawn: [],
} as const satisfies Record<AssignmentState, readonly AssignmentState[]>;

export function mayBecome(from: AssignmentState, to: AssignmentState): boolean {
  return (ASSIGNMENT_TRANSITIONS[from] as readonly AssignmentState[]).includes(to);
}

/** Asked or accepted; everything else is history. */
export function isLive({ state }: Pick<Assignment, 'state'>): boolean {
  return ASSIGNMENT_TRANSITIONS[state].length > 0;
}

/** Whether the assignment is about the visit as it is planned now, and not about a time the customer has left. */
export function isForPlan(assignment: Pick<Assignment, 'visitFrom'>, order: Pick<Order, 'planned'>): boolean {
  return assignment.visitFrom.getTime() === order.planned.from.getTime();
}
