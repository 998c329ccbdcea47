import { sumFen } from '@daowei/shared/kernel/fen';
import { addDays, atMinute, DAY_MINUTES, dayOf, daysBetween, minuteOfDay } from '@daowei/shared/kernel/local-date';
import { channelOf } from '../../src/modules/orders/contract/channel.js';
import { keptPromise } from '../../src/modules/orders/contract/promise.js';
import { payAccruedJournal } from '../../src/modules/payments/domain/transfers/transfer-journal.js';
import { answerDue } from '../../src/modules/wages/domain/answer-due.js';
import {
  dayAfter,
  firstDay,
  monthAt,
  monthBefore,
  monthOf,
  type PayMonth,
} from '../../src/modules/wages/domain/month.js';
import type { PayEntry } from '../../src/modules/wages/domain/pay-entry.js';
import { totalOf } from '../../src/modules/wages/domain/pay-lines.js';
import type { PayTerms } from '@daowei/shared/rules/pay';
import type { Published } from '../../src/platform/policy/rule-versions.js';
import { payReference } from '../../src/modules/wages/domain/payout.js';
import type { StatementState } from '../../src/modules/wages/domain/statement-life.js';
import { visitPay } from '../../src/modules/wages/domain/visit-pay.js';
import { WAGES_POLICY } from '../../src/modules/wages/domain/wages-policy.js';
import { entryRecord } from '../../src/modules/wages/infrastructure/pay-entries.sql.js';
import type { Bulk } from '../bulk.js';
import type { DemoWorker } from '../company/workers.js';
import type { OrderStory } from '../history/story.js';
import type { Random } from '../random.js';
import { writeJournal } from './payments.js';

/** How last month's statements stand, one worker after the other; what is older was settled before the books began. */
const STANDS: readonly StatementState[] = [
  'approved',
  'draft',
  'confirmed',
  'objected',
  'confirmed',
  'checked',
  'confirmed',
];
const OBJECTION = '十二号那一单客户临时加了半小时，好像没有算进去，麻烦帮我看看';
const CHECKER = '财务 钱立群';
const APPROVER = '管理员 沈知行';

/** What the workers earned since the first of last month, by the pay rule, and last month's statements. */
export function writeWages(
  bulk: Bulk,
  random: Random,
  now: Date,
  {
    rule,
    stories,
    workers,
  }: { rule: Published<PayTerms>; stories: readonly OrderStory[]; workers: readonly DemoWorker[] },
): void {
  const last = monthBefore(monthAt(now));
  const levels = new Map(workers.map(({ id, level }) => [id, level]));
  const entries = stories.flatMap((story) => entryOf(random, rule, story, levels, last) ?? []);
  const ofLast = entries.filter(({ earnedOn }) => monthOf(earnedOn) === last);
  const statements = new Map<string, string>();
  // people of the demo's phones first, so that every state is seen on one of them
  const known = [...workers].sort((a, b) => Number(Boolean(b.persona)) - Number(Boolean(a.persona)));
  for (const { id } of known.filter((worker) => ofLast.some(({ workerId }) => workerId === worker.id))) {
    const state = STANDS[statements.size % STANDS.length]!;
    const own = ofLast.filter(({ workerId }) => workerId === id);
    statements.set(id, writeStatement(bulk, random, id, last, state, sumFen(own.map(({ amountFen }) => amountFen))));
  }
  for (const entry of entries) {
    const stated = monthOf(entry.earnedOn) === last ? (statements.get(entry.workerId) ?? null) : null;
    bulk.add('pay_entry', entryRecord({ ...entry, statementId: stated }));
    const { id, workerId, amountFen, createdAt: at, service, channel } = entry;
    const under = { service: service!, channel: channel! };
    writeJournal(
      bulk,
      random,
      payAccruedJournal({ key: `pay:${id}`, reference: payReference(workerId), amountFen, at, under }),
    );
  }
}

function entryOf(
  random: Random,
  rule: Published<PayTerms>,
  { order, visit, balance }: OrderStory,
  levels: ReadonlyMap<string, DemoWorker['level']>,
  since: PayMonth,
): PayEntry | null {
  const at = visit?.customerSignedAt;
  const earnedOn = dayOf(order.planned.from);
  if (!visit || !at || earnedOn < firstDay(since)) return null;
  const { from, to } = order.planned;
  const extras = (balance?.extras ?? []).filter(({ state }) => state === 'agreed');
  const lines = visitPay(rule, {
    serviceId: order.serviceId,
    serviceName: order.serviceName,
    level: levels.get(visit.workerId) ?? '初级',
    minutes: order.durationMinutes,
    endMinute: daysBetween(dayOf(from), dayOf(to)) * DAY_MINUTES + minuteOfDay(to),
    peak: order.lines.some(({ kind }) => kind === 'peak'),
    extrasFen: sumFen(extras.map(({ amountFen }) => amountFen)),
    present: 1,
    place: 0,
  });
  return {
    id: random.id(at),
    workerId: visit.workerId,
    causeKey: `visit:${order.id}`,
    kind: 'visit',
    orderId: order.id,
    stayId: null,
    earnedOn,
    what: order.serviceName,
    minutes: order.durationMinutes,
    onTime: visit.arrivedAt !== null && keptPromise(visit.arrivedAt, order.promised),
    amountFen: totalOf(lines),
    lines,
    cause: null,
    service: order.serviceId,
    channel: channelOf(order),
    reverses: null,
    ruleVersion: rule.version,
    statementId: null,
    byAccountId: null,
    byLabel: '计薪规则',
    createdAt: at,
  };
}

function writeStatement(
  bulk: Bulk,
  random: Random,
  workerId: string,
  month: PayMonth,
  state: StatementState,
  totalFen: number,
): string {
  const draftedAt = atMinute(dayAfter(month), WAGES_POLICY.sweepMinute.value);
  const id = random.id(draftedAt);
  const answered = atMinute(addDays(dayOf(draftedAt), 1), 12 * 60);
  const looked = atMinute(addDays(dayOf(draftedAt), 2), 10 * 60);
  const isChecked = state === 'checked' || state === 'approved';
  bulk.add('pay_statement', {
    id,
    worker_id: workerId,
    month,
    state,
    version: 1 + STEPS_TO[state],
    total_fen: totalFen,
    drafted_at: draftedAt,
    answer_by: answerDue(draftedAt),
    confirmed_at: state === 'confirmed' || isChecked ? answered : null,
    objection: state === 'objected' ? OBJECTION : null,
    objected_at: state === 'objected' ? answered : null,
    checked_by: isChecked ? random.id(looked) : null,
    checked_label: isChecked ? CHECKER : null,
    checked_at: isChecked ? looked : null,
    approved_label: state === 'approved' ? APPROVER : null,
    approved_at: state === 'approved' ? looked : null,
  });
  return id;
}

/** Decisions since it was drafted. */
const STEPS_TO: Readonly<Record<StatementState, number>> = {
  draft: 0,
  objected: 1,
  confirmed: 1,
  checked: 2,
  approved: 3,
  paying: 4,
  paid: 5,
};
