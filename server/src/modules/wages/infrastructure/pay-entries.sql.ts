import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { type LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, json, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { PaidVisits } from '../contract/wages.facade.js';
import type { PayEntry, PayEntryKind } from '../domain/pay-entry.js';
import type { PayLine } from '../domain/pay-lines.js';

interface EntryRow {
  id: string;
  worker_id: string;
  cause_key: string;
  kind: PayEntryKind;
  order_id: string | null;
  stay_id: string | null;
  earned_on: string;
  what: string;
  minutes: number;
  on_time: number | null;
  amount_fen: string | number;
  pay_lines: unknown;
  cause: string | null;
  service: string | null;
  channel: string | null;
  reverses: string | null;
  rule_version: number;
  statement_id: string | null;
  by_account_id: string | null;
  by_label: string;
  created_at: Date;
}

const SELECT = `SELECT id, worker_id, cause_key, kind, order_id, stay_id, DATE_FORMAT(earned_on, '%Y-%m-%d') AS earned_on,
  what, minutes, on_time, amount_fen, pay_lines, cause, service, channel, reverses, rule_version, statement_id,
  by_account_id, by_label, created_at FROM pay_entry`;

/** Rows of `pay_entry`. They are only ever added; what changes is which statement one stands in, once. */
@Injectable()
export class PayEntriesSql {
  /** @throws the database's duplicate-key error when the cause was counted already */
  async add(tx: Tx, entry: PayEntry): Promise<void> {
    await insert(tx, 'pay_entry', entryRecord(entry));
  }

  async has(tx: Tx, workerId: string, causeKey: string): Promise<boolean> {
    const values = [workerId, causeKey];
    return (await row(tx, 'SELECT 1 FROM pay_entry WHERE worker_id = ? AND cause_key = ?', values)) !== null;
  }

  async lock(tx: Tx, id: string): Promise<PayEntry | null> {
    const found = await row<EntryRow>(tx, `${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return found && entryOf(found);
  }

  async isReversed(tx: Tx, id: string): Promise<boolean> {
    return (await row(tx, 'SELECT 1 FROM pay_entry WHERE reverses = ?', [id])) !== null;
  }

  /** What an order brought its workers, locked. */
  async ofOrderLocked(tx: Tx, orderId: string): Promise<PayEntry[]> {
    const sql = `${SELECT} WHERE order_id = ? ORDER BY id FOR UPDATE`;
    return (await rows<EntryRow>(tx, sql, [orderId])).map(entryOf);
  }

  /** What these orders brought their workers, the oldest first. */
  async ofOrders(tx: Tx, orderIds: readonly string[]): Promise<PayEntry[]> {
    if (orderIds.length === 0) return [];
    return (await rows<EntryRow>(tx, `${SELECT} WHERE order_id IN (?) ORDER BY id`, [orderIds])).map(entryOf);
  }

  /** In the order they were earned. */
  async ofStatements(tx: Tx, statementIds: readonly string[]): Promise<PayEntry[]> {
    if (statementIds.length === 0) return [];
    const sql = `${SELECT} WHERE statement_id IN (?) ORDER BY earned_on, id`;
    return (await rows<EntryRow>(tx, sql, [statementIds])).map(entryOf);
  }

  /** How many visits stand in each statement, and what people put into it, in fen. */
  async sums(
    tx: Tx,
    statementIds: readonly string[],
    byHand: readonly PayEntryKind[],
  ): Promise<Map<string, { readonly visits: number; readonly byHandFen: number }>> {
    if (statementIds.length === 0) return new Map();
    const found = await rows<{ statement_id: string; visits: string | number; by_hand: string | number }>(
      tx,
      `SELECT statement_id, SUM(kind = 'visit') AS visits, SUM(IF(kind IN (?), amount_fen, 0)) AS by_hand
       FROM pay_entry WHERE statement_id IN (?) GROUP BY statement_id`,
      [byHand, statementIds],
    );
    return new Map(
      found.map(({ statement_id, visits, by_hand }) => [
        statement_id,
        { visits: Number(visits), byHandFen: Number(by_hand) },
      ]),
    );
  }

  /** What a worker earned that stands in no statement yet. */
  async free(tx: Tx, workerId: string): Promise<PayEntry[]> {
    const sql = `${SELECT} WHERE statement_id IS NULL AND worker_id = ? ORDER BY earned_on, id`;
    return (await rows<EntryRow>(tx, sql, [workerId])).map(entryOf);
  }

  /** The same up to a day, locked: they are about to be put into a statement. */
  async freeLocked(tx: Tx, workerId: string, before: LocalDate): Promise<PayEntry[]> {
    const sql = `${SELECT} WHERE statement_id IS NULL AND worker_id = ? AND earned_on < ? ORDER BY earned_on, id FOR UPDATE`;
    return (await rows<EntryRow>(tx, sql, [workerId, before])).map(entryOf);
  }

  /** Workers with something from before the day that stands in no statement yet. */
  async unstated(tx: Tx, before: LocalDate): Promise<string[]> {
    const found = await rows<{ worker_id: string }>(
      tx,
      'SELECT DISTINCT worker_id FROM pay_entry WHERE statement_id IS NULL AND earned_on < ? ORDER BY worker_id',
      [before],
    );
    return found.map(({ worker_id }) => worker_id);
  }

  /** The entries must be locked by the caller. */
  async putInto(tx: Tx, statementId: string, entryIds: readonly string[]): Promise<void> {
    await write(tx, 'UPDATE pay_entry SET statement_id = ? WHERE id IN (?) AND statement_id IS NULL', [
      statementId,
      entryIds,
    ]);
  }

  /** What visits of these days cost, corrections included, and how many they were. */
  async paidVisits(tx: Tx, from: LocalDate, to: LocalDate): Promise<PaidVisits[]> {
    const found = await rows<{ service: string; channel: string; visits: string | number; pay: string | number }>(
      tx,
      `SELECT COALESCE(service, '') AS service, COALESCE(channel, '') AS channel,
         COUNT(DISTINCT IF(kind = 'visit', order_id, NULL)) AS visits, SUM(amount_fen) AS pay
       FROM pay_entry WHERE earned_on >= ? AND earned_on <= ? AND order_id IS NOT NULL GROUP BY 1, 2`,
      [from, to],
    );
    return found.map(({ service, channel, visits, pay }) => ({
      service,
      channel,
      visits: Number(visits),
      payFen: Number(pay),
    }));
  }
}

/** An entry as its row holds it. */
export function entryRecord(entry: PayEntry) {
  return {
    id: entry.id,
    worker_id: entry.workerId,
    cause_key: entry.causeKey,
    kind: entry.kind,
    order_id: entry.orderId,
    stay_id: entry.stayId,
    earned_on: entry.earnedOn,
    what: entry.what,
    minutes: entry.minutes,
    on_time: entry.onTime === null ? null : Number(entry.onTime),
    amount_fen: entry.amountFen,
    pay_lines: JSON.stringify(entry.lines),
    cause: entry.cause,
    service: entry.service,
    channel: entry.channel,
    reverses: entry.reverses,
    rule_version: entry.ruleVersion,
    statement_id: entry.statementId,
    by_account_id: entry.byAccountId,
    by_label: entry.byLabel,
    created_at: entry.createdAt,
  };
}

function entryOf(found: EntryRow): PayEntry {
  return {
    id: found.id,
    workerId: found.worker_id,
    causeKey: found.cause_key,
    kind: found.kind,
    orderId: found.order_id,
    stayId: found.stay_id,
    earnedOn: found.earned_on as LocalDate,
    what: found.what,
    minutes: found.minutes,
    onTime: found.on_time === null ? null : found.on_time === 1,
    amountFen: fen(Number(found.amount_fen)),
    lines: json<PayLine[]>(found.pay_lines),
    cause: found.cause,
    service: found.service,
    channel: found.channel,
    reverses: found.reverses,
    ruleVersion: found.rule_version,
    statementId: found.statement_id,
    byAccountId: found.by_account_id,
    byLabel: found.by_label,
    createdAt: found.created_at,
  };
}
