import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, row, rows, write, type SqlValue } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { StayState } from '../contract/stays.facade.js';
import { STAY_COLUMNS, stayOf, type StayRow, type StoredStay } from './stay-rows.js';

/** What is kept of a booking beside the stay itself. */
export interface NewStay {
  readonly stay: StoredStay;
  readonly requestKey: string;
  readonly policyVersion: number;
  readonly quote: { readonly id: string; readonly hash: string };
}

/** What a change may set. */
export interface StayPatch {
  readonly trialFrom?: LocalDate | null;
  readonly trialUntil?: LocalDate | null;
  readonly trialKept?: boolean;
  readonly changes?: number;
  readonly endedOn?: LocalDate;
  readonly workerId?: string;
  readonly paidFen?: number;
  readonly refundFen?: number;
  readonly paidTradeNo?: string;
  readonly holdUntil?: null;
  readonly paidAt?: Date;
  readonly endedAt?: Date | null;
}

const PATCH_COLUMNS: Readonly<Record<keyof StayPatch, string>> = {
  trialFrom: 'trial_from',
  trialUntil: 'trial_until',
  trialKept: 'trial_kept',
  changes: 'changes',
  endedOn: 'ended_on',
  workerId: 'worker_id',
  paidFen: 'paid_fen',
  refundFen: 'refund_fen',
  paidTradeNo: 'paid_trade_no',
  holdUntil: 'hold_until',
  paidAt: 'paid_at',
  endedAt: 'ended_at',
};

/** The stays themselves. */
@Injectable()
export class StaysSql {
  async add(tx: Tx, { stay, requestKey, policyVersion, quote }: NewStay): Promise<void> {
    const { signature } = stay;
    await insert(tx, 'stay', {
      id: stay.id,
      stay_no: stay.no,
      account_id: stay.accountId,
      request_key: requestKey,
      state: stay.state,
      version: stay.version,
      service_id: stay.serviceId,
      service_version: stay.serviceVersion,
      service_name: stay.serviceName,
      service_icon: stay.serviceIcon,
      first_day: stay.first,
      last_day: stay.last,
      trial_from: stay.trialFrom,
      trial_until: stay.trialUntil,
      worker_id: stay.workerId,
      customer_name: stay.customerName,
      address: JSON.stringify(stay.address),
      note: stay.note,
      price_lines: JSON.stringify(stay.lines),
      quote_id: quote.id,
      quote_hash: quote.hash,
      total_fen: stay.totalFen,
      paid_fen: stay.paidFen,
      hold_until: stay.holdUntil,
      cancellation_version: stay.cancellationVersion,
      agreement_hash: signature.hash,
      sign_method: signature.method,
      signer_name: signature.signerName,
      signature_file: signature.signatureFile,
      signer_openid: signature.openid,
      health_statements: signature.healthStatements,
      signed_at: signature.signedAt,
      device_at: signature.deviceAt,
      sign_policy_version: signature.policyVersion,
      policy_version: policyVersion,
      created_at: stay.createdAt,
    });
  }

  async find(tx: Tx, id: string): Promise<StoredStay | null> {
    const found = await row<StayRow>(tx, `SELECT ${STAY_COLUMNS} FROM stay WHERE id = ?`, [id]);
    return found && stayOf(found);
  }

  async lock(tx: Tx, id: string): Promise<StoredStay | null> {
    const found = await row<StayRow>(tx, `SELECT ${STAY_COLUMNS} FROM stay WHERE id = ? FOR UPDATE`, [id]);
    return found && stayOf(found);
  }

  /** The account's own stay or null: somebody else's is not found. */
  async own(tx: Tx, accountId: string, id: string): Promise<StoredStay | null> {
    const stay = await this.find(tx, id);
    return stay?.accountId === accountId ? stay : null;
  }

  async byRequest(tx: Tx, accountId: string, requestKey: string): Promise<string | null> {
    const found = await row<{ id: string }>(tx, 'SELECT id FROM stay WHERE account_id = ? AND request_key = ?', [
      accountId,
      requestKey,
    ]);
    return found?.id ?? null;
  }

  /** Newest first. */
  ofAccount(tx: Tx, accountId: string, limit: number): Promise<StoredStay[]> {
    return this.all(tx, 'account_id = ? ORDER BY id DESC LIMIT ?', [accountId, limit]);
  }

  /** Paid stays with a turn of the worker's whose last day is not before the day. */
  ofWorker(tx: Tx, workerId: string, since: LocalDate): Promise<StoredStay[]> {
    return this.all(
      tx,
      `state IN ('active', 'ended') AND id IN
         (SELECT stay_id FROM stay_turn WHERE worker_id = ? AND last_day >= ? AND last_day >= first_day)
       ORDER BY first_day, id`,
      [workerId, since],
    );
  }

  /** Workers who live with somebody on the day or later. */
  async workersSince(tx: Tx, day: LocalDate): Promise<string[]> {
    const found = await rows<{ worker_id: string }>(
      tx,
      `SELECT DISTINCT t.worker_id FROM stay_turn t JOIN stay s ON s.id = t.stay_id AND s.state = 'active'
       WHERE t.last_day >= ? AND t.last_day >= t.first_day ORDER BY t.worker_id`,
      [day],
    );
    return found.map(({ worker_id: workerId }) => workerId);
  }

  /** Paid stays that the day belongs to, those that ended early only as far as they were served. */
  livedOn(tx: Tx, day: LocalDate): Promise<StoredStay[]> {
    return this.all(
      tx,
      `state IN ('active', 'ended') AND first_day <= ? AND COALESCE(ended_on, last_day) >= ? ORDER BY id`,
      [day, day],
    );
  }

  /** Newest first. */
  async page(tx: Tx, page: number, pageSize: number): Promise<{ items: StoredStay[]; total: number }> {
    const counted = await row<{ total: number }>(tx, 'SELECT COUNT(*) AS total FROM stay');
    const items = await this.all(tx, 'TRUE ORDER BY id DESC LIMIT ? OFFSET ?', [pageSize, (page - 1) * pageSize]);
    return { items, total: Number(counted?.total ?? 0) };
  }

  /** How many stays of the account wait for their payment. The account's bookings wait for each other until commit. */
  async countHolds(tx: Tx, accountId: string): Promise<number> {
    await tx.query(
      'INSERT INTO stay_account (account_id) VALUES (?) ON DUPLICATE KEY UPDATE account_id = VALUES(account_id)',
      [accountId],
    );
    const found = await row<{ holds: number }>(
      tx,
      `SELECT COUNT(*) AS holds FROM stay WHERE account_id = ? AND state = 'awaiting_payment'`,
      [accountId],
    );
    return Number(found?.holds ?? 0);
  }

  /** Compare-and-set on the version; false when somebody else was faster. */
  async change(tx: Tx, { id, version }: StoredStay, to: StayState, patch: StayPatch): Promise<boolean> {
    const set = Object.entries(patch) as [keyof StayPatch, SqlValue][];
    const columns = ['state', 'version', ...set.map(([name]) => PATCH_COLUMNS[name])];
    const changed = await write(
      tx,
      `UPDATE stay SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ? AND version = ?`,
      [to, version + 1, ...set.map(([, value]) => value), id, version],
    );
    return changed === 1;
  }

  /** Under the stay's lock. Nobody's decision depends on it, so the version stays. */
  async markEarned(tx: Tx, id: string, until: LocalDate): Promise<void> {
    await write(tx, 'UPDATE stay SET earned_until = ? WHERE id = ?', [until, id]);
  }

  private async all(tx: Tx, where: string, values: readonly SqlValue[]): Promise<StoredStay[]> {
    return (await rows<StayRow>(tx, `SELECT ${STAY_COLUMNS} FROM stay WHERE ${where}`, [...values])).map(stayOf);
  }
}
