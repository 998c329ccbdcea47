import { isRefused } from '@daowei/shared/kernel/result';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { CLOCK_DUE, LAPSE_COMPLAINT } from '../../src/modules/complaints/application/work-kinds.js';
import { liveClocks, milestones, readClocks, type ClockFact } from '../../src/modules/complaints/domain/clocks.js';
import type { Complaint, ComplaintEntry, EntryKind } from '../../src/modules/complaints/domain/complaint.js';
import type { ComplaintKind } from '../../src/modules/complaints/domain/complaint-kinds.js';
import {
  decideComplaint,
  FIRST_CLOCKS,
  type ClockChange,
  type ComplaintCommand,
} from '../../src/modules/complaints/domain/complaint-life.js';
import { COMPLAINT_POLICY } from '../../src/modules/complaints/domain/complaint-policy.js';
import { WORKING_CALENDAR } from '../../src/modules/complaints/domain/working-calendar.js';
import { ComplaintClocksSql } from '../../src/modules/complaints/infrastructure/complaint-clocks.sql.js';
import { ComplaintsSql } from '../../src/modules/complaints/infrastructure/complaints.sql.js';
import { insert } from '../../src/platform/database/sql.js';
import type { Tx } from '../../src/platform/database/transactions.js';
import { STAFF } from '../company/staff.js';
import type { OrderStory } from '../history/story.js';
import { CHEN_XIAOMAN } from '../personas.js';
import type { Random } from '../random.js';

/** minutes after it was made, what is done, what it is called in the case, by whom, and what is said */
type Step = readonly [number, ComplaintCommand, EntryKind, 'customer' | 'desk', string];

interface Plot {
  readonly kind: ComplaintKind;
  /** minutes before the demo is opened */
  readonly ago: number;
  readonly words: string;
  readonly steps: readonly Step[];
}

/** The first is of the customer whose phone the demo shows. */
const PLOTS: readonly Plot[] = [
  {
    kind: 'quality',
    ago: 95,
    words: '油烟机的滤网还是油的，灶台边上也没有擦到',
    steps: [
      [3, 'answer', 'answered', 'desk', '您好，这里是到位客服。已经联系当天的服务人员核实，今天之内给您结果'],
      [40, 'ask', 'asked', 'desk', '方便拍一张滤网现在的照片吗？重做时好带对清洁剂'],
      [62, 'reply', 'replied', 'customer', '滤网是铝网那种，中间有一层黑色的油垢'],
    ],
  },
  { kind: 'late', ago: 2, words: '约的九点，九点四十才到，也没有人打招呼', steps: [] },
  {
    kind: 'attitude',
    ago: 1_300,
    words: '问了两次收费都没有说清楚，最后才告诉我要加钱',
    steps: [
      [4, 'answer', 'answered', 'desk', '您好，让您不愉快了，真的很抱歉。我先向当天的组长核实'],
      [300, 'solve', 'solved', 'desk', '已与组长核实：加项应当先经您同意。以后一律先在小程序里由您确认，再开始做'],
    ],
  },
];

/** Complaints in three states, played through the module's own rules. */
export async function writeComplaints(
  tx: Tx,
  random: Random,
  now: Date,
  stories: readonly OrderStory[],
): Promise<void> {
  const served = stories.filter(
    ({ order }) => order.completedAt !== null && order.completedAt < addMinutes(now, -1_440),
  );
  const own = served.filter(({ booking }) => booking.customer.openid === CHEN_XIAOMAN.openid).slice(-1);
  const others = served.filter(({ booking }) => booking.customer.openid !== CHEN_XIAOMAN.openid).slice(-PLOTS.length);
  for (const [index, plot] of PLOTS.entries()) {
    const story = [...own, ...others][index];
    if (story) await play(tx, random, now, plot, story);
  }
}

async function play(tx: Tx, random: Random, now: Date, plot: Plot, { order }: OrderStory): Promise<void> {
  const [table, clocks] = [new ComplaintsSql(), new ComplaintClocksSql()];
  const desk = STAFF.find(({ roles }) => roles.includes('service'))!;
  const label = `客服 ${desk.name}`;
  const openedAt = addMinutes(now, -plot.ago);
  const factOf = (change: ClockChange, at: Date): ClockFact => ({
    ...change,
    at,
    policyVersion: COMPLAINT_POLICY.version,
    calendarVersion: WORKING_CALENDAR.version,
  });
  const facts = FIRST_CLOCKS.map((change) => factOf(change, openedAt));
  const entries: ComplaintEntry[] = [];
  const say = (at: Date, kind: EntryKind, actor: string, text: string): void =>
    void entries.push({ id: random.id(at), kind, text, actor, at, shown: true, photoIds: [] });
  let complaint: Complaint = {
    id: random.id(openedAt),
    no: `TS${dayOf(openedAt).replaceAll('-', '')}${random.digits(6)}`,
    orderId: order.id,
    accountId: order.accountId,
    workerId: order.workerId,
    channel: 'miniapp',
    kind: plot.kind,
    state: 'open',
    round: 1,
    openedAt,
    endedAt: null,
    ownerId: null,
    ownerLabel: null,
    dueAt: null,
    cause: null,
    mergedInto: null,
  };
  say(openedAt, 'filed', '客户', plot.words);
  for (const [minutes, command, kind, who, text] of plot.steps) {
    const at = addMinutes(openedAt, minutes);
    const change = decideComplaint(complaint, command, liveClocks(facts, at), at);
    if (isRefused(change)) throw new Error(`the demo's complaint cannot ${command}`);
    facts.push(...change.clocks.map((one) => factOf(one, at)));
    const solved = change.state === 'solved' ? { endedAt: at, cause: 'promise_unclear' as const } : {};
    complaint = { ...complaint, state: change.state, ownerLabel: label, ...solved };
    say(at, kind, who === 'desk' ? label : '客户', text);
  }
  const due = readClocks(facts, now).flatMap(({ dueAt }) => dueAt ?? []);
  complaint = { ...complaint, dueAt: due.sort((a, b) => a.getTime() - b.getTime())[0] ?? null };
  await table.add(tx, complaint);
  await table.save(tx, complaint);
  await clocks.add(tx, complaint.id, 0, facts);
  for (const entry of entries) await table.note(tx, complaint.id, entry);
  const [next] = milestones(facts);
  if (next) await later(tx, random, CLOCK_DUE, complaint.id, next.at, now);
  const lapses = addMinutes(complaint.endedAt ?? now, COMPLAINT_POLICY.acceptDays.value * 1_440);
  if (complaint.state === 'solved') await later(tx, random, LAPSE_COMPLAINT, complaint.id, lapses, now);
}

async function later(tx: Tx, random: Random, kind: string, ref: string, dueAt: Date, now: Date): Promise<void> {
  const row = { id: random.id(now), kind, ref, due_at: dueAt, attempts: 0, data: 'null', created_at: now };
  await insert(tx, 'due_work', row);
}
