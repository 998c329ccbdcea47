import { refuse, type Result } from '@daowei/shared/kernel/result';
import { crewOf, roleIn } from '../../orders/contract/crew.js';
import type { Order, OrderState, Place } from '../../orders/contract/orders.facade.js';
import type { Assignment } from '../contract/dispatch.facade.js';
import { isForPlan } from './assignment-life.js';

type Crew = Pick<Order, 'workerId' | 'mates'>;

/** In these states somebody may be asked for the place; a mate also while the visit is under way. */
const ASKING: Readonly<Record<Place['role'], readonly OrderState[]>> = {
  lead: ['paid', 'confirmed'],
  mate: ['paid', 'confirmed', 'in_service'],
};

export function mayAsk(order: Pick<Order, 'state'>, { role }: Place): boolean {
  return ASKING[role].includes(order.state);
}

/** The place a worker has; null when they are not of the crew. */
export function placeOf(order: Crew, workerId: string): Place | null {
  const role = roleIn(order, workerId);
  return role === 'mate' ? { role, workerId } : role && { role };
}

/** Whose place it is now; null: nobody's. */
export function holderOf(order: Crew, place: Place): string | null {
  return place.role === 'lead' ? order.workerId : place.workerId;
}

/** Places that nobody's time is claimed for. @param size workers the service needs */
export function emptyPlaces(order: Crew, size: number): Place[] {
  const mates = Math.max(0, size - 1 - order.mates.length);
  return [
    ...(order.workerId === null ? [{ role: 'lead' } as const] : []),
    ...Array.from({ length: mates }, () => ({ role: 'mate', workerId: null }) as const),
  ];
}

/** Every place is taken, and everybody has said yes to the visit as it is planned now. */
export function everybodyAccepted(
  order: Crew & Pick<Order, 'planned'>,
  size: number,
  live: readonly Assignment[],
): boolean {
  const accepted = live.filter((one) => one.state === 'accepted' && isForPlan(one, order));
  const willing = new Set(accepted.map(({ workerId }) => workerId));
  return emptyPlaces(order, size).length === 0 && crewOf(order).every((workerId) => willing.has(workerId));
}

/**
 * The place an assignment by hand is about. Not said whose: the one that is empty, or the only one there is.
 * @param instead who is to be replaced. Refuses ASSIGNMENT_REFUSED when they are not of the crew, or the choice is open
 */
export function placeToFill(order: Crew, size: number, instead: string | null): Result<Place> {
  if (instead !== null) {
    return placeOf(order, instead) ?? refuse('ASSIGNMENT_REFUSED', '要替换的人已经不在这个订单里，请刷新后再看');
  }
  const [empty] = emptyPlaces(order, size);
  if (empty) return empty;
  return size === 1 ? { role: 'lead' } : refuse('ASSIGNMENT_REFUSED', '这个订单由几个人一起上门，请选择替换哪一位');
}

/** What is missing, for the office: `还缺组长`. Only said where several come. */
export function missingText(order: Crew, size: number): string | null {
  const empty = emptyPlaces(order, size);
  const mates = empty.filter(({ role }) => role === 'mate').length;
  if (size === 1 || empty.length === 0) return null;
  return `还缺${[...(empty.length > mates ? ['组长'] : []), ...(mates > 0 ? [`组员${mates}人`] : [])].join('和')}`;
}
