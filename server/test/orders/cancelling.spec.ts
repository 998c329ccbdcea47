import type { Schemas } from '@daowei/shared/api/client';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Answer, Customer, Person, TownWorker } from '../support/person.js';
import { SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const DAY_MINUTES = 1_440;

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let service: Person;
let workers: TownWorker[];

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  whole.till.refundsEndAs = 'SUCCESS';
  customer = await town.customer();
  service = await town.staff('service');
  await town.newTrade();
  workers = [await town.worker({ days: 10 })];
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const day = (ahead: number): LocalDate => addDays(town.today, ahead);
const confirmed = (clock = '10:00', ahead = 2): Promise<ConfirmedVisit> =>
  town.confirmed(customer, town.at(clock, day(ahead)), workers);
const preview = async (id: string): Promise<Schemas['CancellationPreview']> =>
  (await customer.get<Schemas['CancellationPreview']>(`/orders/${id}/cancellation`)).body;
const cancel = async (id: string, more: object = {}): Promise<Answer> =>
  customer.post(`/orders/${id}/cancel`, { reason: 'family', hash: (await preview(id)).hash, ...more });
const page = async (id: string): Promise<Schemas['OrderView']> =>
  (await customer.get<Schemas['OrderView']>(`/orders/${id}`)).body;
/** Lets WeChat be asked again: refunds take a moment there. */
const later = async (minutes = 1): Promise<void> => {
  whole.clock.advance(minutes);
  await whole.drain();
};
const balances = async (id: string): Promise<Record<string, number>> => {
  const found = await whole.rows<{ account: string; total: string }>(
    `SELECT e.account, SUM(e.amount_fen) AS total FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
     WHERE j.reference = ? GROUP BY e.account`,
    [`order:${id}`],
  );
  return Object.fromEntries(found.map(({ account, total }) => [account, Number(total)]));
};

describe('cancelling a paid booking', () => {
  it.each([
    ['more than a day before: free', DAY_MINUTES, 0],
    ['less than a day before: a fifth', DAY_MINUTES - 1, 0.2],
    ['less than four hours before: half', 239, 0.5],
  ])('%s', async (_name, notice, share) => {
    const { id, order } = await confirmed();
    whole.clock.set(addMinutes(new Date(order.promisedFrom), -notice));
    const feeFen = Math.round(order.paidFen * share);
    const shown = await feeByOffice(id);
    expect(shown).toBe(feeFen);
  });

  it('charges what was shown, gives the rest back under one number, and frees the time', async () => {
    const { id, order, worker } = await confirmed('16:00', 0);
    const shown = await preview(id);
    expect(shown).toMatchObject({ paidFen: order.paidFen, feeFen: Math.round(order.paidFen * 0.2), version: 1 });
    const answer = await cancel(id, { note: '家母住院' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ state: 'cancelled', actions: [], worker: null });
    await whole.drain();
    expect(await page(id)).toMatchObject({ refunds: [{ state: 'processing', amountFen: shown.refundFen }] });
    await later();
    const after = await page(id);
    expect(after.refunds).toMatchObject([
      { state: 'success', amountFen: shown.refundFen, receivedAccount: '支付用户零钱' },
    ]);
    expect(after.timeline.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['order.cancelled', 'refund.arrived']),
    );
    expect(new Set(whole.till.refunded.map(({ outRefundNo }) => outRefundNo)).size).toBe(whole.till.refunded.length);
    expect(await balances(id)).toEqual({
      wechat_cash: shown.feeFen,
      customer_deposits: 0,
      refunds_owed: 0,
      // the fee is kept, and so it is earned
      revenue: -shown.feeFen,
    });
    expect(await whole.rows(`SELECT id FROM claim WHERE reference = ? AND state = 'active'`, [`order:${id}`])).toEqual(
      [],
    );
    expect((await town.assignments(id)).map(({ state }) => state)).toEqual(['withdrawn']);
    expect((await worker.get(`/worker/visits/${id}`)).status).toBe(404);
    const [row] = await whole.rows<Record<string, unknown>>('SELECT * FROM order_cancellation WHERE order_id = ?', [
      id,
    ]);
    expect(row).toMatchObject({ reason_code: 'family', fee_fen: shown.feeFen, refund_fen: shown.refundFen });
    expect(String(row!.reason_cipher)).not.toContain('家母');
  });

  it('is refused when the fee is no longer the one that was shown, and nothing has changed', async () => {
    const { id } = await confirmed('16:00', 0);
    const { hash } = await preview(id);
    whole.clock.set(town.at('12:01'));
    const refused = await customer.post(`/orders/${id}/cancel`, { reason: 'family', hash });
    expect(refused.body.code).toBe('CANCELLATION_CHANGED');
    // without having seen what it costs
    expect((await customer.post(`/orders/${id}/cancel`, {})).body.code).toBe('ORDER_STATE');
    expect((await (await town.customer()).get(`/orders/${id}/cancellation`)).status).toBe(404);
    expect((await page(id)).state).toBe('confirmed');
  });

  it('costs nothing when it is the company’s fault; that nobody came is recorded as such instead', async () => {
    const { id, order } = await confirmed('12:00', 0);
    const fault = { fault: 'company_fault', note: '联系不上' };
    const terms = await service.get<Schemas['FaultTerms']>(`/admin/orders/${id}/cancel`);
    expect(terms.body).toMatchObject({ paidFen: order.paidFen, refundFen: order.paidFen });
    expect(terms.body.reasons.map(({ code }) => code)).toEqual(['company_fault']);
    for (const no of ['family', 'worker_no_show']) {
      expect((await service.post(`/admin/orders/${id}/cancel`, { fault: no })).status).toBe(422);
    }
    expect((await service.post(`/admin/orders/${id}/cancel`, fault)).status).toBe(204);
    await whole.drain();
    await later();
    expect(await page(id)).toMatchObject({
      state: 'cancelled',
      refunds: [{ state: 'success', amountFen: order.paidFen }],
    });
    expect((await service.get(`/admin/orders/${id}/cancel`)).body.code).toBe('ORDER_STATE');
    expect((await service.get('/admin/orders/01JAAAAAAAAAAAAAAAAAAAAAAA/cancel')).status).toBe(404);
  });

  it('sent twice at the same moment is one cancellation and one refund', async () => {
    const { id } = await confirmed();
    const { hash } = await preview(id);
    const both = await Promise.all(
      [1, 2, 3].map(() => customer.post(`/orders/${id}/cancel`, { reason: 'other', hash })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await later();
    expect((await page(id)).refunds).toHaveLength(1);
  });

  it('against a delayed booking at the same moment leaves one legal result', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id } = await confirmed(`${9 + round}:00`, 3);
      const { hash } = await preview(id);
      const startAt = town.at(`${9 + round}:00`, day(5)).toISOString();
      const [cancelled, moved] = await Promise.all([
        customer.post(`/orders/${id}/cancel`, { reason: 'other', hash }),
        customer.post(`/orders/${id}/reschedule`, { revision: 1, startAt, reason: 'other' }),
      ]);
      expect([cancelled.status, moved.status].sort()).toEqual([200, 409]);
      await whole.drain();
      const now = await page(id);
      expect(now.state).toBe(cancelled.status === 200 ? 'cancelled' : 'paid');
      const active = await whole.rows(`SELECT id FROM claim WHERE reference = ? AND state = 'active'`, [`order:${id}`]);
      expect(active).toHaveLength(cancelled.status === 200 ? 0 : 1);
      if (moved.status === 200) {
        await customer.post(`/orders/${id}/cancel`, { reason: 'other', hash: (await preview(id)).hash });
      }
      await later(2);
    }
  });

  it.each(['ABNORMAL', 'CLOSED'] as const)('a refund that ends %s waits for a person', async (end) => {
    const { id } = await confirmed();
    whole.till.refundsEndAs = end;
    await cancel(id);
    await later();
    await later();
    expect((await page(id)).refunds).toMatchObject([{ state: end.toLowerCase() }]);
    const waiting = async () =>
      (await service.get<Schemas['ExceptionList']>('/admin/exceptions')).body.items.filter((one) => one.orderId === id);
    expect(await waiting()).toMatchObject([{ kind: 'refund' }]);
    // put right at WeChat, the next question finds it
    whole.till.refundsEndAs = 'SUCCESS';
    if (end === 'ABNORMAL') {
      await later(11);
      expect((await page(id)).refunds).toMatchObject([{ state: 'success' }]);
      expect(await waiting()).toEqual([]);
    }
  });
});

describe('the rule', () => {
  it('is published in versions that must be whole, and the next preview goes by it', async () => {
    const manager = await town.staff('manager');
    const tiers = [{ noticeMinutes: 0, basisPoints: 1_000, because: '一律10%' }];
    const holes = [{ noticeMinutes: 60, basisPoints: 0, because: '好' }];
    const publish = (basedOn: number, rows: object[]): Promise<Answer> =>
      manager.post('/admin/cancellation-rules', { basedOn, tiers: rows, because: '试行' });
    const { id, order } = await confirmed();
    const { hash } = await preview(id);
    const [newest] = (await manager.get<Schemas['CancellationRuleList']>('/admin/cancellation-rules')).body.items;
    expect((await publish(newest!.version, holes)).body.code).toBe('CANCELLATION_RULE_INVALID');
    expect((await publish(newest!.version - 1, tiers)).body.code).toBe('STALE_VERSION');
    expect((await publish(newest!.version, tiers)).status).toBe(204);
    expect(await preview(id)).toMatchObject({ feeFen: order.paidFen / 10, because: '一律10%' });
    expect((await customer.post(`/orders/${id}/cancel`, { reason: 'other', hash })).body.code).toBe(
      'CANCELLATION_CHANGED',
    );
    expect((await service.post('/admin/cancellation-rules', {})).status).toBe(403);
  });
});

/** The session ends after twelve hours, so what a customer would see days later is read from the use case. */
async function feeByOffice(id: string): Promise<number> {
  const { CancelPaidOrder } = await import('../../src/modules/orders/application/cancel-paid-order.js');
  const shown = await whole.app.get(CancelPaidOrder, { strict: false }).preview(customer.accountId, id);
  if (!('feeFen' in shown)) throw new Error(`no preview: ${shown.refused}`);
  return shown.feeFen;
}
