import { addDays, atMinute } from '@daowei/shared/kernel/local-date';
import { DAY, freshKey, TODAY, type Answer } from '../orders/orders-app.js';
import { at, PaidPackage } from './paid-package.js';

let town: PaidPackage;
beforeAll(async () => {
  town = await PaidPackage.open();
});
beforeEach(() => town.begin());
afterEach(() => town.expectInvariants());
afterAll(() => town.house.close());

/** The second and the third visit fall into it. */
const BREAK = { from: addDays(DAY, 1), until: addDays(DAY, 20), reason: 'travel' };

interface Place {
  seq: number;
  revision: number;
  startAt: string;
  conflict: boolean;
  proposals: string[];
}

const places = async (): Promise<Place[]> => (await town.get('resume')).body.places;
const choices = (offered: readonly Place[]): object => ({
  visits: offered.map(({ seq, revision, startAt }) => ({ seq, revision, startAt })),
});

describe('pausing', () => {
  it('sets the visits of these days aside, gives their time back and tells their worker once', async () => {
    expect((await town.get('pause')).body).toMatchObject({ because: null, pausesLeft: 2, longestDays: 60 });
    const { status, body } = await town.post('pause', { ...BREAK, note: '回老家，可能带孩子' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ stateText: '暂停中', restingCount: 2, actions: ['resume', 'replace'] });
    expect(body.visits.map((one: { state: string }) => one.state)).toEqual(['paid', 'paused', 'paused', 'paid']);
    expect(await town.activeClaims()).toHaveLength(2);
    expect(await town.published('contracts.worker-relieved')).toMatchObject([
      { workerId: town.worker.id, visits: 2, because: 'paused', from: at(1) },
    ]);
    await town.house.drain();
    const live = await town.house.rows(`SELECT order_id FROM assignment WHERE state IN ('offered', 'accepted')`);
    expect(live).toHaveLength(2);
    const [kept] = await town.house.rows<{ note_cipher: string }>('SELECT note_cipher FROM contract_pause');
    expect(kept!.note_cipher).not.toContain('老家');
    expect((await town.get('')).body.history[0].text).toContain('出远门');
  });

  it('goes on behind the last visit, in their order, at the same price and with the same worker', async () => {
    const before = await town.visits();
    await town.hire();
    await town.post('pause', BREAK);
    const offered = await places();
    expect(offered).toMatchObject([
      { seq: 2, startAt: at(4), conflict: false },
      { seq: 3, startAt: at(5), conflict: false },
    ]);
    const { status, body } = await town.post('resume', choices(offered));
    expect(status).toBe(200);
    expect(body).toMatchObject({ pausedUntil: null, restingCount: 0 });
    expect(body.visits.map((one: { startAt: string }) => one.startAt)).toEqual([at(0), at(4), at(5), at(3)]);
    expect(body.visits.map((one: { shareFen: number }) => one.shareFen)).toEqual(before.map((one) => one.shareFen));
    expect(new Set((await town.activeClaims()).map((one) => one.worker_id))).toEqual(new Set([town.worker.id]));
  });

  it('reminds two days before, and ends by itself', async () => {
    await town.post('pause', BREAK);
    town.house.clock.advance(24 * 60 * 20 + 120);
    await town.house.drain();
    expect(await town.published('contracts.pause-ending')).toHaveLength(1);
    expect((await town.get('')).body.stateText).toBe('暂停中');
    town.house.clock.advance(24 * 60 * 2);
    await town.house.drain();
    expect((await town.get('')).body).toMatchObject({ pausedUntil: null, restingCount: 0 });
    expect((await town.visits())[1]).toMatchObject({ startAt: at(4), state: 'paid' });
  });

  it('what nobody is free for waits for the customer, who takes a near time or the share', async () => {
    await town.post('pause', BREAK);
    await town.busy(town.worker, 4);
    await town.busy(town.worker, 5);
    town.house.clock.advance(24 * 60 * 23);
    await town.house.drain();
    const { body } = await town.get('');
    expect(body).toMatchObject({ pausedUntil: null, restingCount: 2, actions: ['resume', 'replace'] });
    expect(await town.published('contracts.visits-unplaced')).toMatchObject([{ visits: 2 }]);
    const kinds = await town.house.rows(`SELECT kind FROM contract_exception WHERE open_key IS NOT NULL`);
    expect(kinds).toEqual([{ kind: 'unplaced' }]);

    const [first, second] = await places();
    expect(first!.conflict).toBe(true);
    const visits = [
      { seq: first!.seq, revision: first!.revision, startAt: first!.proposals[0] },
      { seq: second!.seq, revision: second!.revision, startAt: null },
    ];
    expect((await town.post('resume', { visits })).status).toBe(200);
    await town.house.drain();
    expect((await town.visits()).map((one) => one.state)).toEqual(['paid', 'paid', 'cancelled', 'paid']);
    expect(town.house.till.refunded.at(-1)).toMatchObject({ amountFen: 10_800 });
    expect(await town.house.rows(`SELECT kind FROM contract_exception WHERE open_key IS NOT NULL`)).toEqual([]);
  });

  it('a skip during a pause goes behind it, never into it', async () => {
    await town.post('pause', { ...BREAK, until: addDays(DAY, 40) });
    const { choices: offered } = (await town.get('visits/1/skip')).body;
    expect(offered).toEqual([at(6)]);
  });
});

describe('a visit outside of the pause', () => {
  const into = { revision: 1, startAt: at(1), reason: 'family', note: '换到这天' };
  const move = (path: string, token: string, orderId: string, more: object = {}): Promise<Answer> =>
    town.house.call('POST', `${path}/${orderId}/reschedule`, token, { ...into, ...more }, freshKey());

  it('is moved into it by nobody, and nothing of it is on offer', async () => {
    await town.post('pause', BREAK);
    const { orderId } = (await town.visits())[0]!;
    for (const [path, token] of [
      ['/orders', town.customer.token],
      ['/admin/orders', 'boss.service'],
    ] as const) {
      const { status, body } = await move(path, token, orderId);
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'SLOT_IN_PAUSE' });
      expect(body.detail).toContain('3月');
      const { days } = (await town.house.call('GET', `${path}/${orderId}/reschedule/slots`, token)).body;
      const starts = days.flatMap((one: { slots: { startAt: string }[] }) => one.slots.map(({ startAt }) => startAt));
      expect(starts.filter((startAt: string) => startAt >= at(0).slice(0, 10)).length).toBeGreaterThan(0);
      expect(starts.filter((startAt: string) => startAt >= atMinute(BREAK.from, 0).toISOString())).toEqual([]);
    }
    expect((await town.visits())[0]).toMatchObject({ startAt: at(0), state: 'paid' });
    await town.post('resume', choices(await places()));
    expect((await move('/orders', town.customer.token, orderId)).status).toBe(200);
  });

  it('and a pause at the same moment: whichever is first, it does not lie in the pause as if it were to come', async () => {
    const { orderId } = (await town.visits())[0]!;
    await Promise.all([town.post('pause', BREAK), move('/orders', town.customer.token, orderId)]);
    const moved = (await town.visits())[0]!;
    expect([`${at(0)} paid`, `${at(1)} paused`]).toContain(`${moved.startAt} ${moved.state}`);
  });
});

describe('what is refused', () => {
  it('days that are wrong, too many, or without visits', async () => {
    const refused: [object, string][] = [
      [{ until: BREAK.from }, 'PAUSE_INVALID'],
      [{ from: addDays(TODAY, -1) }, 'PAUSE_INVALID'],
      [{ until: addDays(DAY, 62) }, 'PAUSE_INVALID'],
      [{ until: addDays(DAY, 6) }, 'PAUSE_EMPTY'],
      [{ from: '2026-02-30' }, 'VALIDATION_FAILED'],
    ];
    for (const [more, code] of refused) {
      expect((await town.post('pause', { ...BREAK, ...more })).body.code).toBe(code);
    }
  });

  it('too late for the customer, and any time for the office', async () => {
    town.house.clock.advance(25 * 60);
    const early = { ...BREAK, from: DAY };
    expect((await town.post('pause', early)).body.code).toBe('PAUSE_TOO_LATE');
    expect((await town.desk('POST', `/${town.id}/pause`, early)).status).toBe(204);
  });

  it('more often than the policy says, and twice at a time', async () => {
    for (const round of [1, 2]) {
      expect((await town.post('pause', BREAK)).status).toBe(200);
      expect((await town.post('pause', BREAK)).body.code).toBe('ORDER_STATE');
      await town.post('resume', choices(await places()));
      if (round === 1) BREAK.until = addDays(DAY, 36);
    }
    BREAK.until = addDays(DAY, 20);
    expect((await town.get('pause')).body.because).toContain('用完');
  });

  it('another’s contract is not found, and choices that were not offered are not taken', async () => {
    const other = await town.house.customer();
    expect((await town.post('pause', BREAK, other)).status).toBe(404);
    expect((await town.get('resume')).body.code).toBe('ORDER_STATE');
    await town.post('pause', BREAK);
    const offered = await places();
    const wrong = offered.map(({ seq, revision }) => ({ seq, revision, startAt: at(7) }));
    for (const visits of [[], wrong, offered.slice(1), offered.map((one) => ({ ...one, startAt: null }))]) {
      const plain = visits.map(({ seq, revision, startAt }) => ({ seq, revision, startAt }));
      expect((await town.post('resume', { visits: plain })).body.code).toBe('RESUME_CHANGED');
    }
  });
});

describe('at the same moment', () => {
  it('of two pauses one counts, of two resumptions one', async () => {
    const two = await Promise.all([town.post('pause', BREAK), town.post('pause', BREAK)]);
    expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
    const body = choices(await places());
    const both = await Promise.all([town.post('resume', body), town.post('resume', body)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await town.activeClaims()).toHaveLength(4);
  });

  it('a pause against a departure leaves one legal result', async () => {
    const { orderId } = (await town.visits())[1]!;
    const { orders, transactions, clock } = town.house;
    await town.accept(orderId);
    const [paused] = await Promise.all([
      town.post('pause', BREAK),
      transactions.run((tx) => orders.setOut(tx, orderId, clock.now())),
    ]);
    const order = await orders.order(transactions.reader, orderId);
    if (paused.status === 200) expect(order).toMatchObject({ state: 'paused', departedAt: null, claimId: null });
    else expect(order).toMatchObject({ state: 'confirmed' });
    expect(await town.activeClaims()).toHaveLength(paused.status === 200 ? 2 : 4);
  });

  it('a pause against a skip: no visit is lost, none lies in the pause', async () => {
    await Promise.all([town.post('pause', BREAK), town.post('visits/2/skip', { revision: 1, startAt: at(4) })]);
    const visits = await town.visits();
    expect(visits.filter((one) => one.state === 'paid' || one.state === 'paused')).toHaveLength(4);
    const inside = visits.filter(({ startAt }) => startAt >= at(1) && startAt < at(3));
    for (const one of inside) expect(one.state).toBe('paused');
  });
});
