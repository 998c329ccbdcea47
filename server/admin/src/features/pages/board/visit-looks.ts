import type { Schemas } from '@daowei/shared/api/client';
import { timeSpan } from '../../../lib/time';
import { VISIT_STATES } from '../../fieldwork/visit-states';
import { ORDER_STATES } from '../../orders/order-states';
import type { BoardVisit } from './geometry';

type OrderState = Schemas['OrderState'];

/** The states a visit on the board can be in, in the order of its life. */
export const LEGEND: readonly OrderState[] = ['awaiting_payment', 'paid', 'confirmed', 'in_service', 'completed'];

/** The state in words: once somebody is on the way, what the visit does says more than the order. */
export function stateOf({ state, visitState }: Pick<BoardVisit, 'state' | 'visitState'>): string {
  const isUnderWay =
    (state === 'confirmed' || state === 'in_service') && visitState !== null && visitState !== 'scheduled';
  return isUnderWay ? VISIT_STATES[visitState] : ORDER_STATES[state].name;
}

/** What the worker of the row is in a visit that several come to. */
export function roleOf({ role }: Pick<BoardVisit, 'role'>): string {
  return role === 'lead' ? '组长' : '组员';
}

/** What the card has no room for, for people who listen to it. */
export function restOf(visit: BoardVisit): string {
  return `，${[timeSpan(visit.from, visit.to), `${visit.district}${visit.community}`, visit.orderNo].join('，')}`;
}
