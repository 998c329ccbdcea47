import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, isWeekend, minuteOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import type { AddOnChoice, ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import { scopeOf, type VisitScope } from '../../src/modules/orders/domain/visit-wish.js';
import type { SchedulingPolicy } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import type { DemoCustomer } from '../company/customers.js';
import type { Random } from '../random.js';

/** How often each service is asked for. */
const SERVICE_WEIGHTS: readonly (readonly [string, number])[] = [
  ['daily-cleaning', 40],
  ['deep-cleaning', 10],
  ['new-home-cleaning', 3],
  ['window-cleaning', 7],
  ['ac-cleaning', 10],
  ['range-hood-cleaning', 6],
  ['washer-cleaning', 3],
  ['fridge-cleaning', 2],
  ['water-heater-cleaning', 2],
  ['appliance-repair', 7],
  ['it-support', 3],
  ['elder-care', 6],
  ['child-care', 3],
  ['home-nursing', 2],
  ['home-beauty', 4],
  ['home-facial', 2],
];

const FEWEST = 25;
const MOST = 40;

/** Visits of a finished day: a company that grows, with fuller weekends. */
export function visitsOn(random: Random, day: LocalDate, daysAgo: number, historyDays: number): number {
  const growth = 26 + (6 * (historyDays - daysAgo)) / historyDays;
  const wanted = growth + (isWeekend(day) ? 5 : 0) + random.normal(0, 2);
  return Math.round(Math.min(MOST, Math.max(FEWEST, wanted)));
}

/** Share of a usual day's visits that are booked already, by days ahead. */
const BOOKED_AHEAD = [1, 0.85, 0.62, 0.48, 0.36, 0.28, 0.22, 0.17, 0.12, 0.09, 0.07, 0.05, 0.04, 0.03];

export function bookedAhead(days: number): number {
  return BOOKED_AHEAD[days] ?? 0;
}

export function chooseService(
  random: Random,
  customer: DemoCustomer,
  catalogue: ReadonlyMap<string, ServiceKind>,
): ServiceKind {
  const favourite = customer.favourite !== null && random.chance(0.72) ? customer.favourite : null;
  const service = catalogue.get(favourite ?? random.weighted(SERVICE_WEIGHTS));
  if (!service) throw new Error('the demand asks for a service that is not sold');
  return service;
}

/** Hours and add-ons as customers usually choose them, checked like every booking. */
export function chooseScope(random: Random, service: ServiceKind): VisitScope {
  const hours =
    service.pricing === 'hourly'
      ? random.weighted(service.hourOptions.map((option, place) => [option, [5, 4, 2, 1][place] ?? 1]))
      : null;
  const addOns = service.addOns.filter(() => random.chance(0.14)).map((addOn) => wanted(random, addOn));
  return checkedScope(service, hours, addOns);
}

/** @throws Error when the choice is not on offer */
export function checkedScope(service: ServiceKind, hours: number | null, addOns: readonly AddOnChoice[]): VisitScope {
  const scope = scopeOf(service, { hours, addOns });
  if (isRefused(scope)) throw new Error(`${service.id} is not sold like that: ${scope.refused}`);
  return scope;
}

function wanted(random: Random, addOn: { readonly id: string; readonly maxQuantity: number }): AddOnChoice {
  return {
    id: addOn.id,
    quantity: Math.min(
      addOn.maxQuantity,
      random.weighted([
        [1, 8],
        [2, 2],
      ] as const),
    ),
  };
}

/** Minutes of the day people like to begin at. */
const HOURS_WANTED: readonly (readonly [number, number])[] = [
  [8, 5],
  [9, 14],
  [10, 13],
  [11, 5],
  [12, 3],
  [13, 9],
  [14, 13],
  [15, 11],
  [16, 7],
  [17, 4],
  [18, 4],
];

/** Some starts of the day, the first wish first. */
export function wishedStarts(random: Random, day: LocalDate, policy: SchedulingPolicy): Date[] {
  return Array.from({ length: 8 }, () => {
    const minute = random.weighted(HOURS_WANTED) * 60 + random.int(0, 1) * policy.stepMinutes;
    return atMinute(day, minute);
  });
}

/** Before now, a booking has been paid and confirmed, or its hold has run out. */
const SETTLED_MINUTES = 30;
const NIGHT_ENDS = 6.5 * 60;
const EVENING_BEFORE = 20 * 60;

/**
 * When the booking was made: inside the rules of notice and horizon, by a customer who had an account, not in the
 * future. null when there is no such time.
 */
export function bookedAt(
  random: Random,
  startAt: Date,
  customer: DemoCustomer,
  policy: SchedulingPolicy,
  now: Date,
): Date | null {
  const latest = Math.min(
    addMinutes(startAt, -policy.noticeMinutes - 5).getTime(),
    addMinutes(now, -SETTLED_MINUTES).getTime(),
  );
  const horizon = atMinute(addDays(dayBefore(startAt), -policy.horizonDays + 2), 0).getTime();
  const earliest = Math.max(horizon, addMinutes(customer.createdAt, 10).getTime());
  if (earliest >= latest) return null;
  const leadDays = Math.min(11, -Math.log(1 - random.next()) * 2.1);
  const wished = new Date(Math.min(latest, Math.max(earliest, startAt.getTime() - leadDays * 86_400_000)));
  // people book in the daytime and in the evening
  if (minuteOfDay(wished) >= NIGHT_ENDS) return wished;
  const evening = atMinute(dayBefore(wished), EVENING_BEFORE + random.int(0, 180));
  return evening.getTime() < earliest ? wished : evening;
}

function dayBefore(at: Date): LocalDate {
  return addDays(dayOf(at), -1);
}
