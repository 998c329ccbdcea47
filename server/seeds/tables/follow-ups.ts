import { addDays, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { BEGIN_FOLLOW_UPS } from '../../src/modules/crm/application/begin-follow-ups.js';
import { CRM_POLICY } from '../../src/modules/crm/domain/crm-policy.js';
import { drawCalls, followUpAt, followUpDay, type FollowedVisit } from '../../src/modules/crm/domain/follow-up.js';
import { FOLLOW_UP_POLICY } from '../../src/modules/crm/domain/follow-up-policy.js';
import { questionFor } from '../../src/modules/feedback/domain/survey.js';
import { SURVEY_POLICY } from '../../src/modules/feedback/domain/survey-policy.js';
import type { Bulk } from '../bulk.js';
import type { DemoCustomer } from '../company/customers.js';
import { STAFF } from '../company/staff.js';
import type { OrderStory } from '../history/story.js';
import type { Random } from '../random.js';

const HOUR_MS = 3_600_000;
const SAID = [
  '都好，师傅很细心',
  '满意，下次还约',
  '阳台玻璃有一处水痕，下次留意',
  '时间守得很准',
  '家里老人很喜欢这位阿姨',
];
const SORRY = ['角落没擦到，希望下次仔细些', '等得有点久，已经说明过了', '收尾急了一点'];
/** Demo customers that a person is still to call stand on the list of the last day only. */
const OPEN_DAYS = 1;

interface Visit extends FollowedVisit {
  readonly workerId: string;
}

/** How the visits of the history were asked about: by a message with one question, and some of them by a person. */
export function writeFollowUps(
  bulk: Bulk,
  random: Random,
  now: Date,
  stories: readonly OrderStory[],
  customers: readonly DemoCustomer[],
): void {
  const keys = new Set(customers.filter(({ tier }) => CRM_POLICY.keyTiers.value.includes(tier)).map(({ id }) => id));
  const listedOn = new Map<string, LocalDate>();
  const toldOn = new Map<string, LocalDate>();
  for (const [day, visits] of byDay(stories, keys)) {
    const at = followUpAt(day);
    if (at > now) {
      planDay(bulk, random, now, day, visits);
      continue;
    }
    const since = addDays(day, -FOLLOW_UP_POLICY.callEveryDays.value);
    const lately = new Set([...listedOn].filter(([, on]) => on >= since).map(([id]) => id));
    const calls = drawCalls(day, visits, lately);
    for (const visit of visits) {
      const { orderId, accountId, workerId, stars } = visit;
      const reason = calls.get(orderId) ?? null;
      if (reason) listedOn.set(accountId, day);
      const before = toldOn.get(accountId);
      const spared = before !== undefined && before > addDays(day, -FOLLOW_UP_POLICY.messageEveryDays.value);
      const isOver = day < addDays(dayOf(now), -OPEN_DAYS);
      const call = reason && isOver ? callOf(random, at, stars) : null;
      bulk.add('follow_up', {
        ...planned(orderId, accountId, day),
        begun_at: at,
        told_at: spared ? null : at,
        because: spared ? `${FOLLOW_UP_POLICY.messageEveryDays.value}天内已经问过这位客户，不再打扰` : null,
        call_reason: reason,
        call_day: reason && day,
        attempts: call?.attempts ?? 0,
        outcome: call?.outcome ?? null,
        note: call?.note ?? null,
        called_by: call && (STAFF.find(({ roles }) => roles.includes('service')) ?? STAFF[0]!).name,
        called_at: call?.at ?? null,
      });
      if (spared) continue;
      toldOn.set(accountId, day);
      writeSurvey(bulk, random, now, at, { orderId, accountId, workerId, stars });
    }
  }
}

/** In the order of the days. */
function byDay(stories: readonly OrderStory[], keys: ReadonlySet<string>): [LocalDate, Visit[]][] {
  const days = new Map<LocalDate, Visit[]>();
  for (const { order, rating } of stories) {
    if (!order.completedAt || !order.workerId) continue;
    const day = followUpDay(order.completedAt);
    days.set(day, [
      ...(days.get(day) ?? []),
      {
        orderId: order.id,
        accountId: order.accountId,
        workerId: order.workerId,
        stars: rating?.stars ?? null,
        isKey: keys.has(order.accountId),
      },
    ]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

const planned = (orderId: string, accountId: string, day: LocalDate) => ({
  order_id: orderId,
  account_id: accountId,
  day,
  policy_version: FOLLOW_UP_POLICY.version,
});

function planDay(bulk: Bulk, random: Random, now: Date, day: LocalDate, visits: readonly Visit[]): void {
  for (const { orderId, accountId } of visits) {
    bulk.add('follow_up', {
      ...planned(orderId, accountId, day),
      ...{ begun_at: null, told_at: null, because: null, call_reason: null, call_day: null, attempts: 0 },
      ...{ outcome: null, note: null, called_by: null, called_at: null },
    });
  }
  bulk.add('due_work', {
    id: random.id(now),
    kind: BEGIN_FOLLOW_UPS,
    ref: day,
    due_at: followUpAt(day),
    attempts: 0,
    data: 'null',
    created_at: now,
  });
}

function callOf(random: Random, listedAt: Date, stars: number | null) {
  const outcome = random.weighted([
    ['content', stars !== null && stars < 4 ? 3 : 16],
    ['discontent', stars !== null && stars < 4 ? 4 : 1],
    ['unwilling', 1],
    ['not_reached', 2],
  ] as const);
  const attempts = outcome === 'not_reached' ? FOLLOW_UP_POLICY.mostAttempts.value : 1;
  const note = outcome === 'content' ? random.pick(SAID) : outcome === 'discontent' ? random.pick(SORRY) : null;
  return { outcome, attempts, note, at: new Date(listedAt.getTime() + random.int(1, 7) * HOUR_MS) };
}

const ANSWERS = 0.45;

function writeSurvey(
  bulk: Bulk,
  random: Random,
  now: Date,
  askedAt: Date,
  { orderId, accountId, workerId, stars }: Pick<Visit, 'orderId' | 'accountId' | 'workerId' | 'stars'>,
): void {
  const question = questionFor(orderId);
  const answeredAt = new Date(askedAt.getTime() + random.int(1, 30) * HOUR_MS);
  const answers = random.chance(ANSWERS) && answeredAt <= now;
  bulk.add('survey', {
    order_id: orderId,
    account_id: accountId,
    worker_id: workerId,
    question,
    asked_at: askedAt,
    score: answers ? scoreOf(random, question, stars) : null,
    answered_at: answers ? answeredAt : null,
    policy_version: SURVEY_POLICY.version,
  });
}

function scoreOf(random: Random, question: ReturnType<typeof questionFor>, stars: number | null): number {
  const unhappy = stars !== null && stars < 4;
  switch (question) {
    case 'csat':
      return unhappy
        ? random.int(1, 4)
        : random.weighted([
            [5, 12],
            [4, 5],
            [3, 1],
          ] as const);
    case 'ces':
      return unhappy
        ? random.int(2, 5)
        : random.weighted([
            [7, 8],
            [6, 6],
            [5, 3],
            [4, 1],
          ] as const);
    case 'nps':
      return unhappy
        ? random.int(2, 7)
        : random.weighted([
            [10, 8],
            [9, 5],
            [8, 4],
            [7, 2],
            [5, 1],
          ] as const);
  }
}
