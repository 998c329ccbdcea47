import type { Bulk } from '../bulk.js';
import type { OrderStory } from '../history/story.js';

/** Rows of dispatch: who was asked and what they said, and what waits for the office. */
export function writeDispatch(bulk: Bulk, { order, assignments, exceptions }: OrderStory): void {
  for (const assignment of assignments) {
    bulk.add('assignment', {
      id: assignment.id,
      order_id: assignment.orderId,
      live_order_id: assignment.state === 'accepted' ? assignment.orderId : null,
      account_id: order.accountId,
      worker_id: assignment.workerId,
      role: assignment.role,
      state: assignment.state,
      mode: assignment.mode,
      explanation: JSON.stringify(assignment.explanation),
      visit_from: assignment.visitFrom,
      offered_at: assignment.offeredAt,
      respond_by: assignment.respondBy,
      responded_at: assignment.respondedAt,
      decline_reason: assignment.declineReason,
    });
  }
  for (const { id, kind, orderId, text, openedAt, dueAt } of exceptions) {
    bulk.add('dispatch_exception', {
      id,
      order_id: orderId,
      open_key: `${kind}:${orderId}`,
      kind,
      text,
      opened_at: openedAt,
      due_at: dueAt,
      closed_at: null,
    });
  }
}
