import { fen, percentOf, sumFen, type Fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import type { DepositTerms } from '../../catalog/contract/catalog.facade.js';
import type { InstalmentName, VisitExtra } from '../contract/collecting.js';
import type { Order } from '../contract/orders.facade.js';
import { COLLECTING_POLICY } from './collecting-policy.js';

/** The deposit of a price, at least one fen; null: the whole price is paid when booking. */
export function depositOf(totalFen: Fen, terms: DepositTerms | null): Fen | null {
  if (!terms) return null;
  const deposit = Math.max(1, percentOf(totalFen, terms.basisPoints));
  return deposit < totalFen ? fen(deposit) : null;
}

/** What is paid for a booking to stand: its deposit, or all of it. */
export function dueAtBooking({ totalFen, depositFen }: Pick<Order, 'totalFen' | 'depositFen'>): Fen {
  return depositFen ?? totalFen;
}

/** What a payment for a booking, or after its visit, is for. */
export function instalmentOf(
  { depositFen }: Pick<Order, 'depositFen'>,
  purpose: 'booking' | 'balance',
): InstalmentName {
  if (purpose === 'booking') return depositFen === null ? 'full' : 'deposit';
  return depositFen === null ? 'extras' : 'balance';
}

/** What the visit costs beyond what was paid for the booking: the rest of the price, and every extra that was agreed on. */
export function owedAfterVisit(
  order: Pick<Order, 'totalFen' | 'depositFen'>,
  extras: readonly Pick<VisitExtra, 'state' | 'amountFen'>[],
): Fen {
  const agreed = extras.filter(({ state }) => state === 'agreed').map(({ amountFen }) => amountFen);
  return sumFen([order.totalFen, -dueAtBooking(order), ...agreed]);
}

/** Until when it is to be paid. */
export function balanceDueAt(signedAt: Date, terms: DepositTerms | null): Date {
  return addMinutes(signedAt, (terms?.balanceHours ?? COLLECTING_POLICY.extrasDueHours.value) * 60);
}
