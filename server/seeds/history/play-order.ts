import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { clockTime, dayOf } from '@daowei/shared/kernel/local-date';
import { isRemote } from '../../src/modules/catalog/contract/catalog.facade.js';
import { agreementHash } from '../../src/modules/catalog/contract/agreement-hash.js';
import type { Assignment, DispatchException } from '../../src/modules/dispatch/contract/dispatch.facade.js';
import { DISPATCH_POLICY } from '../../src/modules/dispatch/domain/dispatch-policy.js';
import { depositOf } from '../../src/modules/orders/domain/collecting.js';
import { FIRST_STATE } from '../../src/modules/orders/domain/order-life.js';
import { ORDERS_POLICY } from '../../src/modules/orders/domain/orders-policy.js';
import { priceOf } from '../../src/modules/pricing/domain/price.js';
import type { PriceRules } from '@daowei/shared/rules/price-rules';
import { momentWords } from '@daowei/shared/kernel/time-words';
import { quoteHash, subjectText } from '../../src/modules/pricing/domain/quote-hash.js';
import type { AuditActor } from '../../src/modules/privacy/contract/privacy.facade.js';
import type { DemoWorker } from '../company/workers.js';
import type { Pictures } from '../pictures/pictures.js';
import type { Random } from '../random.js';
import type { Memory } from './memory.js';
import { DISPATCH, OrderLife, type LivedOrder } from './order-life.js';
import { playBalance } from './play-balance.js';
import { endUnpaid, pay } from './play-payment.js';
import { playVisit } from './play-visit.js';
import { signAgreement } from './sign-agreement.js';
import { signMaterials } from './sign-materials.js';
import { seconds, type Asked, type Booking, type ClaimStory, type OrderStory } from './story.js';

export interface Stage {
  readonly now: Date;
  readonly rules: PriceRules;
  readonly bufferMinutes: number;
  readonly memory: Memory;
  readonly pictures: Pictures;
  /** order numbers that are taken */
  readonly numbers: Set<string>;
}

/** Lets one booking happen, from the quote to the rating, as far as `now`. */
export function playOrder(random: Random, stage: Stage, booking: Booking): OrderStory {
  const { customer, bookedAt } = booking;
  const [first] = booking.asked as [Asked, ...Asked[]];
  const visit = { from: booking.startAt, to: addMinutes(booking.startAt, booking.scope.durationMinutes) };
  const quote = quoteOf(random, stage, booking);
  // the lead's comes last: it is the one that is given on
  const claims = [...booking.mates, first.worker].map((worker) => claimOf(random, stage, worker, visit, bookedAt));
  const life = new OrderLife(newOrder(random, stage, booking, visit, quote, claims));
  const label: AuditActor = { accountId: customer.id, label: `客户 ${customer.nickname}` };
  const { order } = life;
  life.record(
    'order.held',
    `已为您保留${momentWords(order.promised.from)}的${order.serviceName}，请在${clockTime(order.holdUntil!)}前完成支付`,
    bookedAt,
    label,
    {
      no: order.no,
      totalFen: order.totalFen,
      quote: quote.quote.hash,
      agreement: agreementHash(booking.service),
      workerId: order.workerId,
      claimId: order.claimId,
      mates: order.mates,
    },
  );
  const story = { booking, quote, claims, assignments: [] as Assignment[], exceptions: [] as DispatchException[] };

  if (booking.fate === 'expired' || booking.fate === 'cancelled') {
    const payment = endUnpaid(random, life, booking, label);
    const released = claims.map((claim) => ({ ...claim, releasedAt: life.order.endedAt }));
    return {
      ...story,
      claims: released,
      order: life.order,
      facts: life.facts,
      payment,
      agreement: null,
      visit: null,
      rating: null,
    };
  }
  const payment = pay(random, life, bookedAt);
  const agreement = signAgreement(random, stage, life, booking, label);
  signMaterials(life, booking, agreement, label);
  const confirmedAt = dispatch(random, stage, life, booking, visit, story);
  if (confirmedAt === null) {
    return { ...story, order: life.order, facts: life.facts, payment, agreement, visit: null, rating: null };
  }
  const worker = booking.asked.at(-1)!.worker;
  stage.memory.accepted(customer.id, worker.id);
  const played = playVisit(random, stage, life, booking, worker, confirmedAt);
  const balance = playBalance(random.fork(`balance ${life.order.id}`), life, booking, stage.now);
  return { ...story, order: life.order, facts: life.facts, payment, balance, agreement, ...played };
}

export function quoteOf(random: Random, stage: Stage, booking: Booking): OrderStory['quote'] {
  const { service, scope, startAt, address, customer } = booking;
  const subject = { service, district: address.district, startAt, hours: scope.hours, addOns: scope.addOns };
  const price = priceOf(stage.rules, { ...subject, tier: customer.tier });
  const createdAt = addMinutes(booking.bookedAt, -random.int(1, 4));
  return {
    createdAt,
    subject: subjectText(subject),
    tier: customer.tier,
    quote: {
      id: random.id(createdAt),
      accountId: customer.id,
      serviceId: service.id,
      serviceVersion: service.version,
      ...price,
      couponId: null,
      hash: quoteHash(subject, price.lines, price.ruleVersion),
      expiresAt: addMinutes(createdAt, stage.rules.quoteMinutes),
    },
  };
}

export function claimOf(random: Random, stage: Stage, worker: DemoWorker, visit: Interval, at: Date): ClaimStory {
  const busyTo = addMinutes(visit.to, stage.bufferMinutes);
  return { id: random.id(at), workerId: worker.id, visit, busyTo, claimedAt: at, releasedAt: null };
}

export function newOrder(
  random: Random,
  stage: Stage,
  booking: Booking,
  visit: Interval,
  { quote }: OrderStory['quote'],
  claims: readonly ClaimStory[],
): LivedOrder {
  const seats = claims.map(({ id: claimId, workerId }) => ({ claimId, workerId }));
  const { service, scope, bookedAt, startAt } = booking;
  return {
    id: random.id(bookedAt),
    no: orderNumber(random, stage, bookedAt),
    accountId: booking.customer.id,
    state: FIRST_STATE,
    serviceId: service.id,
    serviceVersion: service.version,
    serviceName: service.name,
    serviceIcon: service.icon,
    hours: scope.hours,
    addOns: scope.addOns,
    note: random.chance(0.18) ? random.pick(NOTES) : null,
    homeGroups: booking.homeGroups ?? [],
    remote: isRemote(service),
    address: booking.address,
    revision: 1,
    promised: { from: startAt, to: addMinutes(startAt, ORDERS_POLICY.arrivalWindowMinutes.value) },
    planned: visit,
    durationMinutes: scope.durationMinutes,
    lines: quote.lines,
    totalFen: quote.totalFen,
    depositFen: depositOf(quote.totalFen, service.deposit),
    paidFen: fen(0),
    holdUntil: addMinutes(bookedAt, ORDERS_POLICY.holdMinutes.value),
    paidAt: null,
    confirmedAt: null,
    runsUntil: null,
    departedAt: null,
    completedAt: null,
    prepaidBy: null,
    ...seats.at(-1)!,
    mates: seats.slice(0, -1),
    doorCode: random.digits(6),
    voucher: random.text(22),
    rated: false,
    createdAt: bookedAt,
    version: 1,
    paidTradeNo: null,
    startedAt: null,
    endedAt: null,
  };
}

function orderNumber(random: Random, stage: Stage, at: Date): string {
  for (;;) {
    const number = `DW${dayOf(at).replaceAll('-', '')}${random.digits(6)}`;
    if (stage.numbers.has(number)) continue;
    stage.numbers.add(number);
    return number;
  }
}

const NOTES = [
  '家里有猫，请用无香型清洁剂',
  '门铃坏了，到了请打电话',
  '老人在家午睡，请轻声',
  '小区东门可以停车',
  '请带鞋套，谢谢',
  '厨房油污比较重，请多带一块抹布',
];

/** Workers are asked one after the other. When did one accept; null when the office must find somebody. */
export function dispatch(
  random: Random,
  stage: Stage,
  life: OrderLife,
  booking: Booking,
  visit: Interval,
  story: { claims: ClaimStory[]; assignments: Assignment[]; exceptions: DispatchException[] },
): Date | null {
  let at = seconds(life.order.paidAt!, random.int(1, 3));
  for (const [place, { worker, answer, explanation }] of booking.asked.entries()) {
    const respondBy = addMinutes(at, DISPATCH_POLICY.offerMinutes.value);
    const respondedAt = answer === 'timed_out' ? respondBy : seconds(at, random.int(12, 150));
    story.assignments.push({
      id: random.id(at),
      orderId: life.order.id,
      workerId: worker.id,
      role: 'lead',
      state: answer,
      mode: 'automatic',
      explanation: [...explanation],
      visitFrom: visit.from,
      offeredAt: at,
      respondBy,
      respondedAt,
      declineReason:
        answer === 'declined'
          ? random.weighted([
              ['busy', 5],
              ['too_far', 3],
              ['sick', 1],
            ] as const)
          : null,
    });
    const by: AuditActor = { accountId: null, label: `服务人员 ${worker.name}` };
    if (answer === 'accepted') {
      const mates = booking.mates.map((mate) => mate.id);
      for (const workerId of mates) story.assignments.push(mateAssignment(random, life, workerId, visit, respondedAt));
      const workers = [worker, ...booking.mates].map(({ id, name }) => ({ id, name }));
      life.apply({ kind: 'confirm', workers }, respondedAt, by, { workerId: worker.id, mates });
      return respondedAt;
    }
    const kind = answer === 'declined' ? 'dispatch.declined' : 'dispatch.timed-out';
    life.record(kind, '正在为您协调其他服务人员', respondedAt, DISPATCH);
    const next = booking.asked[place + 1];
    const given = story.claims.pop()!;
    story.claims.push({ ...given, releasedAt: respondedAt });
    at = respondedAt;
    if (!next) return handToOffice(random, life, booking, story, at);
    const claim = claimOf(random, stage, next.worker, visit, at);
    story.claims.push(claim);
    life.apply({ kind: 'reassign', seat: { claimId: claim.id, workerId: claim.workerId } }, at, DISPATCH, {
      because: '前一位服务人员未能接单',
      fromWorker: worker.id,
      toWorker: next.worker.id,
    });
  }
  return null;
}

/** Mates are asked together with the lead, and in the demo they say yes. */
function mateAssignment(
  random: Random,
  life: OrderLife,
  workerId: string,
  visit: Interval,
  respondedAt: Date,
): Assignment {
  const offeredAt = seconds(life.order.paidAt!, 1);
  return {
    id: random.id(offeredAt),
    orderId: life.order.id,
    workerId,
    role: 'mate',
    state: 'accepted',
    mode: 'automatic',
    explanation: ['与组长同时段有空（+20）'],
    visitFrom: visit.from,
    offeredAt,
    respondBy: addMinutes(offeredAt, DISPATCH_POLICY.offerMinutes.value),
    respondedAt,
    declineReason: null,
  };
}

function handToOffice(
  random: Random,
  life: OrderLife,
  booking: Booking,
  story: { exceptions: DispatchException[] },
  at: Date,
): null {
  const because = `已询问${booking.asked.length}位服务人员，均未接单`;
  life.apply({ kind: 'unassign' }, at, DISPATCH, { because, fromWorker: life.order.workerId });
  const unconfirmedAt = addMinutes(life.order.paidAt!, DISPATCH_POLICY.confirmMinutes.value);
  const texts = [
    ['unconfirmed', `支付后${DISPATCH_POLICY.confirmMinutes.value}分钟内还没有服务人员接单`, unconfirmedAt],
    ['unassigned', because, at],
  ] as const;
  for (const [kind, text, openedAt] of texts) {
    const dueAt = addMinutes(openedAt, DISPATCH_POLICY.exceptionMinutes.value);
    story.exceptions.push({ id: random.id(openedAt), kind, orderId: life.order.id, text, openedAt, dueAt });
  }
  return null;
}
