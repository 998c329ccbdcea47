import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, json, row, rows, write } from '../../../../platform/database/sql.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import type { TransferPurpose, TransferReport, TransferState } from '../../contract/transfers.facade.js';
import {
  transferStatesBefore,
  type NewTransferState,
  type Transfer,
  type TransferFacts,
  type TransferNewsBy,
} from '../../domain/transfers/transfer.js';
import type { DayUse } from '../../domain/transfers/transfer-limits.js';

interface TransferRow {
  out_bill_no: string;
  reference: string;
  request_key: string;
  attempt: number;
  purpose: TransferPurpose;
  report: unknown;
  account_id: string;
  openid: string;
  name_cipher: string | null;
  state: TransferState;
  amount_fen: string | number;
  remark: string;
  appid: string;
  notify_url: string;
  created_at: Date;
  ask_at: Date;
  carried_at: Date | null;
  package_info: string | null;
  confirm_before: Date | null;
  cancel_wanted: number;
  settled_at: Date | null;
  fail_reason: string | null;
  problem: string | null;
}

const SELECT = `SELECT out_bill_no, reference, request_key, attempt, purpose, report, account_id, openid, name_cipher,
  state, amount_fen, remark, appid, notify_url, created_at, ask_at, carried_at, package_info, confirm_before,
  cancel_wanted, settled_at, fail_reason, problem FROM transfer`;

/** Rows of `transfer`. Every change of state is a compare-and-set against the transition table. */
@Injectable()
export class TransferRows {
  /** Decisions of one purpose are made one after the other, so that the limits of a day hold. */
  async takeTurn(tx: Tx, purpose: TransferPurpose): Promise<void> {
    await tx.query('INSERT INTO transfer_turn (purpose) VALUES (?) ON DUPLICATE KEY UPDATE purpose = VALUES(purpose)', [
      purpose,
    ]);
  }

  async find(tx: Tx, outBillNo: string): Promise<Transfer | null> {
    return transferOf(await row<TransferRow>(tx, `${SELECT} WHERE out_bill_no = ?`, [outBillNo]));
  }

  async lock(tx: Tx, outBillNo: string): Promise<Transfer | null> {
    return transferOf(await row<TransferRow>(tx, `${SELECT} WHERE out_bill_no = ? FOR UPDATE`, [outBillNo]));
  }

  /** The newest attempt for a cause, locked. */
  async latest(tx: Tx, reference: string, key: string): Promise<Transfer | null> {
    const found = await row<TransferRow>(
      tx,
      `${SELECT} WHERE reference = ? AND request_key = ? ORDER BY attempt DESC LIMIT 1 FOR UPDATE`,
      [reference, key],
    );
    return transferOf(found);
  }

  /** Every attempt of these references, the oldest first. */
  async of(tx: Tx, references: readonly string[]): Promise<Transfer[]> {
    if (references.length === 0) return [];
    const found = await rows<TransferRow>(tx, `${SELECT} WHERE reference IN (?) ORDER BY out_bill_no`, [references]);
    return found.map((one) => transferOf(one)!);
  }

  /** Newest first. */
  async ofAccount(tx: Tx, accountId: string, limit: number): Promise<Transfer[]> {
    const found = await rows<TransferRow>(tx, `${SELECT} WHERE account_id = ? ORDER BY out_bill_no DESC LIMIT ?`, [
      accountId,
      limit,
    ]);
    return found.map((one) => transferOf(one)!);
  }

  /** What is promised from a day on; failed and cancelled transfers do not count. */
  async used(tx: Tx, purpose: TransferPurpose, accountId: string, from: LocalDate): Promise<DayUse[]> {
    const found = await rows<{ day: LocalDate; person: string | number; total: string | number }>(
      tx,
      `SELECT DATE_FORMAT(ask_day, '%Y-%m-%d') AS day, SUM(amount_fen) AS total,
         SUM(IF(account_id = ?, amount_fen, 0)) AS person
       FROM transfer WHERE purpose = ? AND ask_day >= ? AND state NOT IN ('failed', 'cancelled') GROUP BY ask_day`,
      [accountId, purpose, from],
    );
    return found.map(({ day, person, total }) => ({ day, personFen: Number(person), totalFen: Number(total) }));
  }

  /** @throws the database's duplicate-key error when this attempt is there already */
  async add(tx: Tx, transfer: Transfer): Promise<void> {
    await insert(tx, 'transfer', {
      out_bill_no: transfer.outBillNo,
      reference: transfer.reference,
      request_key: transfer.key,
      attempt: transfer.attempt,
      purpose: transfer.purpose,
      report: JSON.stringify(transfer.report),
      account_id: transfer.accountId,
      openid: transfer.openid,
      name_cipher: transfer.nameCipher,
      state: transfer.state,
      amount_fen: transfer.amountFen,
      remark: transfer.remark,
      appid: transfer.appid,
      notify_url: transfer.notifyUrl,
      created_at: transfer.createdAt,
      ask_at: transfer.askAt,
      ask_day: dayOf(transfer.askAt),
    });
  }

  async move(
    tx: Tx,
    outBillNo: string,
    to: NewTransferState,
    facts: Pick<TransferFacts, 'transferBillNo' | 'failReason'>,
    by: TransferNewsBy,
    at: Date,
  ): Promise<boolean> {
    const changed = await write(
      tx,
      `UPDATE transfer SET state = ?, transfer_bill_no = COALESCE(?, transfer_bill_no), fail_reason = ?,
         settled_at = ?, settled_by = ?, problem = NULL
       WHERE out_bill_no = ? AND state IN (?)`,
      [to, facts.transferBillNo, facts.failReason, at, by, outBillNo, transferStatesBefore(to)],
    );
    return changed === 1;
  }

  /** What the phone needs to take it, and until when. */
  async hand(tx: Tx, outBillNo: string, packageInfo: string | null, confirmBefore: Date): Promise<void> {
    await write(
      tx,
      `UPDATE transfer SET package_info = COALESCE(?, package_info),
         confirm_before = COALESCE(confirm_before, ?) WHERE out_bill_no = ?`,
      [packageInfo, confirmBefore, outBillNo],
    );
  }

  /** Committed before WeChat is asked. */
  async carried(tx: Tx, outBillNo: string, at: Date): Promise<void> {
    await write(tx, 'UPDATE transfer SET carried_at = ? WHERE out_bill_no = ?', [at, outBillNo]);
  }

  async wishCancelled(tx: Tx, outBillNo: string): Promise<void> {
    await write(tx, 'UPDATE transfer SET cancel_wanted = 1 WHERE out_bill_no = ?', [outBillNo]);
  }

  /** Leaves a note for people on a transfer whose state stays; true when it is a new one. */
  async note(tx: Tx, outBillNo: string, problem: string): Promise<boolean> {
    const changed = await write(
      tx,
      'UPDATE transfer SET problem = ? WHERE out_bill_no = ? AND (problem IS NULL OR problem <> ?)',
      [problem, outBillNo, problem],
    );
    return changed === 1;
  }
}

function transferOf(found: TransferRow | null): Transfer | null {
  if (!found) return null;
  return {
    outBillNo: found.out_bill_no,
    reference: found.reference,
    key: found.request_key,
    attempt: Number(found.attempt),
    purpose: found.purpose,
    report: json<TransferReport>(found.report),
    accountId: found.account_id,
    openid: found.openid,
    nameCipher: found.name_cipher,
    state: found.state,
    amountFen: fen(Number(found.amount_fen)),
    remark: found.remark,
    appid: found.appid,
    notifyUrl: found.notify_url,
    createdAt: found.created_at,
    askAt: found.ask_at,
    carriedAt: found.carried_at,
    packageInfo: found.package_info,
    confirmBefore: found.confirm_before,
    cancelWanted: Boolean(found.cancel_wanted),
    settledAt: found.settled_at,
    failReason: found.fail_reason,
    problem: found.problem,
  };
}
