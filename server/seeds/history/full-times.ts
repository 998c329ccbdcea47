import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import type { AddressSnapshot } from '../../src/modules/identity/contract/identity.facade.js';
import { scopeOf, type VisitScope } from '../../src/modules/orders/domain/visit-wish.js';
import type { DemoCustomer } from '../company/customers.js';
import { CHEN_XIAOMAN, WU_PEIFEN, ZHOU_MINGZHE, type Persona } from '../personas.js';
import type { World } from './plan-day.js';

/** A visit somebody of the demo would like to have. */
export interface DemoWish {
  readonly customer: DemoCustomer;
  readonly address: AddressSnapshot;
  readonly service: ServiceKind;
  readonly scope: VisitScope;
  readonly startAt: Date;
}

/** What the demo's people wished for in vain, or nearly so. A wish no full time was found for is left out. */
export interface DemoWishes {
  /** at a time that is full: waits */
  readonly waiting: DemoWish | null;
  /** at a time that has room again: the first start of the server offers it, by the rules of the waitlist itself */
  readonly offered: DemoWish | null;
  /** in the evening, after everybody has gone home: waits for a coordinator's answer */
  readonly asked: DemoWish | null;
  /** the same, answered yesterday */
  readonly refused: DemoWish | null;
}

/** Hourly, and done by many: somebody can always stay longer. */
const SERVICE = 'daily-cleaning';
const DAYS_AHEAD = [3, 4, 5, 6, 7, 8] as const;
const EVENING = [1_110, 1_140, 1_170, 1_200] as const;
const DAYTIME = [600, 630, 840, 870, 900] as const;

export function fullTimes(world: World): DemoWishes {
  const services = [...world.catalogue.values()].filter(({ bookable }) => bookable);
  const few = services.sort((a, b) => skilled(world, a) - skilled(world, b));
  const cleaning = world.catalogue.get(SERVICE)!;
  return {
    waiting: find(world, CHEN_XIAOMAN, few, [...DAYTIME, ...EVENING], false),
    offered: find(world, WU_PEIFEN, [cleaning], DAYTIME, true),
    asked: find(world, ZHOU_MINGZHE, [cleaning], EVENING, false),
    refused: find(world, CHEN_XIAOMAN, [cleaning], EVENING, false),
  };
}

function usualHours({ pricing, durationMinutes }: ServiceKind): number | null {
  return pricing === 'hourly' ? durationMinutes / 60 : null;
}

function skilled({ workers }: World, { skill }: ServiceKind): number {
  return [...workers.values()].filter(({ skills }) => skills.includes(skill)).length;
}

/** The first of the days and minutes at which the service is full for this person, or has room. */
function find(
  { now, roster, addresses, customers }: World,
  persona: Persona,
  services: readonly ServiceKind[],
  minutes: readonly number[],
  hasRoom: boolean,
): DemoWish | null {
  const customer = customers.find((one) => one.persona === persona)!;
  const address = addresses.get(customer.addresses[0]!.id)!;
  for (const service of services) {
    const scope = scopeOf(service, { hours: usualHours(service), addOns: [] });
    // whole days of living in are no visit anybody waits for
    if (isRefused(scope)) continue;
    for (const ahead of DAYS_AHEAD) {
      for (const minute of minutes) {
        const startAt = atMinute(addDays(dayOf(now), ahead), minute);
        const visit = { from: startAt, to: addMinutes(startAt, scope.durationMinutes) };
        if (roster.free(service, visit, address).length > 0 === hasRoom)
          return { customer, address, service, scope, startAt };
      }
    }
  }
  return null;
}
