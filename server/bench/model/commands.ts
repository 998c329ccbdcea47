import fc from 'fast-check';
import { addMinutes, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import type { House, OrderFacts } from './house.js';
import { POLICY, SHIFT, VISIT_MINUTES } from './town.js';

/** What the run itself remembers: intervals as people would write them down, no bits. */
export interface Memory {
  readonly away: { readonly worker: number; readonly span: Interval }[];
  /** ids in the order of booking */
  readonly booked: string[];
  readonly before: Map<string, OrderFacts>;
  steps: number;
}

export const freshMemory = (): Memory => ({ away: [], booked: [], before: new Map(), steps: 0 });

type Step = fc.AsyncCommand<Memory, House>;

const HOLDS_CAPACITY = new Set(['awaiting_payment', 'paid', 'confirmed', 'in_service']);
const ENDED = new Set(['cancelled', 'expired']);
/** Starts are few, so that customers get into each other's way. */
const START_MINUTES = [480, 540, 630, 720, 840, 960, 1_080];
const DAYS_AHEAD = 2;
/** WeChat is asked about a refund several times within this. */
const REFUND_MINUTES = 10;

function broken(line: string): never {
  throw new Error(line);
}

const withBuffer = ({ from, to }: Interval): Interval => ({ from, to: addMinutes(to, POLICY.bufferMinutes) });

/** The oracle: no bits, no cleverness. */
function isFree(worker: number, visit: Interval, orders: readonly OrderFacts[], { away }: Memory): boolean {
  const shift = SHIFT(dayOf(visit.from));
  return (
    visit.from >= shift.from &&
    visit.to <= shift.to &&
    !away.some((absence) => absence.worker === worker && overlaps(absence.span, visit)) &&
    !orders.some(
      (order) =>
        order.worker === worker &&
        HOLDS_CAPACITY.has(order.state) &&
        overlaps(withBuffer(order.visit), withBuffer(visit)),
    )
  );
}

/** What must hold after every step, whatever it was. */
async function check(house: House, memory: Memory): Promise<void> {
  memory.steps += 1;
  const orders = await house.orders();
  const waiting = await house.moneyWaiting();
  const settled = await house.settled();
  const active = orders.filter((order) => HOLDS_CAPACITY.has(order.state));
  for (const [index, one] of active.entries()) {
    for (const other of active.slice(index + 1)) {
      if (
        one.worker !== null &&
        one.worker === other.worker &&
        overlaps(withBuffer(one.visit), withBuffer(other.visit))
      )
        broken(`orders ${one.id} and ${other.id} share worker ${one.worker}`);
    }
  }
  for (const order of orders) {
    const before = memory.before.get(order.id);
    if (ENDED.has(order.state)) {
      if (order.worker !== null) broken(`order ${order.id} is ${order.state} and holds capacity`);
      if (order.paidFen > 0 && !waiting.has(order.id) && !settled.has(order.id))
        broken(`order ${order.id} is ${order.state} and keeps the money`);
    }
    if (['paid', 'confirmed'].includes(order.state) && order.paidFen !== order.totalFen)
      broken(`order ${order.id} is ${order.state} and was paid ${order.paidFen}, not ${order.totalFen}`);
    if (order.state === 'awaiting_payment' && (order.paidFen > 0 || order.worker === null))
      broken(`order ${order.id} waits for its payment with ${order.paidFen} paid and worker ${order.worker}`);
    const money = settled.get(order.id);
    if (money && (order.state !== 'cancelled' || money.feeFen + money.refundFen !== order.paidFen))
      broken(
        `order ${order.id} is ${order.state}: ${money.feeFen} kept and ${money.refundFen} back of ${order.paidFen}`,
      );
    if (before && before.totalFen !== order.totalFen) broken(`the price of ${order.id} changed`);
    memory.before.set(order.id, order);
  }
  const captures = new Map<string, number>();
  for (const { orderId } of await house.captured()) captures.set(orderId, (captures.get(orderId) ?? 0) + 1);
  for (const [orderId, times] of captures) {
    const { state, paidFen } = memory.before.get(orderId)!;
    const pays = paidFen > 0 && (!ENDED.has(state) || settled.has(orderId)) ? 1 : 0;
    if (times > pays + (waiting.get(orderId) ?? 0))
      broken(`${times} payments for ${orderId}, which is ${state}, and nobody looks at all of them`);
  }
  const flaws = await house.broken();
  if (flaws.length > 0) broken(flaws.join('; '));
}

class Book implements Step {
  constructor(
    private readonly customer: number,
    private readonly day: number,
    private readonly start: number,
  ) {}

  check = (): boolean => true;

  async run(memory: Memory, house: House): Promise<void> {
    const startAt = atMinute(addDays(dayOf(house.now()), this.day), START_MINUTES[this.start]!);
    const visit = { from: startAt, to: addMinutes(startAt, VISIT_MINUTES) };
    const customer = this.customer % house.customers;
    const before = await house.orders();
    const free = Array.from({ length: house.workers }, (_, worker) => worker).filter((worker) =>
      isFree(worker, visit, before, memory),
    );
    const mayAsk = startAt >= addMinutes(house.now(), POLICY.noticeMinutes);
    const holds = before.filter((order) => order.customer === customer && order.state === 'awaiting_payment').length;
    const answer = await house.book(customer, startAt);
    if ('orderId' in answer) {
      memory.booked.push(answer.orderId);
      const order = (await house.orders()).find(({ id }) => id === answer.orderId)!;
      if (!mayAsk) broken(`booked ${startAt.toISOString()} too late`);
      if (order.worker === null || !free.includes(order.worker))
        broken(`gave time of ${order.worker}, who was not free`);
    } else if (answer.refused === 'SLOT_TAKEN' && free.length > 0 && mayAsk) {
      broken(`refused ${startAt.toISOString()} while ${free.join()} were free`);
    } else if (mayAsk && free.length > 0 && holds === 0) {
      broken(`refused a booking for no reason: ${answer.refused}`);
    }
    await check(house, memory);
  }

  toString = (): string => `book(${this.customer}, day ${this.day}, ${START_MINUTES[this.start]})`;
}

type OrderStep = 'openCashier' | 'pay' | 'cancel' | 'callOff' | 'accept';

/** After these a step may succeed; from every other state it must be refused. */
const MAY_SUCCEED: Readonly<Record<Exclude<OrderStep, 'pay'>, readonly string[]>> = {
  openCashier: ['awaiting_payment'],
  cancel: ['awaiting_payment'],
  callOff: ['paid', 'confirmed'],
  accept: ['paid'],
};

class OnOrder implements Step {
  constructor(
    private readonly kind: OrderStep,
    private readonly which: number,
  ) {}

  check = ({ booked }: Readonly<Memory>): boolean => booked.length > 0;

  async run(memory: Memory, house: House): Promise<void> {
    const id = memory.booked[memory.booked.length - 1 - (this.which % memory.booked.length)]!;
    const { state } = memory.before.get(id)!;
    const refused = await house[this.kind](id);
    if (this.kind !== 'pay' && refused === null && !MAY_SUCCEED[this.kind].includes(state))
      broken(`${this.kind} of an order that was ${state}`);
    await check(house, memory);
  }

  toString = (): string => `${this.kind}(${this.which} back)`;
}

class Reschedule implements Step {
  constructor(
    private readonly which: number,
    private readonly day: number,
    private readonly start: number,
  ) {}

  check = ({ booked }: Readonly<Memory>): boolean => booked.length > 0;

  async run(memory: Memory, house: House): Promise<void> {
    const id = memory.booked[memory.booked.length - 1 - (this.which % memory.booked.length)]!;
    const before = memory.before.get(id)!;
    const startAt = atMinute(addDays(dayOf(house.now()), this.day), START_MINUTES[this.start]!);
    const visit = { from: startAt, to: addMinutes(startAt, VISIT_MINUTES) };
    const orders = await house.orders();
    const workers = Array.from({ length: house.workers }, (_, worker) => worker);
    const free = workers.filter((worker) => isFree(worker, visit, orders, memory));
    const refused = await house.reschedule(id, startAt);
    const after = (await house.orders()).find((order) => order.id === id)!;
    if (refused === null) {
      if (before.state !== 'paid' && before.state !== 'confirmed') broken(`moved an order that was ${before.state}`);
      if (after.visit.from.getTime() !== startAt.getTime()) broken(`order ${id} was moved elsewhere`);
      if (after.worker === null || !free.includes(after.worker)) broken(`moved to ${after.worker}, who was not free`);
    } else {
      if (after.visit.from.getTime() !== before.visit.from.getTime()) broken(`order ${id} was moved and refused`);
      if (refused === 'SLOT_TAKEN' && free.length > 0) broken(`refused to move while ${free.join()} were free`);
    }
    await check(house, memory);
  }

  toString = (): string => `reschedule(${this.which} back, day ${this.day}, ${START_MINUTES[this.start]})`;
}

class Wait implements Step {
  constructor(private readonly minutes: number) {}

  check = (): boolean => true;

  async run(memory: Memory, house: House): Promise<void> {
    await house.wait(this.minutes);
    await check(house, memory);
  }

  toString = (): string => `wait(${this.minutes})`;
}

/** WeChat has sent back what was asked for. */
class RefundsArrive implements Step {
  check = (): boolean => true;

  async run(memory: Memory, house: House): Promise<void> {
    await house.wait(REFUND_MINUTES);
    for (const [orderId, { arrived }] of await house.settled())
      if (!arrived) broken(`the refund of ${orderId} has not arrived after ${REFUND_MINUTES} minutes`);
    await check(house, memory);
  }

  toString = (): string => 'refundsArrive()';
}

/** Leave is entered for days to come; illness begins now and lasts the day. */
class Away implements Step {
  constructor(
    private readonly worker: number,
    private readonly leave: { readonly day: number; readonly fromMinute: number; readonly hours: number } | null,
  ) {}

  check = (): boolean => true;

  async run(memory: Memory, house: House): Promise<void> {
    const now = house.now();
    const worker = this.worker % house.workers;
    const from = this.leave ? atMinute(addDays(dayOf(now), this.leave.day), this.leave.fromMinute) : now;
    const to = this.leave ? addMinutes(from, this.leave.hours * 60) : atMinute(addDays(dayOf(now), 1), 0);
    memory.away.push({ worker, span: { from, to } });
    await house.away(worker, { from, to });
    await check(house, memory);
    if (!house.replans) return;
    const orders = await house.orders();
    for (const order of orders) {
      if (order.state !== 'paid' && order.state !== 'confirmed') continue;
      if (order.worker === worker && overlaps(order.visit, { from, to }))
        broken(`order ${order.id} still counts on worker ${worker}, who is away`);
    }
  }

  toString = (): string =>
    this.leave ? `leave(${this.worker}, ${JSON.stringify(this.leave)})` : `ill(${this.worker})`;
}

/** Sequences of about `length` steps. */
export function sequences(length: number): fc.Arbitrary<Iterable<Step>> {
  const customer = fc.nat(7);
  const which = fc.nat(5);
  const onOrder = (kind: OrderStep) => which.map((one) => new OnOrder(kind, one));
  const book = fc
    .tuple(customer, fc.nat(DAYS_AHEAD), fc.nat(START_MINUTES.length - 1))
    .map(([who, day, start]) => new Book(who, day, start));
  const leave = fc
    .record({
      day: fc.nat(DAYS_AHEAD),
      fromMinute: fc.constantFrom(480, 720, 1_080),
      hours: fc.integer({ min: 1, max: 30 }),
    })
    .chain((span) => fc.nat(7).map((worker) => new Away(worker, span)));
  // unbiased: short sequences come by shrinking, not by beginning with them
  return fc.noBias(
    fc.commands(
      [
        book,
        book,
        book,
        onOrder('openCashier'),
        onOrder('openCashier'),
        onOrder('pay'),
        onOrder('pay'),
        onOrder('cancel'),
        onOrder('callOff'),
        fc.constant(new RefundsArrive()),
        onOrder('accept'),
        fc
          .tuple(which, fc.nat(DAYS_AHEAD), fc.nat(START_MINUTES.length - 1))
          .map(([one, day, start]) => new Reschedule(one, day, start)),
        fc.constantFrom(1, 5, 14, 15, 16, 60).map((minutes) => new Wait(minutes)),
        leave,
        fc.nat(7).map((worker) => new Away(worker, null)),
      ],
      // lengths are drawn evenly from 0 on, so the mean is what was asked for
      { maxCommands: 2 * length, size: 'max' },
    ),
  );
}
