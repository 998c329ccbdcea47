import type { Schemas } from '@daowei/shared/api/client';
import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays } from '@daowei/shared/kernel/local-date';
import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import { seedCatalog } from '../../src/modules/catalog/infrastructure/seed-catalog.js';
import { expectOk, type Customer } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type Entry = Schemas['WaitEntry'];

let whole: WholeApp;
let town: SmallTown;
let trade: ServiceKind;
let service: string;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());

/** Thursday: a new trade with one worker, 8:00 to 20:00. */
const THURSDAY = () => addDays(town.today, 2);
const at = (clock: string) => town.at(clock, THURSDAY());

async function newTrade(): Promise<void> {
  trade = await town.newTrade();
  service = trade.id;
}

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await newTrade();
  await town.worker({ days: 5 });
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const wish = (customer: Customer, startAt: Date, stretch = 'start', more: object = {}) => ({
  serviceId: service,
  addressId: customer.addressId,
  hours: 2,
  addOns: [],
  startAt: startAt.toISOString(),
  stretch,
  ...more,
});
const join = (customer: Customer, startAt: Date, stretch = 'start', more: object = {}) =>
  customer.post<Entry & { code?: string }>('/waitlist', wish(customer, startAt, stretch, more));
const entryOf = async (customer: Customer, id: string) => expectOk(await customer.get<Entry>(`/waitlist/${id}`));

/** A customer who has booked and not paid, so that the time is taken and can be given back. */
async function taken(startAt: Date): Promise<{ customer: Customer; orderId: string }> {
  const customer = await town.customer();
  const { id } = await town.book(customer, startAt);
  return { customer, orderId: id };
}
const giveBack = async ({ customer, orderId }: { customer: Customer; orderId: string }) => {
  expectOk(await customer.post(`/orders/${orderId}/cancel`));
  await whole.drain();
};

describe('joining', () => {
  it('keeps place in line and the price of today', async () => {
    await taken(at('10:00'));
    const [first, second] = [await town.customer(), await town.customer()];
    const entry = expectOk(await join(first, at('10:00'), 'start'));
    expect(entry).toMatchObject({ state: 'waiting', stateText: '候补中', place: 1, promisedFen: 12_000, offer: null });
    expect(entry.wishText).toBe('3月12日 周四 10:00');
    expect(expectOk(await join(second, at('10:00'), 'start')).place).toBe(2);
    const mine = expectOk(await first.get<Schemas['WaitEntries']>('/waitlist'));
    expect(mine.items.map(({ id }) => id)).toEqual([entry.id]);
  });

  it('refuses where there is room, names it, and leaves nothing behind', async () => {
    await taken(at('10:00'));
    const customer = await town.customer();
    const refused = await join(customer, at('10:00'), 'day');
    expect([refused.status, refused.body.code]).toEqual([409, 'WAITLIST_NOT_FULL']);
    expect((await join(customer, at('15:00'))).body.code).toBe('WAITLIST_NOT_FULL');
    expect(expectOk(await customer.get<Schemas['WaitEntries']>('/waitlist')).items).toEqual([]);
  });

  it('refuses the same wish twice, also in parallel, and more than a handful', async () => {
    const customer = await town.customer();
    const starts = ['08:00', '10:30', '13:00', '15:30', '18:00'].map(at);
    for (const start of starts) await taken(start);
    const both = await Promise.all([join(customer, starts[0]!), join(customer, starts[0]!)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('WAITLIST_ALREADY');
    for (const start of starts.slice(1)) expectOk(await join(customer, start));
    await taken(town.at('10:00', addDays(THURSDAY(), 1)));
    expect((await join(customer, town.at('10:00', addDays(THURSDAY(), 1)))).body.code).toBe('WAITLIST_LIMIT');
  });

  it('refuses past, far, crooked and foreign wishes like a booking does', async () => {
    await taken(at('10:00'));
    const [customer, other] = [await town.customer(), await town.customer()];
    const codes = await Promise.all([
      join(customer, town.at('08:00')),
      join(customer, town.at('10:00', addDays(town.today, 40))),
      join(customer, at('10:07')),
      join(customer, at('10:00'), 'start', { addressId: other.addressId }),
      join(customer, at('10:00'), 'start', { hours: 9 }),
      join(customer, at('10:00'), 'always'),
    ]);
    expect(codes.map(({ body }) => body.code)).toEqual([
      'SLOT_IN_PAST',
      'SLOT_BEYOND_HORIZON',
      'SLOT_NOT_OFFERED',
      'NOT_FOUND',
      'HOURS_NOT_OFFERED',
      'VALIDATION_FAILED',
    ]);
  });
});

describe('freed time', () => {
  it('is held for the first in line, really, and paying makes it theirs', async () => {
    const booked = await taken(at('10:00'));
    const [first, second] = [await town.customer(), await town.customer()];
    const entry = expectOk(await join(first, at('10:00')));
    const behind = expectOk(await join(second, at('10:00')));
    await giveBack(booked);

    const offered = await entryOf(first, entry.id);
    expect(offered).toMatchObject({ state: 'offered', place: null, offer: { totalFen: 12_000 } });
    expect(offered.offer?.holdUntil).toBe(addMinutes(whole.clock.now(), 30).toISOString());
    expect(await entryOf(second, behind.id)).toMatchObject({ state: 'waiting', place: 1 });
    const sniped = await town.book(await town.customer(), at('10:00')).catch((error: Error) => error.message);
    expect(sniped).toContain('SLOT_TAKEN');

    await town.pay(first, offered.offer!.orderId);
    expect(await entryOf(first, entry.id)).toMatchObject({ state: 'booked', orderId: offered.offer!.orderId });
    const order = expectOk(await first.get<Schemas['OrderView']>(`/orders/${offered.offer!.orderId}`));
    expect(order.timeline.map(({ text }) => text).join()).toContain('您候补的3月12日 周四 10:00有空位了');
  });

  it('is offered first to the higher tier, as it stands when time is freed, whoever joined first', async () => {
    const booked = await taken(at('10:00'));
    const [first, gold] = [await town.customer(), await town.customer()];
    const entry = expectOk(await join(first, at('10:00')));
    const later = expectOk(await join(gold, at('10:00')));
    expect([entry.place, later.place]).toEqual([1, 2]);
    await whole.rows(`UPDATE account SET tier = 'gold' WHERE id = ?`, [gold.accountId]);
    expect([(await entryOf(first, entry.id)).place, (await entryOf(gold, later.id)).place]).toEqual([2, 1]);
    await giveBack(booked);
    expect((await entryOf(gold, later.id)).state).toBe('offered');
    expect((await entryOf(first, entry.id)).state).toBe('waiting');
  });

  it('goes to the next when the offer lapses or is declined, and the end is told', async () => {
    const booked = await taken(at('10:00'));
    const people = [await town.customer(), await town.customer(), await town.customer()] as const;
    const [a, b, c] = [
      expectOk(await join(people[0], at('10:00'))),
      expectOk(await join(people[1], at('10:00'))),
      expectOk(await join(people[2], at('10:00'))),
    ];
    await giveBack(booked);
    whole.clock.advance(31);
    await whole.drain();
    expect(await entryOf(people[0], a.id)).toMatchObject({ state: 'ended', offer: null });
    expect((await entryOf(people[0], a.id)).endedText).toContain('没有在时限内支付');

    const second = await entryOf(people[1], b.id);
    expect(second.state).toBe('offered');
    expect((await people[1].post(`/waitlist/${b.id}/leave`)).body.code).toBe('WAITLIST_CLOSED');
    expectOk(await people[1].post(`/orders/${second.offer!.orderId}/cancel`, { reason: '不需要了' }));
    await whole.drain();
    expect((await entryOf(people[1], b.id)).endedText).toContain('您放弃了');
    expect((await entryOf(people[2], c.id)).state).toBe('offered');
  });

  it('a wish for a stretch of the day goes on waiting for its other starts, and none is offered twice', async () => {
    const [early, late] = [await taken(at('08:00')), await taken(at('10:30'))];
    await taken(at('13:00'));
    const customer = await town.customer();
    const entry = expectOk(await join(customer, at('10:30'), 'part'));
    await giveBack(late);
    const first = await entryOf(customer, entry.id);
    expect(first.offer?.startAt).toBe(at('10:30').toISOString());
    expectOk(await customer.post(`/orders/${first.offer!.orderId}/cancel`));
    await whole.drain();
    // the very start is free again and not offered again; the ones beside it may be
    const offeredStarts = await whole.rows<{ start_at: Date }>(
      'SELECT start_at FROM waitlist_offer WHERE entry_id = ? ORDER BY id',
      [entry.id],
    );
    expect(new Set(offeredStarts.map(({ start_at }) => start_at.getTime())).size).toBe(offeredStarts.length);
    expect(offeredStarts[0]!.start_at).toEqual(at('10:30'));
    await giveBack(early);
    expect((await entryOf(customer, entry.id)).state).toBe('offered');
  });

  it('never costs more than promised, and less where today is cheaper', async () => {
    const booked = await taken(at('10:00'));
    const customer = await town.customer();
    const entry = expectOk(await join(customer, at('10:00')));
    // the next version costs more
    await whole.transactions.run((tx) =>
      seedCatalog(tx, [{ ...trade, version: 2, basePriceFen: fen(9_000) }], whole.clock.now()),
    );
    await giveBack(booked);
    const { offer } = await entryOf(customer, entry.id);
    expect(offer?.totalFen).toBe(12_000);
    const order = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${offer!.orderId}`));
    expect(order.lines.at(-1)).toMatchObject({ kind: 'discount', label: '候补价格承诺', amountFen: -6_000 });
  });

  it('a roster that opens is found without being told', async () => {
    const busy = await taken(at('10:00'));
    const customer = await town.customer();
    const entry = expectOk(await join(customer, at('10:00')));
    await town.worker({ days: 5 });
    await whole.drain();
    whole.clock.advance(11);
    await whole.drain();
    expect((await entryOf(customer, entry.id)).state).toBe('offered');
    expectOk(await busy.customer.get(`/orders/${busy.orderId}`));
  });
});

describe('ends', () => {
  it('leaving ends it once', async () => {
    await taken(at('10:00'));
    const customer = await town.customer();
    const { id } = expectOk(await join(customer, at('10:00')));
    expect(expectOk(await customer.post<Entry>(`/waitlist/${id}/leave`)).endedText).toContain('退出');
    expect((await customer.post(`/waitlist/${id}/leave`)).body.code).toBe('WAITLIST_CLOSED');
    expectOk(await join(customer, at('10:00')));
  });

  it('the time coming too near ends it with a word', async () => {
    await taken(at('10:00'));
    const customer = await town.customer();
    const entry = expectOk(await join(customer, at('10:00')));
    whole.clock.set(addMinutes(at('10:00'), -119).toISOString());
    await whole.drain();
    const ended = await entryOf(customer, entry.id);
    expect([ended.state, ended.place]).toEqual(['ended', null]);
    expect(ended.endedText).toContain('没有等到空位');
  });

  it('booking the same service that day ends it', async () => {
    await taken(at('10:00'));
    const customer = await town.customer();
    const entry = expectOk(await join(customer, at('10:00')));
    await town.paid(customer, at('15:00'));
    expect((await entryOf(customer, entry.id)).endedText).toContain('已经约好了');
  });

  it('an address that is gone ends it', async () => {
    const booked = await taken(at('10:00'));
    const customer = await town.customer();
    const entry = expectOk(await join(customer, at('10:00')));
    expect((await customer.delete(`/addresses/${customer.addressId}`)).status).toBeLessThan(300);
    await giveBack(booked);
    expect((await entryOf(customer, entry.id)).endedText).toContain('重新预约');
  });

  it('a late payment of a lapsed offer books after all when the time is still free', async () => {
    const booked = await taken(at('10:00'));
    const customer = await town.customer();
    const entry = expectOk(await join(customer, at('10:00')));
    await giveBack(booked);
    const { offer } = await entryOf(customer, entry.id);
    const params = expectOk(await customer.post<Schemas['PaymentParams']>(`/orders/${offer!.orderId}/payment`));
    whole.till.take(params.package.replace('prepay_id=', ''));
    whole.clock.advance(31);
    await whole.drain();
    expect((await entryOf(customer, entry.id)).state).toBe('booked');
  });
});

describe('races', () => {
  it('freed time against a direct booking and two who wait: one winner, no double claim', async () => {
    for (let round = 0; round < 5; round += 1) {
      const start = town.at('10:00', addDays(town.today, 2 + (round % 3)));
      await newTrade();
      await town.worker({ days: 5 });
      const booked = await taken(start);
      const [first, second, direct] = [await town.customer(), await town.customer(), await town.customer()];
      const a = expectOk(await join(first, start));
      const b = expectOk(await join(second, start));
      expectOk(await booked.customer.post(`/orders/${booked.orderId}/cancel`));
      const [bookedDirectly] = await Promise.all([
        town.book(direct, start).then(
          () => true,
          () => false,
        ),
        whole.drain(),
      ]);
      await whole.drain();
      const states = [(await entryOf(first, a.id)).state, (await entryOf(second, b.id)).state];
      const winners = [bookedDirectly, states[0] === 'offered', states[1] === 'offered'].filter(Boolean);
      expect({ states, bookedDirectly, winners: winners.length }).toEqual({ states, bookedDirectly, winners: 1 });
      expect(states[1]).toBe('waiting');
    }
  });
});
