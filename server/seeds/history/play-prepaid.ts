import { addMinutes } from '@daowei/shared/kernel/interval';
import { referenceOf } from '../../src/modules/contracts/domain/reference.js';
import { ORDERS_POLICY } from '../../src/modules/orders/domain/orders-policy.js';
import type { AuditActor } from '../../src/modules/privacy/contract/privacy.facade.js';
import type { Random } from '../random.js';
import { OrderLife } from './order-life.js';
import { claimOf, dispatch, newOrder, quoteOf, type Stage } from './play-order.js';
import { playVisit } from './play-visit.js';
import { signAgreement } from './sign-agreement.js';
import type { Booking, OrderStory, PrepaidStory } from './story.js';

const PACKAGE: AuditActor = { accountId: null, label: '套餐' };

/** Lets one visit of a package happen as far as `now`: paid with the others, maybe put off, maybe set aside. */
export function playPrepaid(random: Random, stage: Stage, booking: Booking & { prepaid: PrepaidStory }): OrderStory {
  const { customer, scope, startAt, prepaid } = booking;
  const { pack, seq } = prepaid;
  const [{ worker }] = booking.asked as [Booking['asked'][number]];
  const rhythmAt = pack.starts[seq - 1]!;
  const span = (from: Date) => ({ from, to: addMinutes(from, scope.durationMinutes) });
  const { lines, shareFen } = pack.price.visits[seq - 1]!;
  const base = quoteOf(random, stage, { ...booking, startAt: rhythmAt });
  const quote = { ...base, quote: { ...base.quote, id: pack.quoteId, lines: [...lines], totalFen: shareFen } };
  const first = claimOf(random, stage, worker, span(rhythmAt), pack.bookedAt);
  const { paidAt } = pack;
  const life = new OrderLife({
    ...newOrder(random, stage, { ...booking, startAt: rhythmAt }, span(rhythmAt), quote, [first]),
    state: 'paid',
    depositFen: null,
    paidFen: shareFen,
    paidAt,
    holdUntil: null,
    paidTradeNo: pack.outTradeNo,
    prepaidBy: referenceOf(pack.id),
  });
  const label: AuditActor = { accountId: customer.id, label: `客户 ${customer.nickname}` };
  life.record('order.paid', `“${pack.sold.name}”第${seq}次，费用已随套餐付清，正在为您确认服务人员`, paidAt, PACKAGE);
  const story = { booking, quote, claims: [first], assignments: [], exceptions: [] };

  if (pack.skip?.seq === seq) {
    const { at } = pack.skip;
    const claim = claimOf(random, stage, worker, span(startAt), at);
    const promised = { from: startAt, to: addMinutes(startAt, ORDERS_POLICY.arrivalWindowMinutes.value) };
    const seat = { claimId: claim.id, workerId: claim.workerId };
    life.apply({ kind: 'reschedule', seat, mates: [], promised, planned: span(startAt) }, at, label);
    story.claims = [{ ...first, releasedAt: at }, claim];
  }
  const agreement = signAgreement(random, stage, life, booking, label);
  if (prepaid.rests && pack.pause) {
    const { begunAt, until } = pack.pause;
    life.apply({ kind: 'pause', until }, begunAt, label);
    const claims = story.claims.map((claim) => ({ ...claim, releasedAt: claim.releasedAt ?? begunAt }));
    return {
      ...story,
      claims,
      order: life.order,
      facts: life.facts,
      payment: null,
      agreement,
      visit: null,
      rating: null,
    };
  }
  const confirmedAt = dispatch(random, stage, life, booking, span(startAt), story)!;
  stage.memory.accepted(customer.id, worker.id);
  const played = playVisit(random, stage, life, booking, worker, confirmedAt);
  return { ...story, order: life.order, facts: life.facts, payment: null, agreement, ...played };
}
