import type { Order, OrderState } from '../../orders/contract/orders.facade.js';
import type { VisitState } from '../../fieldwork/contract/fieldwork.facade.js';
import type { ORDER_ACTIONS } from '../../orders/contract/order-view.js';

export type OrderAction = (typeof ORDER_ACTIONS)[number];

export interface OrderMarks {
  readonly rated: boolean;
  /** the agreement of the service; nobody comes in before */
  readonly signed: boolean;
  /** something is still to be paid after the visit */
  readonly owes: boolean;
  /** a remote service that may be turned into a visit */
  readonly convertible: boolean;
}

/** What the customer may do with an order now; the page shows exactly these as buttons. */
export function customerActions(
  state: OrderState,
  visit: VisitState | null,
  { rated, signed, owes, convertible }: OrderMarks,
): OrderAction[] {
  const convert: OrderAction[] = convertible ? ['convert'] : [];
  switch (state) {
    case 'awaiting_payment':
      return ['pay', 'cancel'];
    case 'in_service':
      return [...(visit === 'awaiting_customer' ? (['sign_off'] as const) : []), ...convert];
    case 'completed':
      return [...(owes ? (['pay_balance'] as const) : []), ...(rated ? [] : (['rate'] as const)), ...convert];
    case 'paid':
      return [...toSign(signed), 'reschedule', 'cancel'];
    case 'confirmed':
      return [...toSign(signed), ...(visit === 'departed' ? [] : (['reschedule'] as const)), 'cancel'];
    // its package is resumed as a whole, on the package's page
    case 'paused':
    case 'cancelled':
    case 'expired':
      return [];
  }
}

/** Door code and voucher are told from confirmation until everybody who comes has checked in with them. */
export function voucherShown(
  { state, remote }: Pick<Order, 'state' | 'remote'>,
  visit: VisitState | null,
  matesToCome: boolean,
): boolean {
  if (remote) return false;
  if (state === 'confirmed') return visit === null || visit === 'scheduled' || visit === 'departed';
  return state === 'in_service' && matesToCome;
}

function toSign(signed: boolean): OrderAction[] {
  return signed ? [] : ['sign_agreement'];
}
