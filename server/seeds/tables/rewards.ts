import { dayOf } from '@daowei/shared/kernel/local-date';
import { BEGIN_LOTS, EXPIRE_LOTS, REVIEW_TIER, TELL_EXPIRY } from '../../src/modules/loyalty/application/work-kinds.js';
import { isGood } from '../../src/modules/loyalty/domain/good-visit.js';
import { lifeOf, noticeOf } from '../../src/modules/loyalty/domain/lot-days.js';
import { REWARD_POLICY } from '../../src/modules/loyalty/domain/reward-policy.js';
import { TIER_POLICY } from '../../src/modules/loyalty/domain/tier-rule.js';
import { rewardJournal } from '../../src/modules/payments/domain/reward-journal.js';
import type { Bulk } from '../bulk.js';
import type { OrderStory } from '../history/story.js';
import type { Random } from '../random.js';
import { writeJournal } from './payments.js';

const DAY_MS = 86_400_000;
const CURRENCY = 'points';

/** The points that the good visits of the history earned; what has begun since is in purses and books. */
export function writeRewards(bulk: Bulk, random: Random, now: Date, stories: readonly OrderStory[]): void {
  const balances = new Map<string, number>();
  const work = new Map<string, { kind: string; ref: string; dueAt: Date; data: unknown }>();
  const later = (kind: string, ref: string, dueAt: Date, data: unknown = null): void => {
    work.set(`${kind} ${ref}`, { kind, ref, dueAt, data });
  };
  for (const story of stories.toSorted((a, b) => a.order.createdAt.getTime() - b.order.createdAt.getTime())) {
    const { order } = story;
    const { completedAt, accountId } = order;
    if (!completedAt || !isGood({ ...order, keptFen: order.paidFen, owed: owes(story) })) continue;
    const { startsAt, endsAt } = lifeOf('visit', completedAt);
    const begun = startsAt <= now;
    const lotId = writeLot(bulk, random, order, completedAt, begun);
    const ref = (at: Date): string => `${accountId}:${CURRENCY}:${dayOf(at)}`;
    balances.set(accountId, (balances.get(accountId) ?? 0) + (begun ? REWARD_POLICY.visitPoints.value : 0));
    if (begun) writeBeginning(bulk, random, accountId, lotId, startsAt);
    else later(BEGIN_LOTS, ref(startsAt), startsAt);
    later(EXPIRE_LOTS, ref(endsAt), endsAt);
    const notice = noticeOf(endsAt, now);
    if (notice) later(TELL_EXPIRY, ref(endsAt), notice, { endsAt: endsAt.toISOString() });
    later(REVIEW_TIER, accountId, new Date(completedAt.getTime() + (TIER_POLICY.windowDays.value + 1) * DAY_MS));
  }
  for (const [accountId, balance] of balances) {
    bulk.add('reward_purse', { account_id: accountId, currency: CURRENCY, balance });
  }
  for (const { kind, ref, dueAt, data } of work.values()) {
    bulk.add('due_work', {
      id: random.id(now),
      kind,
      ref,
      due_at: dueAt,
      attempts: 0,
      data: JSON.stringify(data),
      created_at: now,
    });
  }
}

function writeLot(
  bulk: Bulk,
  random: Random,
  { id, no, accountId, serviceName, totalFen }: OrderStory['order'],
  completedAt: Date,
  begun: boolean,
): string {
  const lotId = random.id(completedAt);
  const { startsAt, endsAt } = lifeOf('visit', completedAt);
  const { visitPoints, pointFen, version } = REWARD_POLICY;
  bulk.add('reward_lot', {
    id: lotId,
    account_id: accountId,
    currency: CURRENCY,
    source: 'visit',
    reference: `order:${id}`,
    state: begun ? 'active' : 'pending',
    amount: visitPoints.value,
    left_amount: begun ? visitPoints.value : 0,
    lapsed_amount: 0,
    unit_fen: pointFen.value,
    base_fen: totalFen,
    text: `完成${serviceName}（${no}）`,
    starts_at: startsAt,
    ends_at: endsAt,
    given_at: completedAt,
    policy_version: version,
  });
  return lotId;
}

function writeBeginning(bulk: Bulk, random: Random, accountId: string, lotId: string, at: Date): void {
  const { visitPoints, pointFen } = REWARD_POLICY;
  const moveId = random.id(at);
  bulk.add('reward_entry', {
    id: random.id(at),
    move_id: moveId,
    account_id: accountId,
    currency: CURRENCY,
    kind: 'given',
    lot_id: lotId,
    amount: visitPoints.value,
    unit_fen: pointFen.value,
    text: '积分生效',
    happened_at: at,
  });
  const reference = `account:${accountId}`;
  const amountFen = visitPoints.value * pointFen.value;
  writeJournal(
    bulk,
    random,
    rewardJournal({ currency: CURRENCY, fact: 'reward_given', key: moveId, reference, amountFen, at }),
  );
}

/** Something is still to be paid after the visit. */
function owes({ balance }: OrderStory): boolean {
  return Boolean(balance && balance.payment === null && balance.receipt === null);
}
