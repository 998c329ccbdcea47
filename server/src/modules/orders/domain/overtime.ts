import { fen, percentOf, type Fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { OfferedOvertime, Overtime, VisitExtra } from '../contract/collecting.js';
import type { Order } from '../contract/orders.facade.js';
import { OVERTIME_POLICY } from './overtime-policy.js';

type Sold = Pick<ServiceKind, 'pricing' | 'basePriceFen' | 'durationMinutes'>;
type Asked = Pick<VisitExtra, 'overtime' | 'state'>;

/** What is asked for, with the end of the work as agreed so far. */
export interface OvertimeWish {
  readonly minutes: number;
  readonly endsAt: Date;
}

/** What more minutes of the version sold cost; null where time is not what is sold: living in, and packages as a whole. */
export function overtimePrice(sold: Sold, minutes: number, policy = OVERTIME_POLICY): Fen | null {
  const { pricing, basePriceFen, durationMinutes } = sold;
  if (pricing === 'live_in' || pricing === 'package') return null;
  const per = pricing === 'hourly' ? 60 : durationMinutes;
  return percentOf(fen(Math.floor((basePriceFen * minutes) / per)), policy.priceBasisPoints.value);
}

/** Minutes that were agreed on so far. */
function agreedMinutes(extras: readonly Asked[]): number {
  return extras.reduce((sum, { overtime, state }) => sum + (overtime && state === 'agreed' ? overtime.minutes : 0), 0);
}

/** The steps that may still be asked for; empty while a question waits, once the time is over, or where none is sold. */
export function offeredOvertime(
  sold: Sold,
  order: Pick<Order, 'state'>,
  extras: readonly Asked[],
  { endsAt, now }: { readonly endsAt: Date; readonly now: Date },
  policy = OVERTIME_POLICY,
): OfferedOvertime[] {
  const { stepMinutes, mostMinutes } = policy;
  const offers: OfferedOvertime[] = [];
  for (let minutes = stepMinutes.value; minutes <= mostMinutes.value; minutes += stepMinutes.value) {
    const amountFen = checkOvertime(sold, order, extras, { minutes, endsAt }, now, policy);
    if (typeof amountFen === 'number') offers.push({ minutes, amountFen });
  }
  return offers;
}

/** What the wish costs; or ORDER_STATE, OVERTIME_NOT_SOLD, OVERTIME_TOO_LATE, EXTRA_OPEN, OVERTIME_LIMIT. */
export function checkOvertime(
  sold: Sold,
  order: Pick<Order, 'state'>,
  extras: readonly Asked[],
  { minutes, endsAt }: OvertimeWish,
  now: Date,
  policy = OVERTIME_POLICY,
): Result<Fen> {
  if (order.state !== 'in_service') return refuse('ORDER_STATE', '开始服务以后才能申请延时');
  const amountFen = overtimePrice(sold, minutes, policy);
  if (amountFen === null) return refuse('OVERTIME_NOT_SOLD');
  if (now > endsAt) return refuse('OVERTIME_TOO_LATE');
  if (extras.some(({ overtime, state }) => overtime && state === 'proposed')) return refuse('EXTRA_OPEN');
  const { stepMinutes, mostMinutes } = policy;
  if (minutes < 1 || minutes % stepMinutes.value !== 0 || agreedMinutes(extras) + minutes > mostMinutes.value) {
    return refuse('OVERTIME_LIMIT');
  }
  return amountFen;
}

/** Until when the work goes on: what was asked is added to the agreed end, and to the yes where that came after it. */
export function agreedUntil({ endsAt, minutes }: Overtime, agreedAt: Date): Date {
  return addMinutes(agreedAt > endsAt ? agreedAt : endsAt, minutes);
}

/** An answer that comes after its deadline changes nothing. */
export function hasLapsed({ overtime }: Pick<VisitExtra, 'overtime'>, now: Date): boolean {
  return overtime !== null && now > overtime.answerBy;
}
