import { addMinutes } from '@daowei/shared/kernel/interval';
import { fen, sumFen } from '@daowei/shared/kernel/fen';
import { earnedJournal, refundOwedJournal, refundPaidJournal } from '../../src/modules/payments/domain/journal.js';
import type { PastFact } from '../../src/modules/privacy/infrastructure/seed-audit.js';
import { spanOfDays } from '../../src/modules/scheduling/domain/whole-days.js';
import { EARN_STAY_DAYS, REMIND_STAY } from '../../src/modules/stays/application/work-kinds.js';
import { countedUnder, earningKey, nextEarningAt } from '../../src/modules/stays/domain/earning.js';
import { referenceOf } from '../../src/modules/stays/domain/reference.js';
import { reminderAt, type ReminderKind } from '../../src/modules/stays/domain/reminders.js';
import { STAYS_POLICY } from '../../src/modules/stays/domain/stays-policy.js';
import { StayQuotesSql } from '../../src/modules/stays/infrastructure/stay-quotes.sql.js';
import type { StoredStay } from '../../src/modules/stays/infrastructure/stay-rows.js';
import { StayTurnsSql } from '../../src/modules/stays/infrastructure/stay-turns.sql.js';
import { StaysSql } from '../../src/modules/stays/infrastructure/stays.sql.js';
import type { Config } from '../../src/platform/config/config.js';
import type { Tx } from '../../src/platform/database/transactions.js';
import { Bulk } from '../bulk.js';
import type { DemoStay } from '../history/demo-stays.js';
import type { Random } from '../random.js';
import { writeBill, writeJournal } from './payments.js';

const WECHAT_PAY = '微信支付';
const ENDED_BECAUSE = '客户在试用期内结束';
/** WeChat needs so long to pay a refund out. */
const REFUND_MINUTES = 2;

/** Rows of living in, through the tables' own doors: booked, paid, decided, earned, and the timers that go on. */
export async function writeStays(
  tx: Tx,
  random: Random,
  config: Config,
  now: Date,
  stays: readonly DemoStay[],
): Promise<void> {
  const bulk = new Bulk();
  for (const story of stays) {
    const stay = await writeStay(tx, story);
    writeClaims(bulk, story);
    writeMoney(bulk, random, config, story);
    writeTimers(bulk, random, stay, now);
  }
  await bulk.write(tx);
}

/** @returns the stay as it is now */
async function writeStay(
  tx: Tx,
  { booked, quote, outTradeNo, paidAt, keptAt, end, earned }: DemoStay,
): Promise<StoredStay> {
  const [table, turns] = [new StaysSql(), new StayTurnsSql()];
  await new StayQuotesSql().add(tx, quote, booked.createdAt);
  const requestKey = `demo-${booked.id}`;
  await table.add(tx, { stay: booked, requestKey, policyVersion: STAYS_POLICY.version, quote });
  await turns.add(tx, booked.id, 0, booked.workerId, booked);
  const paid = { holdUntil: null, paidFen: booked.totalFen, paidTradeNo: outTradeNo, paidAt };
  await table.change(tx, booked, 'active', paid);
  const active: StoredStay = { ...booked, ...paid, state: 'active', version: booked.version + 1 };
  const earnedUntil = earned.at(-1)?.day ?? null;
  if (earnedUntil) await table.markEarned(tx, booked.id, earnedUntil);
  if (keptAt) await table.change(tx, active, 'active', { trialKept: true });
  if (!end) return { ...active, earnedUntil, trialKept: keptAt !== null };
  const patch = { endedOn: end.lastDay, refundFen: end.refundFen, endedAt: end.at };
  await table.change(tx, active, 'ended', patch);
  await turns.endAll(tx, booked.id, end.lastDay, ENDED_BECAUSE);
  return { ...active, ...patch, earnedUntil, state: 'ended' };
}

function writeClaims(bulk: Bulk, { booked: { id, workerId, address, createdAt }, claims }: DemoStay): void {
  for (const claim of claims) {
    const { from, to } = spanOfDays(claim.day, claim.day);
    bulk.add('claim', {
      id: claim.id,
      reference: referenceOf(id),
      worker_id: workerId,
      from_at: from,
      to_at: to,
      busy_to: to,
      lat: address.lat,
      lng: address.lng,
      state: 'active',
      claimed_at: createdAt,
      released_at: null,
    });
  }
}

/** One payment, what each day earned, and what went back. */
function writeMoney(bulk: Bulk, random: Random, config: Config, story: DemoStay): void {
  const { booked, openid, outTradeNo, transactionId, paidAt, earned, end } = story;
  const reference = referenceOf(booked.id);
  const bill = { reference, amountFen: booked.totalFen, openid, what: booked.serviceName };
  writeBill(bulk, random, config, bill, {
    outTradeNo,
    state: 'paid',
    createdAt: booked.createdAt,
    payBefore: booked.holdUntil!,
    transactionId,
    endedAt: paidAt,
    settledBy: 'notification',
  });
  for (const { day, amountFen, at } of earned) {
    const earning = { key: earningKey(booked.id, day), reference, amountFen, under: countedUnder(booked) };
    writeJournal(bulk, random, earnedJournal(earning, at));
  }
  if (!end) return;
  const { outRefundNo, refundFen: amountFen, at, servedDays } = end;
  const refund = { outRefundNo, reference, amountFen };
  const arrivedAt = addMinutes(at, REFUND_MINUTES);
  const held = fen(booked.totalFen - sumFen(earned.map((one) => one.amountFen)));
  writeJournal(bulk, random, refundOwedJournal(refund, held, at, countedUnder(booked)));
  writeJournal(bulk, random, refundPaidJournal(refund, arrivedAt));
  bulk.add('refund', {
    out_refund_no: outRefundNo,
    out_trade_no: outTradeNo,
    reference,
    request_key: 'trial',
    state: 'success',
    amount_fen: amountFen,
    total_fen: booked.totalFen,
    reason: `提前结束住家服务，只收${servedDays}天`,
    notify_url: new URL('/api/wechat-pay/notifications/refund', config.PUBLIC_BASE_URL).href,
    refund_id: `50300${random.digits(23)}`,
    received_account: '支付用户零钱',
    problem: null,
    created_at: at,
    ask_at: at,
    carried_at: at,
    succeeded_at: arrivedAt,
    settled_at: arrivedAt,
    settled_by: 'notification',
  });
}

function writeTimers(bulk: Bulk, random: Random, stay: StoredStay, now: Date): void {
  const timer = (kind: string, dueAt: Date): void =>
    bulk.add('due_work', {
      id: random.id(now),
      kind,
      ref: stay.id,
      due_at: dueAt,
      attempts: 0,
      data: 'null',
      created_at: now,
    });
  for (const kind of Object.keys(REMIND_STAY) as ReminderKind[]) {
    const at = reminderAt(kind, stay);
    if (at && at > now) timer(REMIND_STAY[kind], at);
  }
  const earnsAt = nextEarningAt(stay);
  if (earnsAt) timer(EARN_STAY_DAYS, earnsAt);
}

/** How the audit keeps the same facts. */
export function stayFacts({ booked, quote, outTradeNo, paidAt, keptAt, end }: DemoStay): Omit<PastFact, 'id'>[] {
  const { id, no, first, last, totalFen, workerId, signature, createdAt } = booked;
  const fact = (at: Date, action: string, data: object, who = `客户 ${booked.customerName}`): Omit<PastFact, 'id'> => ({
    at,
    actorAccountId: who === WECHAT_PAY ? null : booked.accountId,
    actorLabel: who,
    action,
    subject: referenceOf(id),
    data: { ...data },
  });
  const { method, hash: agreement } = signature;
  const terms = { first, last, totalFen, workerId, quote: quote.hash, agreement, method };
  return [
    fact(createdAt, 'stay.held', { no, ...terms, cancellationVersion: booked.cancellationVersion }),
    fact(paidAt, 'stay.paid', { outTradeNo, totalFen }, WECHAT_PAY),
    ...(keptAt ? [fact(keptAt, 'stay.trial-kept', { no })] : []),
    ...(end ? endFacts(end) : []),
  ];
  function endFacts({ at, outRefundNo, refundFen, lastDay, servedDays, chargedFen }: NonNullable<DemoStay['end']>) {
    const figures = { no, lastDay, servedDays, chargedFen, refundFen, because: ENDED_BECAUSE, note: null };
    const arrived = { outRefundNo, amountFen: refundFen, because: null };
    return [
      fact(at, 'stay.trial-ended', figures),
      fact(addMinutes(at, REFUND_MINUTES), 'stay.refund-success', arrived, WECHAT_PAY),
    ];
  }
}
