import type { Schemas } from '@daowei/shared/api/client';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { SchedulingFacade } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { expectOk, type Customer } from '../support/person.js';
import { PLACE, SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

/** 23 km from the town's usual place as the crow flies: a trip of 108 minutes by the policy. */
const FAR = { lat: 30.42, lng: 120.3 };

let whole: WholeApp;
let town: SmallTown;
let tomorrow: LocalDate;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  tomorrow = addDays(town.today, 1);
}, 120_000);
afterAll(() => whole.close());
// whoever worked before does not know the new trade
beforeEach(() => town.newTrade());
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const far = (): Promise<Customer> => town.customer('临平区', FAR);

/** The starts of a day, `10:00` free and `(10:00)` taken. */
async function starts(customer: Customer, day: LocalDate, hours = 2): Promise<string[]> {
  const wish = { serviceId: town.serviceId, addressId: customer.addressId, hours, addOns: [] };
  const { days } = expectOk(await customer.post<Schemas['SlotCalendar']>('/slots', wish));
  const { slots } = days.find(({ date }) => date === day)!;
  return slots.map(({ label, available }) => (available ? label : `(${label})`));
}

/** Asks for a price and books at it, and takes any answer. */
async function attempt(customer: Customer, startAt: Date, hours = 2) {
  const wish = {
    serviceId: town.serviceId,
    addressId: customer.addressId,
    hours,
    addOns: [],
    startAt: startAt.toISOString(),
  };
  const quote = await customer.post<Schemas['Quote']>('/quotes', wish);
  return customer.post<Schemas['OrderView']>('/orders', { ...wish, quoteId: quote.body.id });
}

const claimed = async (orderId: string): Promise<string[]> => {
  const found = await whole.rows<{ worker_id: string }>(
    `SELECT worker_id FROM claim WHERE reference = ? AND state = 'active' ORDER BY worker_id`,
    [`order:${orderId}`],
  );
  return found.map(({ worker_id }) => worker_id);
};

describe('a trip between two visits', () => {
  it('is kept free before and after, in what is shown and in what can be booked', async () => {
    await town.worker();
    const [near, remote] = [await town.customer(), await far()];
    await town.book(near, town.at('11:00', tomorrow));
    const shown = await starts(remote, tomorrow);
    // 11:00 less 108 minutes less two hours lies before the day begins; 13:00 and 108 minutes is 14:48
    expect(shown.filter((label) => !label.startsWith('('))).toEqual(shown.slice(shown.indexOf('15:00')));
    expect(shown).toContain('(14:30)');
    expect(await starts(near, tomorrow)).toEqual(expect.arrayContaining(['08:30', '13:30']));

    const tooSoon = await attempt(remote, town.at('14:30', tomorrow));
    expect(tooSoon).toMatchObject({ status: 409, body: { code: 'SLOT_TAKEN' } });
    expectOk(await attempt(remote, town.at('15:00', tomorrow)));
    // between the two places there is now no way back in time
    expect(await starts(near, tomorrow)).toContain('(13:30)');
  });

  it('falls away with the visit', async () => {
    await town.worker();
    const [near, remote] = [await town.customer(), await far()];
    const { id } = await town.book(near, town.at('11:00', tomorrow));
    expectOk(await near.post(`/orders/${id}/cancel`, {}));
    expect(await starts(remote, tomorrow)).toContain('13:00');
  });

  it('is kept when two customers ask at the same moment', async () => {
    await town.worker();
    for (let round = 0; round < 4; round += 1) {
      const [near, remote] = [await town.customer(), await far()];
      const answers = await Promise.all([
        attempt(near, town.at('11:00', tomorrow)),
        attempt(remote, town.at('13:30', tomorrow)),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const [nearFirst] = answers.map(({ status }) => status === 201);
      const { id } = answers[nearFirst ? 0 : 1].body;
      expectOk(await (nearFirst ? near : remote).post(`/orders/${id}/cancel`, {}));
    }
  });
});

describe('the rest of a night', () => {
  it('lies between the last visit of a day and the first of the next', async () => {
    await town.worker({ hours: [480, 1_440] });
    const customer = await town.customer();
    await town.book(customer, town.at('19:30', tomorrow), { hours: 4 });
    const shown = await starts(customer, addDays(tomorrow, 1));
    expect(shown.slice(0, 4)).toEqual(['(08:00)', '(08:30)', '(09:00)', '09:30']);
    const early = await attempt(customer, town.at('09:00', addDays(tomorrow, 1)));
    expect(early).toMatchObject({ status: 409, body: { code: 'SLOT_TAKEN' } });
    expectOk(await attempt(customer, town.at('09:30', addDays(tomorrow, 1))));
  });
});

describe('a service for two', () => {
  beforeEach(async () => {
    await town.newTrade({ crew: 2 });
  });

  it('is offered when two are free, takes both, and gives both back', async () => {
    const customer = await town.customer();
    const first = await town.worker();
    expect((await starts(customer, tomorrow)).filter((label) => !label.startsWith('('))).toEqual([]);
    expect((await attempt(customer, town.at('11:00', tomorrow))).status).toBe(409);
    const second = await town.worker();
    expect(await starts(customer, tomorrow)).toContain('11:00');

    const { id } = await town.book(customer, town.at('11:00', tomorrow));
    expect(await claimed(id)).toEqual([first.id, second.id].sort());
    expect(await starts(customer, tomorrow)).toContain('(11:00)');
    expectOk(await customer.post(`/orders/${id}/cancel`, {}));
    expect(await claimed(id)).toEqual([]);
    expect(await starts(customer, tomorrow)).toContain('11:00');
  });

  it('gives both back when the hold ends', async () => {
    await town.worker();
    await town.worker();
    const customer = await town.customer();
    const { id } = await town.book(customer, town.at('11:00', tomorrow));
    whole.clock.advance(16);
    await whole.drain();
    expect(await claimed(id)).toEqual([]);
  });

  it('never takes one worker for two crews', async () => {
    for (let hired = 0; hired < 3; hired += 1) await town.worker();
    const [one, other] = [await town.customer(), await town.customer()];
    const at = town.at('11:00', tomorrow);
    const answers = await Promise.all([attempt(one, at), attempt(other, at)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const won = answers.find(({ status }) => status === 201)!;
    expect(await claimed(won.body.id)).toHaveLength(2);
  });
});

describe('how likely a promise is kept', () => {
  it('is counted once an arrival, and said once enough is known', async () => {
    const scheduling = whole.app.get(SchedulingFacade, { strict: false });
    const promisedFrom = town.at('11:00', tomorrow);
    const arrive = (reference: string, kept: boolean): Promise<void> =>
      whole.transactions.run((tx) =>
        scheduling.countArrival(tx, { reference, district: '富阳区', promisedFrom, kept }),
      );
    const rate = async (): Promise<number | null> =>
      (await whole.transactions.run((tx) => scheduling.promiseKept(tx, '富阳区')))(promisedFrom);
    for (let visit = 1; visit <= 4; visit += 1) {
      await arrive(`order:counted-${visit}`, visit !== 1);
      await arrive(`order:counted-${visit}`, visit !== 1);
    }
    expect(await rate()).toBeNull();
    await arrive('order:counted-5', true);
    expect(await rate()).toBeCloseTo(0.8);
  });
});

it('the check of trips finds a trip that is too short', async () => {
  await town.worker();
  const { id } = await town.book(await town.customer(), town.at('11:00', tomorrow));
  await town.book(await far(), town.at('15:00', tomorrow));
  const moveTo = (lat: number): Promise<unknown> =>
    whole.rows('UPDATE claim SET lat = ? WHERE reference = ?', [lat, `order:${id}`]);
  await moveTo(29.9);
  expect((await whole.broken()).join()).toContain('between two visits of one worker lie the trip and the rest');
  await moveTo(PLACE.lat);
});
