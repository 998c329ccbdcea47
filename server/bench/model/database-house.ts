import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import type { OrderState } from '../../src/modules/orders/contract/orders.facade.js';
import { SchedulingFacade } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { expectOk, type Answer, type Customer, type TownWorker } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { Captured, House, Outcome, OrderFacts, Settled } from './house.js';
import { POLICY } from './town.js';

interface OrderRow {
  id: string;
  account_id: string;
  state: OrderState;
  planned_from: Date;
  planned_to: Date;
  worker_id: string | null;
  total_fen: number;
  paid_fen: number;
}

/** Clock of every run's beginning: runs do not meet, since each has a trade and customers of its own. */
const NOW = '2026-03-10T01:00:00.000Z';

/** The whole product on the real database, played with through its API. */
export class DatabaseHouse implements House {
  readonly replans = false;
  private readonly prepayIds = new Map<string, string>();

  private constructor(
    private readonly town: SmallTown,
    private readonly hired: readonly TownWorker[],
    private readonly people: readonly Customer[],
  ) {}

  static async open(town: SmallTown, workers: number, customers: number): Promise<DatabaseHouse> {
    town.whole.clock.set(NOW);
    await town.newTrade();
    const hired: TownWorker[] = [];
    const people: Customer[] = [];
    for (let one = 0; one < workers; one += 1) hired.push(await town.worker({ days: POLICY.horizonDays }));
    for (let one = 0; one < customers; one += 1) people.push(await town.customer());
    return new DatabaseHouse(town, hired, people);
  }

  get workers(): number {
    return this.hired.length;
  }

  get customers(): number {
    return this.people.length;
  }

  now(): Date {
    return this.town.whole.clock.now();
  }

  async wait(minutes: number): Promise<void> {
    this.town.whole.clock.advance(minutes);
    await this.town.whole.drain();
  }

  async book(customer: number, startAt: Date): Promise<{ orderId: string } | { refused: string }> {
    const who = this.people[customer]!;
    const wish = { serviceId: this.town.serviceId, addressId: who.addressId, hours: 2, addOns: [], startAt };
    const quote = await who.post<Schemas['Quote']>('/quotes', wish);
    if (quote.status !== 201) return { refused: codeOf(quote)! };
    const booked = await who.post<Schemas['OrderView']>('/orders', { ...wish, quoteId: quote.body.id });
    await this.town.whole.drain();
    return booked.status === 201 ? { orderId: booked.body.id } : { refused: codeOf(booked)! };
  }

  async openCashier(orderId: string): Promise<Outcome> {
    const owner = await this.ownerOf(orderId);
    const answer = await owner.post<Schemas['PaymentParams']>(`/orders/${orderId}/payment`);
    if (answer.status === 200) this.prepayIds.set(orderId, answer.body.package.replace('prepay_id=', ''));
    return codeOf(answer);
  }

  /** WeChat itself refuses what was closed. */
  async pay(orderId: string): Promise<Outcome> {
    const prepayId = this.prepayIds.get(orderId);
    if (!prepayId) return 'NO_CASHIER';
    try {
      this.town.whole.till.take(prepayId);
    } catch {
      return 'CLOSED_AT_WECHAT';
    }
    const owner = await this.ownerOf(orderId);
    expectOk(await owner.post(`/orders/${orderId}/payment/refresh`));
    await this.town.whole.drain();
    return null;
  }

  async cancel(orderId: string): Promise<Outcome> {
    const owner = await this.ownerOf(orderId);
    const answer = await owner.post(`/orders/${orderId}/cancel`, { reason: null });
    await this.town.whole.drain();
    return codeOf(answer);
  }

  async callOff(orderId: string): Promise<Outcome> {
    const owner = await this.ownerOf(orderId);
    const shown = await owner.get<Schemas['CancellationPreview']>(`/orders/${orderId}/cancellation`);
    if (shown.status !== 200) return codeOf(shown);
    const answer = await owner.post(`/orders/${orderId}/cancel`, { hash: shown.body.hash, reason: 'family' });
    await this.town.whole.drain();
    return codeOf(answer);
  }

  async reschedule(orderId: string, startAt: Date): Promise<Outcome> {
    const owner = await this.ownerOf(orderId);
    const path = `/orders/${orderId}/reschedule`;
    const { revision } = expectOk(await owner.get<Schemas['RescheduleTerms']>(path));
    const answer = await owner.post(path, { revision, startAt, reason: 'family' });
    await this.town.whole.drain();
    return codeOf(answer);
  }

  async accept(orderId: string): Promise<Outcome> {
    const offer = (await this.town.assignments(orderId)).find(({ state }) => state === 'offered');
    const worker = this.hired.find(({ id }) => id === offer?.worker_id);
    if (!offer || !worker) return 'NOT_OFFERED';
    const answer = await worker.post(`/worker/offers/${offer.id}/accept`);
    await this.town.whole.drain();
    return codeOf(answer);
  }

  /** What the office enters; a worker who is ill also hands back what is not accepted yet. */
  async away(worker: number, span: Interval): Promise<void> {
    const who = this.hired[worker]!;
    const { whole } = this.town;
    await this.town.company.absent(who, span.from, span.to);
    const scheduling = whole.app.get(SchedulingFacade, { strict: false });
    await whole.transactions.run((tx) => scheduling.refreshRoster(tx, dayOf(span.from), addDays(dayOf(span.to), 1)));
    for (const { id, worker: asked, visit } of await this.orders()) {
      if (asked !== worker || visit.from >= span.to || visit.to <= span.from) continue;
      const offer = (await this.town.assignments(id)).find(({ state }) => state === 'offered');
      if (offer) expectOk(await who.post(`/worker/offers/${offer.id}/decline`, { reason: 'sick', note: null }));
    }
    await whole.drain();
  }

  async orders(): Promise<OrderFacts[]> {
    const found = await this.town.whole.rows<OrderRow>(
      `SELECT id, account_id, state, planned_from, planned_to, worker_id, total_fen, paid_fen
       FROM customer_order WHERE account_id IN (?) ORDER BY id`,
      [this.people.map(({ accountId }) => accountId)],
    );
    return found.map((one) => ({
      id: one.id,
      customer: this.people.findIndex(({ accountId }) => accountId === one.account_id),
      state: one.state,
      visit: { from: one.planned_from, to: one.planned_to },
      worker: one.worker_id === null ? null : this.hired.findIndex(({ id }) => id === one.worker_id),
      totalFen: one.total_fen,
      paidFen: one.paid_fen,
    }));
  }

  async captured(): Promise<Captured[]> {
    const found = await this.town.whole.rows<{ out_trade_no: string; reference: string; amount_fen: number }>(
      `SELECT out_trade_no, reference, amount_fen FROM payment WHERE state = 'paid' AND reference IN (?)`,
      [['', ...(await this.orders()).map(({ id }) => `order:${id}`)]],
    );
    return found.map(({ out_trade_no, reference, amount_fen }) => ({
      orderId: reference.slice('order:'.length),
      tradeNo: out_trade_no,
      amountFen: amount_fen,
    }));
  }

  /** Only of this run: whoever was never served in an earlier one is paid back when its time runs out. */
  async settled(): Promise<ReadonlyMap<string, Settled>> {
    const found = await this.town.whole.rows<{ order_id: string; fee_fen: number; back: number; open: number }>(
      `SELECT c.order_id, c.fee_fen, COALESCE(SUM(r.amount_fen), 0) AS back, COALESCE(SUM(r.state <> 'success'), 0) AS open
       FROM order_cancellation c
       LEFT JOIN payment p ON p.reference = CONCAT('order:', c.order_id) AND p.state = 'paid'
       LEFT JOIN refund r ON r.out_trade_no = p.out_trade_no AND r.state <> 'closed'
       WHERE c.order_id IN (?)
       GROUP BY c.order_id, c.fee_fen`,
      [['', ...(await this.orders()).map(({ id }) => id)]],
    );
    return new Map(
      found.map(({ order_id, fee_fen, back, open }) => [
        order_id,
        { feeFen: Number(fee_fen), refundFen: Number(back), arrived: Number(open) === 0 },
      ]),
    );
  }

  async moneyWaiting(): Promise<ReadonlyMap<string, number>> {
    const found = await this.town.whole.rows<{ order_id: string; waiting: number }>(
      'SELECT order_id, COUNT(*) AS waiting FROM order_exception WHERE closed_at IS NULL GROUP BY order_id',
    );
    return new Map(found.map(({ order_id, waiting }) => [order_id, Number(waiting)]));
  }

  broken(): Promise<string[]> {
    return this.town.whole.broken();
  }

  /** Lets every hold run out, so that nothing of this run is left for the next. */
  async leave(): Promise<void> {
    await this.town.whole.drain();
    this.town.whole.clock.set(addMinutes(this.now(), 24 * 60 * POLICY.horizonDays));
    await this.town.whole.drain();
  }

  private async ownerOf(orderId: string): Promise<Customer> {
    const order = (await this.orders()).find(({ id }) => id === orderId)!;
    return this.people[order.customer]!;
  }
}

const codeOf = ({ status, body }: Answer): Outcome => (status < 300 ? null : String(body?.code ?? status));
