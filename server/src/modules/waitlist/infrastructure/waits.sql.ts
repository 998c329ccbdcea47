import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { EndReason, WaitChange, WaitState } from '../domain/wait-life.js';
import type { Wish } from '../domain/wish.js';
import {
  WANTED_COLUMNS,
  wantedColumns,
  wantedOf,
  type WantedVisitRecord,
  type WantedVisitRow,
} from './wanted-visit.js';

export interface Wait extends Wish, WantedVisitRecord {
  readonly state: WaitState;
  readonly endedBecause: EndReason | null;
  readonly orderId: string | null;
  readonly joinedAt: Date;
}

interface WaitRow extends WantedVisitRow {
  state: WaitState;
  ended_because: EndReason | null;
  wished_at: Date;
  stretch: Wish['stretch'];
  starts_from: Date;
  starts_to: Date;
  order_id: string | null;
  joined_at: Date;
}

const COLUMNS = `${WANTED_COLUMNS}, state, ended_because, wished_at, stretch, starts_from, starts_to, order_id, joined_at`;

const waitOf = (found: WaitRow): Wait => ({
  ...wantedOf(found),
  state: found.state,
  endedBecause: found.ended_because,
  wishedAt: found.wished_at,
  stretch: found.stretch,
  starts: { from: found.starts_from, to: found.starts_to },
  orderId: found.order_id,
  joinedAt: found.joined_at,
});

const isOpen = (state: WaitState): boolean => state === 'waiting' || state === 'offered';

/** Who waits for what. */
@Injectable()
export class WaitsSql {
  /** @throws a duplicate-key error when the account waits for this very wish already */
  async add(tx: Tx, wait: Wait, policyVersion: number): Promise<void> {
    await insert(tx, 'waitlist_entry', {
      ...wantedColumns(wait),
      open_key: openKey(wait),
      state: wait.state,
      ended_because: wait.endedBecause,
      wished_at: wait.wishedAt,
      stretch: wait.stretch,
      starts_from: wait.starts.from,
      starts_to: wait.starts.to,
      order_id: wait.orderId,
      policy_version: policyVersion,
      joined_at: wait.joinedAt,
      ended_at: null,
    });
  }

  async find(tx: Tx, id: string): Promise<Wait | null> {
    const found = await row<WaitRow>(tx, `SELECT ${COLUMNS} FROM waitlist_entry WHERE id = ?`, [id]);
    return found && waitOf(found);
  }

  async lock(tx: Tx, id: string): Promise<Wait | null> {
    const found = await row<WaitRow>(tx, `SELECT ${COLUMNS} FROM waitlist_entry WHERE id = ? FOR UPDATE`, [id]);
    return found && waitOf(found);
  }

  /** Newest first. */
  async ofAccount(tx: Tx, accountId: string, limit: number): Promise<Wait[]> {
    const found = await rows<WaitRow>(
      tx,
      `SELECT ${COLUMNS} FROM waitlist_entry WHERE account_id = ? ORDER BY id DESC LIMIT ?`,
      [accountId, limit],
    );
    return found.map(waitOf);
  }

  async countOpen(tx: Tx, accountId: string): Promise<number> {
    const found = await row<{ open: number }>(
      tx,
      `SELECT COUNT(*) AS open FROM waitlist_entry WHERE account_id = ? AND open_key IS NOT NULL`,
      [accountId],
    );
    return Number(found?.open ?? 0);
  }

  /** Entries that wait for a start in the span; of one service where it is named. */
  async waiting(tx: Tx, span: Interval, serviceId?: string): Promise<Wait[]> {
    const found = await rows<WaitRow>(
      tx,
      `SELECT ${COLUMNS} FROM waitlist_entry
       WHERE state = 'waiting' AND starts_from < ? AND starts_to > ? ${serviceId ? 'AND service_id = ?' : ''}
       ORDER BY joined_at, id`,
      [span.to, span.from, ...(serviceId ? [serviceId] : [])],
    );
    return found.map(waitOf);
  }

  /** Wished starts of everybody who waits. */
  async wishedStarts(tx: Tx): Promise<Date[]> {
    const found = await rows<{ wished_at: Date }>(
      tx,
      `SELECT DISTINCT wished_at FROM waitlist_entry WHERE state = 'waiting'`,
    );
    return found.map((one) => one.wished_at);
  }

  /** For the entry's lock holder. */
  async change(tx: Tx, wait: Wait, change: WaitChange, orderId: string | null, now: Date): Promise<void> {
    await write(
      tx,
      'UPDATE waitlist_entry SET state = ?, ended_because = ?, order_id = ?, ended_at = ?, open_key = ? WHERE id = ?',
      [
        change.to,
        change.ended,
        orderId,
        isOpen(change.to) ? null : now,
        isOpen(change.to) ? openKey(wait) : null,
        wait.id,
      ],
    );
  }
}

function openKey({ accountId, request, wishedAt }: Wait): string {
  return `${accountId}:${request.serviceId}:${request.addressId ?? ''}:${wishedAt.toISOString()}`;
}
