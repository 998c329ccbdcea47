import type { SmallTown } from './small-town.js';

/** A customer who is to be called about a visit, whatever the draw says, and is asked its question. */
export async function listForCall({ whole, today }: SmallTown, orderId: string, accountId: string): Promise<void> {
  await whole.rows(
    `INSERT INTO follow_up (order_id, account_id, day, begun_at, call_reason, call_day, policy_version)
     VALUES (?, ?, ?, ?, 'drawn', ?, 1)`,
    [orderId, accountId, today, whole.clock.now(), today],
  );
  await whole.rows(
    `INSERT INTO survey (order_id, account_id, worker_id, question, asked_at, policy_version)
     VALUES (?, ?, 'nobody', 'nps', ?, 1)`,
    [orderId, accountId, whole.clock.now()],
  );
}
