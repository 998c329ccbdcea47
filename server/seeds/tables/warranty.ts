import { fen } from '@daowei/shared/kernel/fen';
import { redoReferenceOf } from '../../src/modules/orders/domain/reference.js';
import { isInForce, cardOf } from '../../src/modules/warranty/domain/warranty-card.js';
import {
  CLAIM_CAUSES,
  CLAIM_CAUSE_TEXT,
  keepByOf,
  type ClaimCause,
} from '../../src/modules/warranty/domain/warranty-claim.js';
import { WARRANTY_POLICY } from '../../src/modules/warranty/domain/warranty-policy.js';
import type { Bulk } from '../bulk.js';
import type { Fact } from '../history/order-life.js';
import type { OrderStory } from '../history/story.js';
import { PERSONAS } from '../personas.js';
import type { Random } from '../random.js';

/** As many visits of the history are free ones: enough for a figure, few enough for a good company. */
const CLAIMS = 12;
const PEOPLE = new Set(PERSONAS.map(({ openid }) => openid));
const WORDS: Readonly<Record<ClaimCause, string>> = {
  recurred: '用了两天又有异味，和清洗前差不多',
  unfinished: '角落和缝隙还能擦出灰',
  fault: '装回去以后有一点响',
  part: '新换的配件不太灵',
};

/** A free visit of the history and the one it makes good. */
export interface RedoStory {
  readonly original: OrderStory;
  readonly redo: OrderStory;
  readonly cause: ClaimCause;
}

/**
 * Some of the visits that a customer booked again within the warranty of the one before were free: the promise called in.
 * @returns the stories, those with what a free visit has instead of a payment, and which these are
 */
export function withRedos(stories: readonly OrderStory[]): { stories: OrderStory[]; redos: RedoStory[] } {
  const last = new Map<string, OrderStory>();
  const redos = new Map<string, RedoStory>();
  for (const story of stories.toSorted((a, b) => a.order.createdAt.getTime() - b.order.createdAt.getTime())) {
    const key = `${story.order.accountId} ${story.order.serviceId}`;
    const before = last.get(key);
    if (redos.size < CLAIMS && before && isFreeable(story) && isStoodFor(before, story.order.createdAt)) {
      const cause = CLAIM_CAUSES[redos.size % CLAIM_CAUSES.length]!;
      redos.set(story.order.id, { original: before, redo: freed(story, before, cause), cause });
      last.delete(key);
    } else if (story.order.completedAt) last.set(key, story);
  }
  const told = new Map([...redos.values()].map((one) => [one.original.order.id, toldOf(one)]));
  return {
    stories: stories.map((story) => redos.get(story.order.id)?.redo ?? told.get(story.order.id) ?? story),
    redos: [...redos.values()],
  };
}

/** Rows of claims, and the links between the two visits. */
export function writeWarranty(bulk: Bulk, random: Random, redos: readonly RedoStory[]): void {
  for (const { original, redo, cause } of redos) {
    const { createdAt: at, id, accountId } = redo.order;
    const { label } = actorOf(redo);
    bulk.add('order_redo', {
      order_id: id,
      original_id: original.order.id,
      because: becauseOf(cause),
      by_account_id: accountId,
      by_label: label,
      created_at: at,
    });
    bulk.add('warranty_claim', {
      id: random.id(at),
      order_id: original.order.id,
      account_id: accountId,
      cause,
      words: WORDS[cause],
      photo_ids: '[]',
      redo_order_id: id,
      keep_by: keepByOf(at),
      policy_version: WARRANTY_POLICY.version,
      by_label: label,
      claimed_at: at,
    });
  }
}

const becauseOf = (cause: ClaimCause): string => `质保期内返工：${CLAIM_CAUSE_TEXT[cause]}`;

/** Paid for by itself, in full, nothing hangs on its price, and in time; people of the demo's phones keep their own stories. */
function isFreeable({ booking, order, payment, balance }: OrderStory): boolean {
  const served = order.state === 'completed' || order.state === 'confirmed';
  const alone = !booking.prepaid && payment?.state === 'paid' && !balance && order.depositFen === null;
  const inTime = order.planned.to < keepByOf(order.createdAt);
  return served && alone && inTime && !PEOPLE.has(booking.customer.openid);
}

function isStoodFor({ order, booking }: OrderStory, at: Date): boolean {
  const card = cardOf(order, booking.service, false);
  return card !== null && card.givenAt < at && isInForce(card, at);
}

/** The first visit with what its timeline says of the claim. */
function toldOf({ original, redo, cause }: RedoStory): OrderStory {
  const { id, no, createdAt: at } = redo.order;
  const by = { at, actor: actorOf(original), data: { original: original.order.id, redo: id } };
  const facts = [
    { kind: 'warranty.claimed', text: `您申请了质保返工：${CLAIM_CAUSE_TEXT[cause]}`, ...by },
    { kind: 'order.redo-opened', text: `免费重做已约好（预约${no}）`, ...by },
  ];
  return { ...original, facts: [...original.facts, ...facts] };
}

const actorOf = ({ booking, order }: OrderStory): Fact['actor'] => ({
  accountId: order.accountId,
  label: `客户 ${booking.customer.nickname}`,
});

function freed(story: OrderStory, { order: original }: OrderStory, cause: ClaimCause): OrderStory {
  const { order, facts } = story;
  const line = {
    kind: 'discount',
    label: '免费重做',
    because: becauseOf(cause),
    amountFen: fen(-order.totalFen),
  } as const;
  const told = {
    kind: 'order.redo',
    text: `这是${original.serviceName}（${original.no}）的免费重做，不收费用，正在确认服务人员`,
    at: order.createdAt,
    actor: actorOf(story),
    data: { original: original.id, redo: order.id },
  };
  return {
    ...story,
    order: {
      ...order,
      lines: [...order.lines, line],
      totalFen: fen(0),
      paidFen: fen(0),
      paidTradeNo: null,
      prepaidBy: redoReferenceOf(original.id),
    },
    facts: [told, ...facts.filter(({ kind }) => kind !== 'order.held' && kind !== 'order.paid')],
    payment: null,
  };
}
