import { fen, percentOf, type Fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { DAY_MINUTES } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { isRemote, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { Order, OrderState } from '../contract/orders.facade.js';
import { REMOTE_POLICY } from './remote-policy.js';

type Numbers = Record<'creditBasisPoints' | 'creditDays' | 'leastPayFen', { readonly value: number }>;

/** Once somebody has looked at the problem it is known whether a visit is needed. */
const LOOKED_AT: readonly OrderState[] = ['in_service', 'completed'];

/** A visit that came to nothing leaves the remote fee to be counted again. */
const CAME_TO_NOTHING: readonly OrderState[] = ['cancelled', 'expired'];

/** Whether one of the visits it has turned into still stands. */
export function isConverted(visits: readonly Pick<Order, 'state'>[]): boolean {
  return visits.some(({ state }) => !CAME_TO_NOTHING.includes(state));
}

/** The last moment at which the remote fee counts against a visit; null while it is still being served. */
export function creditUntil({ completedAt }: Pick<Order, 'completedAt'>, policy: Numbers = REMOTE_POLICY): Date | null {
  return completedAt && addMinutes(completedAt, policy.creditDays.value * DAY_MINUTES);
}

/**
 * Whether a remote service may be turned into a visit now: ORDER_STATE for any other order and before somebody has
 * looked at it, CONVERSION_DONE while a visit it turned into stands, CONVERSION_TOO_LATE after the days of the policy.
 */
export function mayConvert(
  order: Pick<Order, 'remote' | 'state' | 'completedAt'>,
  visits: readonly Pick<Order, 'state'>[],
  now: Date,
): Result<null> {
  if (!order.remote) return refuse('ORDER_STATE', '这次本来就是上门服务');
  if (!LOOKED_AT.includes(order.state)) return refuse('ORDER_STATE', '工程师看过问题以后，才能转为上门');
  if (isConverted(visits)) return refuse('CONVERSION_DONE', '这次远程服务已经转为上门');
  const until = creditUntil(order);
  return until && now > until
    ? refuse('CONVERSION_TOO_LATE', `远程费用在完成后${REMOTE_POLICY.creditDays.value}天内可以抵扣，已经超过期限`)
    : null;
}

/**
 * What of the remote fee counts against a visit: the policy's share of what was paid, and never so much that nothing is
 * left to pay.
 * @param priceFen of the visit by its own rules
 */
export function creditOf(paidFen: Fen, priceFen: Fen, policy: Numbers = REMOTE_POLICY): Fen {
  const share = percentOf(paidFen, policy.creditBasisPoints.value);
  return fen(Math.max(0, Math.min(share, priceFen - policy.leastPayFen.value)));
}

/** The visit a remote service turns into: what the same hands do at home, the least dear first. Null: there is none. */
export function visitServiceFor(
  remote: Pick<ServiceKind, 'skill'>,
  onSale: readonly ServiceKind[],
): ServiceKind | null {
  const [first] = onSale
    .filter((kind) => kind.bookable && !kind.liveIn && !isRemote(kind) && kind.skill === remote.skill)
    .sort((a, b) => a.basePriceFen - b.basePriceFen || (a.id < b.id ? -1 : 1));
  return first ?? null;
}
