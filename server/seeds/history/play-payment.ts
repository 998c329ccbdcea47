import { addMinutes } from '@daowei/shared/kernel/interval';
import { dueAtBooking } from '../../src/modules/orders/domain/collecting.js';
import { ORDERS_POLICY } from '../../src/modules/orders/domain/orders-policy.js';
import type { AuditActor } from '../../src/modules/privacy/contract/privacy.facade.js';
import type { Random } from '../random.js';
import { CLOCK, WECHAT_PAY, type OrderLife } from './order-life.js';
import { seconds, type Booking, type PaymentStory } from './story.js';

const CANCEL_REASONS = ['时间安排有变', '地址填错了', null];

/** The customer thought better of it, or did not come back in time. */
export function endUnpaid(
  random: Random,
  life: OrderLife,
  booking: Booking,
  customer: AuditActor,
): PaymentStory | null {
  const { bookedAt, fate } = booking;
  const begun = random.chance(0.6) ? seconds(bookedAt, random.int(10, 50)) : null;
  const endedAt = fate === 'expired' ? life.order.holdUntil! : addMinutes(bookedAt, random.int(2, 10));
  if (fate === 'expired') life.apply({ kind: 'expire' }, endedAt, CLOCK);
  else life.apply({ kind: 'cancel', reason: random.pick(CANCEL_REASONS) }, endedAt, customer);
  return begun && paymentOf(random, life, begun, { state: 'closed', endedAt, transactionId: null, settledBy: null });
}

/** What was held is paid within minutes. */
export function pay(random: Random, life: OrderLife, bookedAt: Date): PaymentStory {
  const begun = seconds(bookedAt, random.int(8, 60));
  const paidAt = seconds(begun, random.int(15, 240));
  const transactionId = `42000${random.digits(23)}`;
  const settledBy = random.chance(0.97) ? ('notification' as const) : ('query' as const);
  const payment = paymentOf(random, life, begun, { state: 'paid', endedAt: paidAt, transactionId, settledBy });
  const { outTradeNo } = payment;
  life.apply({ kind: 'pay', outTradeNo, paidAt }, paidAt, WECHAT_PAY, {
    outTradeNo,
    amountFen: dueAtBooking(life.order),
    paidAt: paidAt.toISOString(),
  });
  return payment;
}

function paymentOf(
  random: Random,
  life: OrderLife,
  createdAt: Date,
  end: Pick<PaymentStory, 'state' | 'endedAt' | 'transactionId' | 'settledBy'>,
): PaymentStory {
  const payBefore = addMinutes(life.order.createdAt, ORDERS_POLICY.holdMinutes.value);
  return { outTradeNo: random.id(createdAt), createdAt, payBefore, ...end };
}
