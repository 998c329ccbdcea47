import { startOfDay, addDays, atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';
import { freshKey, TODAY, type Answer, type Customer } from '../orders/orders-app.js';
import { SIGNATURE } from '../support/person.js';
import { WEST_LAKE } from '../support/small-company.js';
import { captured, FIRST, LAST, signed, staysHouse, TEN_DAYS_FEN, wish } from './stays-house.js';

const house = staysHouse();

describe('choosing the days', () => {
  it('shows from which day to which one worker is there, and prices them', async () => {
    const worker = await house.nanny();
    const absent = addDays(TODAY, 20);
    await house.orders.company.absent(worker, startOfDay(absent), startOfDay(addDays(absent, 1)));
    await house.orders.transactions.run((tx) => house.orders.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, 70)));
    const path = `/stays/days?serviceId=nanny&addressId=${house.customer.addressId}`;
    const { body } = await house.orders.call('GET', path, house.customer.token);
    const latest = (day: LocalDate) => body.days.find((one: { date: string }) => one.date === day)?.latestLast;
    expect(body.days[0].date).toBe(addDays(TODAY, 1));
    expect(body.days).toHaveLength(59);
    expect(latest(FIRST)).toBe(addDays(absent, -1));
    expect(latest(addDays(absent, -3))).toBeNull();
    expect(latest(addDays(absent, 1))).toBe(addDays(absent, 30));

    const quoted = (await house.quote()).body;
    expect(quoted).toMatchObject({ days: 10, totalFen: TEN_DAYS_FEN, trialUntil: addDays(FIRST, 2) });
    expect(quoted.candidates.map((one: { id: string }) => one.id)).toEqual([worker.id]);
    // her day off lies in between: the nearest days that can be had are told instead
    const taken = await house.quote(house.customer, addDays(absent, -5), addDays(absent, 4));
    expect(taken.body.code).toBe('STAY_TAKEN');
    expect(taken.body.alternatives).toHaveLength(3);
  });

  it.each<[string, number, number, string]>([
    ['today', 0, 9, 'STAY_DAYS_INVALID'],
    ['beyond the horizon', 55, 64, 'STAY_DAYS_INVALID'],
    ['too few', 5, 7, 'STAY_DAYS_INVALID'],
    ['the wrong way round', 20, 10, 'STAY_DAYS_INVALID'],
  ])('refuses days that are %s', async (_, from, to, code) => {
    await house.nanny();
    expect((await house.quote(house.customer, addDays(TODAY, from), addDays(TODAY, to))).body.code).toBe(code);
  });

  it('cannot be booked as a visit, and the hour not as a stay', async () => {
    await house.nanny();
    const asVisit = {
      serviceId: 'nanny',
      addressId: house.customer.addressId,
      addOns: [],
      startAt: atMinute(FIRST, 540),
    };
    expect((await house.orders.call('POST', '/quotes', house.customer.token, asVisit)).body.code).toBe(
      'SERVICE_NOT_BOOKABLE',
    );
    const asStay = { ...wish(house.customer, FIRST, LAST), serviceId: 'daily-cleaning' };
    expect((await house.orders.call('POST', '/stays/quote', house.customer.token, asStay)).body.code).toBe(
      'SERVICE_NOT_BOOKABLE',
    );
  });
});

describe('booking and paying', () => {
  it('takes every day once, pays once, and the same key books once', async () => {
    const worker = await house.nanny();
    const quoted = await house.quote();
    const body = signed(quoted, { workerId: worker.id, note: '家里有猫' });
    const key = freshKey();
    const [one, again] = [
      await house.orders.call('POST', '/stays', house.customer.token, body, key),
      await house.orders.call('POST', '/stays', house.customer.token, body, key),
    ];
    expect(one.status).toBe(201);
    expect(again.body.id).toBe(one.body.id);
    expect(one.body).toMatchObject({ state: 'awaiting_payment', actions: ['pay', 'cancel'], days: 10 });
    expect(one.body.agreement.signature.signerName).toBe('陈小满');
    expect(await house.claimed(worker.id)).toBe(10);
    await house.payAtTill(one.body.id);
    expect(await house.view(one.body.id)).toMatchObject({
      state: 'active',
      stateText: '即将开始',
      paidFen: TEN_DAYS_FEN,
    });
  });

  it('is signed by hand as a visit is: the drawing is kept, shown to its owner, and a blank one is none', async () => {
    await house.nanny();
    const quoted = await house.quote();
    const send = (more: object) =>
      house.orders.call(
        'POST',
        '/stays',
        house.customer.token,
        signed(quoted, { typedName: undefined, ...more }),
        freshKey(),
      );
    expect((await send({})).body.code).toBe('SIGNATURE_INVALID');
    expect((await send({ signaturePng: 'bm90IGEgcGljdHVyZQ==' })).body.code).toBe('SIGNATURE_INVALID');
    expect((await send({ signaturePng: SIGNATURE, typedName: '陈小满' })).body.code).toBe('SIGNATURE_INVALID');
    const { body } = await send({ signaturePng: SIGNATURE });
    expect(body.agreement.signature).toMatchObject({ method: 'drawn', signerName: null });
    expect(body.agreement.signature.signatureUrl).toContain('/files/');
    const [kept] = await house.orders.rows<{ device_at: Date; signed_at: Date }>(
      'SELECT device_at, signed_at FROM stay WHERE id = ?',
      [body.id],
    );
    // a phone that says 1970 is not believed
    expect(kept!.device_at).toEqual(kept!.signed_at);
  });

  it('refuses an unsigned, a foreign and a stale quote, and a stranger’s look', async () => {
    await house.nanny();
    const quoted = await house.quote();
    const other = await house.orders.customer();
    const send = (who: Customer, more: object) =>
      house.orders.call('POST', '/stays', who.token, signed(quoted, more), freshKey());
    expect((await send(house.customer, { hash: '0'.repeat(64) })).body.code).toBe('AGREEMENT_CHANGED');
    expect((await send(house.customer, { typedName: ' ' })).body.code).toBe('SIGNER_NAME_INVALID');
    expect((await send(other, {})).body.code).toBe('NOT_FOUND');
    const booked = await send(house.customer, {});
    expect((await house.orders.call('GET', `/stays/${booked.body.id}`, other.token)).status).toBe(404);
    expect((await house.book()).body.code).toBe('STAY_TAKEN');
    house.orders.clock.advance(60);
    expect((await send(house.customer, {})).body.code).toBe('QUOTE_STALE');
  });

  it('of two families who want overlapping days at once, one has her and the other is told the nearest', async () => {
    await house.nanny();
    const others = await Promise.all(Array.from({ length: 5 }, () => house.orders.customer()));
    const quotes: Answer[] = [];
    for (const [index, who] of others.entries()) {
      quotes.push(await house.quote(who, addDays(FIRST, index), addDays(LAST, index)));
    }
    const answers = await Promise.all(
      others.map((who, index) => house.orders.call('POST', '/stays', who.token, signed(quotes[index]!), freshKey())),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body.code).toBe('STAY_TAKEN');
      expect(body.alternatives.length).toBeGreaterThan(0);
    }
    expect(await house.claimed()).toBe(10);
  });

  it('a day is not sold by the hour as well, whoever comes first', async () => {
    const worker = await house.nanny();
    const visit = { from: atMinute(addDays(FIRST, 4), 600), to: atMinute(addDays(FIRST, 4), 720) };
    const claim = () =>
      house.orders.transactions.run((tx) =>
        house.orders.scheduling.claim(tx, { reference: 'test:visit', visit, place: WEST_LAKE }, [
          { workerId: worker.id },
        ]),
      );
    const [stay, hour] = await Promise.all([house.book(), claim()]);
    expect([stay.status === 201, !('refused' in hour)].filter(Boolean)).toHaveLength(1);
    if (stay.status === 201) expect(await claim()).toHaveProperty('refused', 'SLOT_TAKEN');
    else expect((await house.quote()).body.code).toBe('STAY_TAKEN');
  });

  it('an unpaid stay gives the days back in time; late money takes her again', async () => {
    await house.nanny();
    const { body } = await house.book();
    await expired(body.id);
    expect(await house.claimed()).toBe(0);
    await captured(house, body.id);
    expect(await house.view(body.id)).toMatchObject({ state: 'active', paidFen: TEN_DAYS_FEN });
    expect(await house.claimed()).toBe(10);
    await captured(house, body.id);
    expect(await house.refunds()).toEqual([]);
  });

  it('late money goes back whole, once, when somebody else has her', async () => {
    await house.nanny();
    const { body } = await house.book();
    await expired(body.id);
    const other = await house.orders.customer();
    expect((await house.book(other, addDays(FIRST, 2), addDays(LAST, 2))).status).toBe(201);
    await captured(house, body.id);
    await captured(house, body.id);
    expect(await house.view(body.id)).toMatchObject({ state: 'expired', refundFen: TEN_DAYS_FEN });
    expect(await house.refunds()).toEqual([TEN_DAYS_FEN]);
  });
});

async function expired(id: string): Promise<void> {
  house.orders.clock.advance(20);
  await house.orders.drain();
  expect(await house.view(id)).toMatchObject({ state: 'expired', actions: [] });
}

describe('calling it off before it begins', () => {
  it('costs what was shown for the notice, and the days are free again', async () => {
    await house.nanny();
    const stay = await house.paid();
    const free = await house.orders.call('GET', `/stays/${stay.id}/cancellation`, house.customer.token);
    expect(free.body).toMatchObject({ feeFen: 0, refundFen: TEN_DAYS_FEN });
    house.morningOf(addDays(FIRST, -2));
    expect((await house.act(stay.id, 'cancel', { hash: free.body.hash })).body.code).toBe('CANCELLATION_CHANGED');
    const { body } = await house.orders.call('GET', `/stays/${stay.id}/cancellation`, house.customer.token);
    expect(body).toMatchObject({ feeFen: 50_000, refundFen: 950_000 });
    const done = await house.act(stay.id, 'cancel', { hash: body.hash });
    expect(done.body).toMatchObject({ state: 'cancelled', refundFen: 950_000, actions: [] });
    expect(await house.refunds()).toEqual([950_000]);
    expect(await house.earned(stay.id)).toEqual({ [addDays(FIRST, -2)]: 50_000 });
    expect(await house.claimed()).toBe(0);
    expect((await house.act(stay.id, 'cancel', { hash: body.hash })).body.code).toBe('ORDER_STATE');
  });

  it('an unpaid one costs nothing', async () => {
    await house.nanny();
    const { body } = await house.book();
    expect((await house.act(body.id, 'cancel', {})).body).toMatchObject({ state: 'cancelled' });
    expect(await house.claimed()).toBe(0);
  });
});

describe('the trial', () => {
  const offer = async (id: string) => (await house.orders.call('GET', `/stays/${id}/trial`, house.customer.token)).body;

  it('ends on the day it is ended, charges the days served, and ends once', async () => {
    await house.nanny();
    const stay = await house.paid();
    expect((await offer(stay.id)).code).toBe('ORDER_STATE');
    house.morningOf(addDays(FIRST, 1));
    await house.orders.drain();
    expect(await house.earned(stay.id)).toEqual({ [FIRST]: 100_000 });
    const { version, ...shown } = await offer(stay.id);
    expect(shown).toMatchObject({ servedDays: 2, chargedFen: 200_000, refundFen: 800_000, candidates: [] });
    const [one, two] = await Promise.all([
      house.act(stay.id, 'trial/end', { version }),
      house.act(stay.id, 'trial/end', { version }),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    expect(await house.view(stay.id)).toMatchObject({
      state: 'ended',
      last: addDays(FIRST, 1),
      days: 2,
      refundFen: 800_000,
    });
    expect(await house.refunds()).toEqual([800_000]);
    expect(await house.claimed()).toBe(2);
    expect((await house.act(stay.id, 'trial/end', { version: version + 1 })).body.code).toBe('ORDER_STATE');
    house.morningOf(addDays(LAST, 1));
    await house.orders.drain();
    expect(await house.earned(stay.id)).toEqual({ [FIRST]: 100_000, [addDays(FIRST, 1)]: 100_000 });
  });

  it('goes on when the customer says so, and cannot be ended any more', async () => {
    await house.nanny();
    const stay = await house.paid();
    house.morningOf(FIRST);
    const { version } = await offer(stay.id);
    expect((await house.act(stay.id, 'trial/keep', { version })).body).toMatchObject({
      trialKept: true,
      stateText: '进行中',
    });
    expect((await house.act(stay.id, 'trial/end', { version })).body.code).toBe('STALE_VERSION');
    expect((await house.act(stay.id, 'trial/end', { version: version + 1 })).body.code).toBe('TRIAL_OVER');
  });

  it('is over at midnight after its last day', async () => {
    await house.nanny();
    const stay = await house.paid();
    house.orders.clock.set(atMinute(addDays(FIRST, 2), 1_439).toISOString());
    const { version } = await offer(stay.id);
    house.orders.clock.advance(60);
    expect((await house.act(stay.id, 'trial/end', { version })).body.code).toBe('TRIAL_OVER');
  });

  it('lets another worker come from tomorrow with a trial of her own; the chain is kept', async () => {
    const [one, two] = [await house.nanny(), await house.nanny()];
    const quoted = await house.quote();
    const { body } = await house.orders.call(
      'POST',
      '/stays',
      house.customer.token,
      signed(quoted, { workerId: one.id }),
      freshKey(),
    );
    await house.payAtTill(body.id);
    house.morningOf(addDays(FIRST, 1));
    const { version, candidates } = await offer(body.id);
    expect(candidates.map((each: { id: string }) => each.id)).toEqual([two.id]);
    expect((await house.act(body.id, 'trial/worker', { version, workerId: one.id })).body.code).toBe('STAY_TAKEN');
    const changed = await house.act(body.id, 'trial/worker', { version, workerId: two.id });
    expect(changed.body).toMatchObject({ state: 'active', totalFen: TEN_DAYS_FEN, trialUntil: addDays(FIRST, 4) });
    expect(changed.body.worker.id).toBe(two.id);
    expect(changed.body.turns).toMatchObject([
      { worker: { id: one.id }, first: FIRST, last: addDays(FIRST, 1), endedBecause: '客户在试用期内换人' },
      { worker: { id: two.id }, first: addDays(FIRST, 2), last: LAST, endedBecause: null },
    ]);
    expect([await house.claimed(one.id), await house.claimed(two.id)]).toEqual([2, 8]);
  });
});
