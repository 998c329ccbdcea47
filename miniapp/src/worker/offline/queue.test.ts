import fc from 'fast-check';
import { STEP, workerVisit, progress } from '../../../test/samples';
import { asIfSent, type Act, type Deed } from './act';
import { nextOf, sendAll, type Outcome, type Post } from './queue';

const at = (n: number): string => new Date(Date.UTC(2026, 2, 10, 4, n)).toISOString();
const photo = (n: number) => ({ stage: 'after' as const, id: null, url: `wxfile://picture-${n}` });

/** What one worker does in one visit, in order. */
const deedsOf = (visit: string): Act[] => {
  const deeds: Deed[] = [
    { kind: 'depart', body: { at: null, deviceTime: at(0) } },
    { kind: 'check-in', body: { at: null, deviceTime: at(1), doorCode: '123456' } },
    { kind: 'step', stepId: 'ask', title: '沟通', body: { deviceTime: at(2) }, photos: [] },
    { kind: 'step', stepId: 'kitchen', title: '厨房', body: { deviceTime: at(3) }, photos: [photo(1), photo(2)] },
    { kind: 'sign', body: { signaturePng: 'png', deviceTime: at(4) } },
  ];
  return deeds.map((deed, n) => ({ id: `${visit}-${n}`, orderId: visit, deed, waits: true, refused: null }));
};

/** A house that takes an act once per key, whatever gets lost, until the visit is called off. */
class House {
  readonly log: Act[] = [];
  readonly uploads: string[] = [];
  private readonly answered = new Map<string, Outcome<null>>();
  constructor(private readonly calledOff: Readonly<Record<string, number>>) {}

  take(act: Act): Outcome<null> {
    const earlier = this.answered.get(act.id);
    if (earlier) return earlier;
    const taken = this.log.filter(({ orderId }) => orderId === act.orderId).length;
    const outcome: Outcome<null> =
      taken >= (this.calledOff[act.orderId] ?? Infinity)
        ? { is: 'refused', why: { code: 'VISIT_STATE', sentence: '这次服务已经取消' } }
        : { is: 'taken', answer: null };
    this.answered.set(act.id, outcome);
    if (outcome.is === 'taken') this.log.push(act);
    return outcome;
  }
}

type Weather = 'fine' | 'request lost' | 'answer lost';

/** A phone in that weather, and fine from then on; between two rounds it may be switched off: only what was kept remains. */
function phoneOf(house: House, weather: Weather[], acts: readonly Act[]): Post<null> & { kept: () => readonly Act[] } {
  let stored = JSON.stringify(acts);
  const sky = [...weather];
  const through = <T>(arrive: () => Outcome<T>): Promise<Outcome<T>> => {
    const now = sky.shift() ?? 'fine';
    if (now === 'request lost') return Promise.resolve({ is: 'unknown' });
    const outcome = arrive();
    return Promise.resolve(now === 'fine' ? outcome : { is: 'unknown' });
  };
  const read = (): readonly Act[] => JSON.parse(stored) as readonly Act[];
  return {
    kept: read,
    acts: read,
    keep: (left) => {
      stored = JSON.stringify(left);
    },
    upload: ({ url }) =>
      through(() => {
        house.uploads.push(url);
        return { is: 'taken', answer: `file-of-${url}` };
      }),
    send: (act) => through(() => house.take(act)),
  };
}

const weathers = fc.array(fc.constantFrom<Weather>('fine', 'request lost', 'answer lost'), { maxLength: 40 });
/** Two visits of a day, their acts mixed as they happened. */
const days = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }).map((turns) => {
  const [first, second] = [deedsOf('one'), deedsOf('two')];
  return turns.flatMap((turn) => (turn ? first : second).splice(0, 1)).concat(first, second);
});

describe('what waits on the phone', () => {
  it('reaches the house exactly once and in order, through any weather and however often it is sent', async () => {
    await fc.assert(
      fc.asyncProperty(days, weathers, async (acts, weather) => {
        const house = new House({});
        const phone = phoneOf(house, weather, acts);
        for (let round = 0; round <= weather.length; round += 1) await sendAll(phone);
        expect(phone.kept()).toEqual([]);
        expect(house.log.map(({ id }) => id)).toEqual(acts.map(({ id }) => id));
        for (const { deed } of house.log)
          if (deed.kind === 'step') expect(deed.photos.map(({ id }) => id)).not.toContain(null);
      }),
    );
  });

  it('stops at a visit that was called off meanwhile, says so, and loses nothing of the other', async () => {
    await fc.assert(
      fc.asyncProperty(days, weathers, fc.integer({ min: 0, max: 4 }), async (acts, weather, taken) => {
        const house = new House({ one: taken });
        const phone = phoneOf(house, weather, acts);
        for (let round = 0; round <= weather.length; round += 1) await sendAll(phone);
        const idsOf = (visit: string, some: readonly Act[]) =>
          some.filter(({ orderId }) => orderId === visit).map(({ id }) => id);
        expect(idsOf('two', house.log)).toEqual(idsOf('two', acts));
        expect(idsOf('one', house.log)).toEqual(idsOf('one', acts).slice(0, taken));
        expect(idsOf('one', phone.kept())).toEqual(idsOf('one', acts).slice(taken));
        expect(phone.kept()[0]?.refused?.code).toBe('VISIT_STATE');
        expect(nextOf(phone.kept())).toBeUndefined();
      }),
    );
  });

  it('sends no picture again that has arrived', async () => {
    const house = new House({});
    const phone = phoneOf(house, ['fine', 'request lost', 'fine', 'request lost'], deedsOf('one').slice(3, 4));
    for (let round = 0; round < 4; round += 1) await sendAll(phone);
    expect(house.uploads).toEqual(['wxfile://picture-1', 'wxfile://picture-2']);
  });
});

describe('a visit without signal', () => {
  const step = (id: string) => ({ ...STEP, id, title: id, hint: '', photo: 'optional' as const });
  const visit = workerVisit({
    nextAction: 'depart',
    state: 'scheduled',
    progress: { ...progress('scheduled'), steps: [step('ask'), step('kitchen')] },
  });

  it('goes on to the worker’s signature, and applying again what has arrived changes nothing', () => {
    const acts = deedsOf(visit.orderId);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: acts.length }), fc.integer({ min: 0, max: acts.length }), (a, b) => {
        const [arrived, done] = [Math.min(a, b), Math.max(a, b)];
        const here = asIfSent(visit, acts.slice(0, done));
        // the server already shows the first acts while they still wait for their answer
        expect(asIfSent(asIfSent(visit, acts.slice(0, arrived)), acts.slice(0, done))).toEqual(here);
      }),
    );
    expect(asIfSent(visit, acts).nextAction).toBe('wait_customer');
  });

  it('is shown as the server has it once something was refused', () => {
    const [first, ...rest] = deedsOf(visit.orderId);
    const refused = { ...first!, refused: { code: 'VISIT_STATE', sentence: '这次服务已经取消' } };
    expect(asIfSent(visit, [refused, ...rest])).toBe(visit);
  });
});
