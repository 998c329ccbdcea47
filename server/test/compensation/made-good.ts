import type { Schemas } from '@daowei/shared/api/client';
import { lateMinutes } from '@daowei/shared/rules/compensation';
import { expectOk, type Customer } from '../support/person.js';
import type { ConfirmedVisit } from '../support/small-town.js';
import type { WholeApp } from '../support/whole-app.js';

interface Story {
  readonly visit: ConfirmedVisit;
  readonly customer: Customer;
}

interface GrantRow {
  readonly order_id: string;
  readonly cause: 'predicted' | 'late' | 'no_show';
  readonly state: string;
  readonly means: string | null;
  readonly late_minutes: number;
  readonly basis_points: number;
  readonly share_fen: number;
  readonly counted_fen: number;
  readonly money_fen: number;
  readonly coupon_fen: number;
  readonly coupon_id: string | null;
  readonly redo_order_id: string | null;
}

interface PromiseRow {
  readonly revision: number;
  readonly promised_to: Date;
  readonly arrived_at: Date | null;
  readonly excused: number;
}

/** The end of a story: nothing waits any more, and what is written adds up. */
export async function expectMadeGood(whole: WholeApp, { visit, customer }: Story): Promise<void> {
  const { id, order } = visit;
  expect(await whole.broken()).toEqual([]);
  expect(await whole.rows('SELECT kind, last_error FROM due_work WHERE last_error IS NOT NULL')).toEqual([]);
  const all = await whole.rows<GrantRow>('SELECT * FROM compensation_grant WHERE account_id = ? ORDER BY coupon_id', [
    customer.accountId,
  ]);
  const grants = all.filter((grant) => grant.order_id === id);
  const by = (cause: GrantRow['cause']) => {
    const found = grants.filter((grant) => grant.cause === cause);
    expect(found.length).toBeLessThanOrEqual(1);
    return found[0] ?? null;
  };
  const [predicted, late, noShow] = [by('predicted'), by('late'), by('no_show')];
  const [promise] = await whole.rows<PromiseRow>(
    'SELECT * FROM promised_visit WHERE order_id = ? ORDER BY revision DESC LIMIT 1',
    [id],
  );
  const after = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${id}`));

  // nobody comes and comes late at once
  expect(late !== null && noShow !== null).toBe(false);
  if (noShow) expect(after).toMatchObject({ state: 'cancelled' });
  if (noShow) expect(refunded(after)).toBe(order.totalFen);
  expect(refunded(after)).toBeLessThanOrEqual(order.totalFen);

  // what lateness gives is the rule's, whatever came first, and the coupon for the wait counts against it
  const minutes = promise!.arrived_at ? lateMinutes(promise!.arrived_at, promise!.promised_to) : null;
  const share = minutes === null || promise!.excused ? 0 : shareOf(minutes, order.totalFen);
  const standing = late && late.state !== 'withdrawn' ? late : null;
  expect([minutes, standing?.share_fen ?? 0]).toEqual([minutes, share]);
  if (standing) {
    const coupon = predicted?.coupon_fen ?? 0;
    expect(standing).toMatchObject({
      late_minutes: minutes,
      counted_fen: Math.min(coupon, share),
      money_fen: share - Math.min(coupon, share),
    });
    expect(standing.state).not.toBe('choosing');
  }
  if (late?.state === 'withdrawn') expect(promise!.excused).toBe(1);

  // money: every fen of it in the books under its cause, and none beside
  const costs = await whole.rows<{ cause: string; fen: number }>(
    `SELECT j.cause, SUM(e.amount_fen) AS fen FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
     WHERE e.account = 'compensation_cost' AND j.reference IN (?, ?) GROUP BY j.cause`,
    [`order:${id}`, `compensation:${id}`],
  );
  const paid = standing?.state === 'given' && standing.means === 'refund' ? standing.money_fen : 0;
  expect(costs.map(({ cause, fen }) => [cause, Number(fen)])).toEqual(paid > 0 ? [['late', paid]] : []);
  if (standing && after.state !== 'cancelled') expect(refunded(after)).toBe(paid);

  // coupons: as many as grants that gave one, each its own, of the same worth; nobody comes to the redo either
  const coupons = await whole.rows<{ id: string; amount_fen: number }>(
    `SELECT c.id, k.amount_fen FROM coupon c JOIN coupon_kind k ON k.id = c.kind_id
     WHERE c.account_id = ? AND k.name = '守时赔付券' ORDER BY c.id`,
    [customer.accountId],
  );
  const given = all.filter((grant) => grant.coupon_id !== null);
  expect(coupons.map((one) => [one.id, one.amount_fen])).toEqual(given.map((one) => [one.coupon_id, one.coupon_fen]));
  const redos = await whole.rows<{ id: string }>('SELECT id FROM customer_order WHERE account_id = ? AND id <> ?', [
    customer.accountId,
    id,
  ]);
  expect(redos.map((one) => one.id)).toEqual(late?.redo_order_id ? [late.redo_order_id] : []);
}

const refunded = (order: Schemas['OrderView']): number =>
  order.refunds.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** The first version of the rule, said once more by hand. */
const shareOf = (minutes: number, priceFen: number): number =>
  minutes < 15 ? 0 : minutes < 30 ? priceFen / 10 : priceFen / 5;
