import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import type { PriceRules } from '@daowei/shared/rules/price-rules';
import type { ServicePackage } from '../../src/modules/catalog/contract/catalog.facade.js';
import { packagePrice, type PackagePrice } from '../../src/modules/contracts/domain/package-price.js';
import type { PauseReason } from '../../src/modules/contracts/domain/pause.js';
import { occurrence } from '../../src/modules/contracts/domain/series.js';
import { endOfSeries } from '../../src/modules/contracts/domain/skip.js';
import { priceOf } from '../../src/modules/pricing/domain/price.js';
import type { DemoCustomer } from '../company/customers.js';
import { CHEN_XIAOMAN, WU_PEIFEN, ZHOU_MINGZHE, type Persona } from '../personas.js';
import type { Random } from '../random.js';
import { checkedScope } from './demand.js';
import type { World } from './plan-day.js';
import type { Booking } from './story.js';

/** A package of the demo's own people, by days from today. */
interface Line {
  readonly customer: Persona;
  readonly service: string;
  readonly packageId: string;
  readonly hours: number;
  readonly firstDaysAhead: number;
  readonly minute: number;
  /** the visit that was put off, by number */
  readonly skipped?: number;
  /** days without visits */
  readonly pause?: { readonly from: number; readonly until: number; readonly reason: PauseReason };
}

/** One going, with a visit done, one skipped and two to come; one paused; one whose last visit is near. */
const LINES: readonly Line[] = [
  {
    customer: CHEN_XIAOMAN,
    service: 'daily-cleaning',
    packageId: 'weekly-4',
    hours: 2,
    firstDaysAhead: -6,
    minute: 16 * 60,
    skipped: 2,
  },
  {
    customer: WU_PEIFEN,
    service: 'daily-cleaning',
    packageId: 'weekly-4',
    hours: 2,
    firstDaysAhead: -10,
    minute: 9 * 60,
    pause: { from: 2, until: 16, reason: 'visitors' },
  },
  {
    customer: ZHOU_MINGZHE,
    service: 'daily-cleaning',
    packageId: 'weekly-4',
    hours: 2,
    firstDaysAhead: -18,
    minute: 10 * 60,
  },
];

const BOOKED_DAYS_BEFORE = 3;
const EVENING = 20 * 60;

export interface DemoPause {
  readonly id: string;
  readonly from: Date;
  readonly until: Date;
  readonly reason: PauseReason;
  readonly begunAt: Date;
}

/** A package that was bought, with what became of it. */
export interface DemoPackage {
  readonly id: string;
  readonly no: string;
  readonly quoteId: string;
  readonly outTradeNo: string;
  readonly sold: ServicePackage;
  readonly customer: DemoCustomer;
  readonly price: PackagePrice;
  readonly ruleVersion: number;
  readonly bookedAt: Date;
  readonly paidAt: Date;
  readonly starts: readonly Date[];
  readonly skip: { readonly id: string; readonly seq: number; readonly at: Date } | null;
  readonly pause: DemoPause | null;
}

/** Its visits on one worker's time, to be played each on its day; nothing where nobody is free for all of them. */
export function demoPackages(random: Random, world: World, rules: PriceRules): Booking[] {
  return LINES.flatMap((line, index) => bookingsOf(random.fork(String(index)), world, rules, line));
}

function bookingsOf(random: Random, world: World, rules: PriceRules, line: Line): Booking[] {
  const service = world.catalogue.get(line.service)!;
  const sold = service.packages.find(({ id }) => id === line.packageId)!;
  const customer = world.customers.find(({ persona }) => persona === line.customer)!;
  const address = world.addresses.get(customer.addresses[0]!.id)!;
  const scope = checkedScope(service, line.hours, []);
  const today = dayOf(world.now);
  const first = atMinute(addDays(today, line.firstDaysAhead), line.minute);
  const starts = Array.from({ length: sold.visits }, (_, place) => occurrence(sold.every, first, place));
  const moved = starts.map((at, place) => (place + 1 === line.skipped ? endOfSeries(sold.every, at, starts) : at));
  const spans = moved.map((from) => ({ from, to: addMinutes(from, scope.durationMinutes) }));
  const free = spans.map((visit) => new Set(world.roster.free(service, visit, address).map((one) => one.workerId)));
  const worker = [...world.workers.values()].find(({ id, persona }) => !persona && free.every((one) => one.has(id)));
  if (!worker) return [];
  const bookedAt = atMinute(addDays(dayOf(first), -BOOKED_DAYS_BEFORE), EVENING);
  const subject = {
    service,
    district: address.district,
    hours: scope.hours,
    addOns: scope.addOns,
    tier: customer.tier,
  };
  const prices = starts.map((startAt) => priceOf(rules, { ...subject, startAt }));
  const pack: DemoPackage = {
    id: random.id(bookedAt),
    no: `DP${dayOf(bookedAt).replaceAll('-', '')}${random.digits(6)}`,
    quoteId: random.id(bookedAt),
    outTradeNo: random.id(bookedAt),
    sold,
    customer,
    price: packagePrice(sold, prices),
    ruleVersion: prices[0]!.ruleVersion,
    bookedAt,
    paidAt: addMinutes(bookedAt, 2),
    starts,
    skip: line.skipped ? { id: random.id(bookedAt), seq: line.skipped, at: addMinutes(bookedAt, 30) } : null,
    pause: line.pause ? pauseOf(random, world.now, line.pause) : null,
  };
  return moved.map((startAt, place) => {
    const rests = pack.pause !== null && startAt >= pack.pause.from && startAt < pack.pause.until;
    if (!rests) world.roster.take(worker.id, spans[place]!, address);
    return {
      customer,
      address,
      service,
      scope,
      startAt,
      bookedAt,
      fate: 'served',
      asked: [{ worker, answer: 'accepted', explanation: ['套餐的固定服务人员（+30）'] }],
      mates: [],
      prepaid: { pack, seq: place + 1, rests },
    };
  });
}

function pauseOf(random: Random, now: Date, { from, until, reason }: NonNullable<Line['pause']>): DemoPause {
  const today = dayOf(now);
  const begunAt = addMinutes(now, -90);
  return {
    id: random.id(begunAt),
    from: startOfDay(addDays(today, from)),
    until: startOfDay(addDays(today, until)),
    reason,
    begunAt,
  };
}
