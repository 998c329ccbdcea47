import fc from 'fast-check';
import type { SellableService } from './sellable-service.js';
import { flawsOf, SERVICE_LIMITS } from './service-kind.js';

const SOUND: SellableService = {
  id: 'window-cleaning',
  name: '擦玻璃',
  category: '保洁',
  unit: '次',
  pricing: 'fixed',
  basePriceFen: 16_800,
  durationMinutes: 120,
  hourOptions: [],
  addOns: [{ id: 'door', name: '阳台移门', priceFen: 2_500, minutes: 15, maxQuantity: 6 }],
  steps: [{ id: 'glass', title: '玻璃' }],
  skill: '擦玻璃',
  certificates: ['健康证'],
  warrantyDays: 1,
  crew: 1,
  packages: [{ id: 'monthly-6', name: '每月一次', visits: 6, basisPointsOff: 500 }],
  liveIn: null,
  deposit: null,
  agreement: { title: '服务协议', clauses: ['照清单服务'], reschedule: { noticeMinutes: 240, maxTimes: 2 } },
  bookable: true,
};
const DEPOSIT = { basisPoints: 3_000, balanceHours: 48, because: '先付三成' };
const STAY = { priceDays: 26, minDays: 7, maxDays: 60, trialDays: 3 };
const WORDS = { skills: ['擦玻璃'], certificates: ['健康证'] };
const { grid, mostMinutes, mostCrew, mostHours, packageVisits, mostBasisPointsOff } = SERVICE_LIMITS;

const FOR_CHILDREN = { part: 'base', dose: null, group: 'child' } as const;
const withMore = (kind: SellableService): SellableService => ({
  ...kind,
  steps: [...kind.steps, { id: 'toys', title: '玩具', demands: FOR_CHILDREN }],
});

const quarters = (least: number) =>
  fc.integer({ min: least / grid, max: mostMinutes / grid }).map((count) => count * grid);
const named = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 6 });

/** Kinds that can be sold, by the hour or by the visit. */
const sound: fc.Arbitrary<SellableService> = fc
  .record({
    isHourly: fc.boolean(),
    hours: fc.uniqueArray(fc.integer({ min: 1, max: mostHours }), { minLength: 1, maxLength: 5 }),
    minutes: quarters(grid),
    basePriceFen: fc.integer({ min: 1, max: 10_000_000 }),
    crew: fc.integer({ min: 1, max: mostCrew }),
    addOns: named,
    addOnMinutes: quarters(0),
    packages: named,
    visits: fc.integer({ min: packageVisits.least, max: packageVisits.most }),
    basisPointsOff: fc.integer({ min: 0, max: mostBasisPointsOff }),
  })
  .map(({ isHourly, hours, minutes, basePriceFen, crew, addOns, addOnMinutes, packages, visits, basisPointsOff }) => {
    const hourOptions = isHourly ? hours.sort((a, b) => a - b) : [];
    return {
      ...SOUND,
      pricing: isHourly ? ('hourly' as const) : ('fixed' as const),
      hourOptions,
      durationMinutes: isHourly ? hourOptions[0]! * 60 : minutes,
      basePriceFen,
      crew,
      addOns: addOns.map((n) => ({
        id: `a-${n}`,
        name: `项目${n}`,
        priceFen: n,
        minutes: addOnMinutes,
        maxQuantity: n,
      })),
      packages: packages.map((n) => ({ id: `p-${n}`, name: `套餐${n}`, visits, basisPointsOff })),
    };
  });

/** One way to spoil any sound kind, and the field that is to be named for it. */
const SPOILS: readonly (readonly [string, (kind: SellableService) => SellableService, string])[] = [
  ['a price of nothing', (kind) => ({ ...kind, basePriceFen: 0 }), 'basePriceFen'],
  ['a price in parts of a fen', (kind) => ({ ...kind, basePriceFen: 100.5 }), 'basePriceFen'],
  ['no name', (kind) => ({ ...kind, name: ' ' }), 'name'],
  ['an id that breaks a URL', (kind) => ({ ...kind, id: 'daily cleaning/1' }), 'id'],
  ['a duration off the grid', (kind) => ({ ...kind, durationMinutes: kind.durationMinutes + 5 }), 'durationMinutes'],
  ['more than a day', (kind) => ({ ...kind, durationMinutes: mostMinutes + grid }), 'durationMinutes'],
  ['hours by the visit', (kind) => ({ ...kind, pricing: 'fixed', hourOptions: [2] }), 'hourOptions'],
  ['the hour without hours', (kind) => ({ ...kind, pricing: 'hourly', hourOptions: [] }), 'hourOptions'],
  ['hours out of order', (kind) => ({ ...kind, pricing: 'hourly', hourOptions: [4, 2] }), 'hourOptions'],
  ['a day of hours', (kind) => ({ ...kind, pricing: 'hourly', hourOptions: [1, 25] }), 'hourOptions'],
  ['nobody who comes', (kind) => ({ ...kind, crew: 0 }), 'crew'],
  ['a crowd', (kind) => ({ ...kind, crew: mostCrew + 1 }), 'crew'],
  ['nothing anybody must know', (kind) => ({ ...kind, skill: '' }), 'skill'],
  ['a skill nobody has', (kind) => ({ ...kind, skill: '开飞机' }), 'skill'],
  ['a certificate nobody knows', (kind) => ({ ...kind, certificates: ['飞行执照'] }), 'certificates'],
  ['nothing to do', (kind) => ({ ...kind, steps: [] }), 'steps'],
  [
    'steps for homes with children alone',
    (kind) => ({ ...kind, steps: kind.steps.map((step) => ({ ...step, demands: FOR_CHILDREN })) }),
    'steps',
  ],
  ['steps for who lives at the other end of a call', (kind) => ({ ...withMore(kind), pricing: 'remote' }), 'steps'],
  [
    'steps for who lives where the worker moves in',
    (kind) => ({ ...withMore(kind), pricing: 'live_in', liveIn: STAY }),
    'steps',
  ],
  ['the same step twice', (kind) => ({ ...kind, steps: [...kind.steps, ...kind.steps] }), 'steps'],
  ['less than no warranty', (kind) => ({ ...kind, warrantyDays: -1 }), 'warrantyDays'],
  ['a package of its own, booked online', (kind) => ({ ...kind, pricing: 'package' }), 'bookable'],
  ['two people at one end of a call', (kind) => ({ ...kind, pricing: 'remote', crew: 2 }), 'crew'],
  [
    'calls bought as a package',
    (kind) => ({
      ...kind,
      pricing: 'remote',
      packages: [{ id: 'weekly', name: '每周', visits: 4, basisPointsOff: 500 }],
    }),
    'packages',
  ],
  ['living in without terms', (kind) => ({ ...kind, pricing: 'live_in' }), 'liveIn'],
  [
    'a trial longer than the shortest stay',
    (kind) => ({ ...kind, pricing: 'live_in', liveIn: { ...STAY, trialDays: 8 } }),
    'liveIn',
  ],
  ['a deposit of nothing', (kind) => ({ ...kind, deposit: { ...DEPOSIT, basisPoints: 0 } }), 'deposit'],
  ['a deposit nobody explains', (kind) => ({ ...kind, deposit: { ...DEPOSIT, because: ' ' } }), 'deposit'],
  ['a balance that is never due', (kind) => ({ ...kind, deposit: { ...DEPOSIT, balanceHours: 0 } }), 'deposit'],
  ['a deposit on a stay', (kind) => ({ ...kind, pricing: 'live_in', liveIn: STAY, deposit: DEPOSIT }), 'deposit'],
  ['a price for no day', (kind) => ({ ...kind, pricing: 'live_in', liveIn: { ...STAY, priceDays: 0 } }), 'liveIn'],
  ['a stay nobody can book', (kind) => ({ ...kind, pricing: 'live_in', liveIn: { ...STAY, maxDays: 61 } }), 'liveIn'],
  ['no agreement', (kind) => ({ ...kind, agreement: { ...kind.agreement, clauses: [] } }), 'agreement'],
  ['an add-on below nothing', (kind) => ({ ...kind, addOns: [{ ...SOUND.addOns[0]!, priceFen: -1 }] }), 'addOns.0'],
  ['an add-on off the grid', (kind) => ({ ...kind, addOns: [{ ...SOUND.addOns[0]!, minutes: 20 }] }), 'addOns.0'],
  [
    'two add-ons of one name',
    (kind) => ({ ...kind, addOns: [SOUND.addOns[0]!, { ...SOUND.addOns[0]!, id: 'other' }] }),
    'addOns',
  ],
  ['a package of one', (kind) => ({ ...kind, packages: [{ ...SOUND.packages[0]!, visits: 1 }] }), 'packages.0'],
  [
    'a package for nothing',
    (kind) => ({ ...kind, packages: [{ ...SOUND.packages[0]!, basisPointsOff: 10_000 }] }),
    'packages.0',
  ],
];

it('what can be sold and served has no flaw', () => {
  fc.assert(fc.property(sound, (kind) => expect(flawsOf(kind, WORDS)).toEqual([])));
});

it('some homes may get more than the others', () => {
  fc.assert(fc.property(sound, (kind) => expect(flawsOf(withMore(kind), WORDS)).toEqual([])));
});

it('living in is sold for days, and booked online', () => {
  expect(flawsOf({ ...SOUND, pricing: 'live_in', liveIn: STAY }, WORDS)).toEqual([]);
});

it.each(SPOILS)('no kind may have %s, and the field is named', (_, spoil, path) => {
  fc.assert(
    fc.property(sound, (kind) => expect(flawsOf(spoil(kind), WORDS).map((flaw) => flaw.path)).toContain(path)),
    { numRuns: 30 },
  );
});

it('every flaw is told in Chinese, whatever numbers a form holds', () => {
  const number = fc.oneof(fc.double(), fc.integer());
  const wild = fc.record({ price: number, minutes: number, crew: number, hours: fc.array(number), days: number });
  fc.assert(
    fc.property(sound, wild, (kind, { price, minutes, crew, hours, days }) => {
      const flaws = flawsOf(
        { ...kind, basePriceFen: price, durationMinutes: minutes, crew, hourOptions: hours, warrantyDays: days },
        WORDS,
      );
      for (const { message } of flaws) expect(message).toMatch(/^[\u4e00-\u9fff]/);
    }),
  );
});

it('new words are welcome where they are introduced', () => {
  expect(flawsOf({ ...SOUND, skill: '开荒', certificates: ['高处作业证'] })).toEqual([]);
});
