import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { AddOnChoice, ServiceKind } from '../../catalog/contract/catalog.facade.js';

/** What a customer wants done, as it comes from outside. */
export interface VisitWish {
  readonly hours: number | null;
  readonly addOns: readonly AddOnChoice[];
}

/** The same, checked against the service it is sold under. */
export interface VisitScope extends VisitWish {
  readonly durationMinutes: number;
}

/** Refuses SERVICE_NOT_BOOKABLE, HOURS_NOT_OFFERED or ADD_ON_UNKNOWN; otherwise how long the visit takes. */
export function scopeOf(service: ServiceKind, wish: VisitWish): Result<VisitScope> {
  if (!service.bookable) return refuse('SERVICE_NOT_BOOKABLE');
  if (service.liveIn) return refuse('SERVICE_NOT_BOOKABLE', '住家服务按天预约，请选择开始和结束的日子');
  const hours = hoursOf(service, wish.hours);
  if (isRefused(hours)) return hours;
  const addOns = addOnsOf(service, wish.addOns);
  if (isRefused(addOns)) return addOns;
  const extra = addOns.reduce((total, choice) => total + choice.quantity * minutesOf(service, choice.id), 0);
  return { hours, addOns, durationMinutes: (hours === null ? service.durationMinutes : hours * 60) + extra };
}

function hoursOf(service: ServiceKind, hours: number | null): Result<number | null> {
  if (service.pricing !== 'hourly')
    return hours === null ? null : refuse('HOURS_NOT_OFFERED', '这项服务按次收费，不需要选择时长');
  if (hours === null) return refuse('HOURS_NOT_OFFERED', '请选择服务时长');
  return service.hourOptions.includes(hours) ? hours : refuse('HOURS_NOT_OFFERED');
}

function addOnsOf(service: ServiceKind, choices: readonly AddOnChoice[]): Result<AddOnChoice[]> {
  const seen = new Set<string>();
  for (const { id, quantity } of choices) {
    const addOn = service.addOns.find((one) => one.id === id);
    if (!addOn || seen.has(id)) return refuse('ADD_ON_UNKNOWN');
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > addOn.maxQuantity) {
      return refuse('ADD_ON_UNKNOWN', `${addOn.name}最多可选${addOn.maxQuantity}份`);
    }
    seen.add(id);
  }
  return [...choices];
}

const minutesOf = (service: ServiceKind, id: string): number =>
  service.addOns.find((one) => one.id === id)?.minutes ?? 0;
