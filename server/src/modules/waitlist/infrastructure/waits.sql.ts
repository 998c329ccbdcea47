import { Injectable } from '@nestjs/common';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import { insert, json, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AddOnChoice } from '../../catalog/contract/catalog.facade.js';
import type { VisitRequest } from '../../orders/contract/visit-holds.js';
import type { EndReason, WaitChange, WaitState } from '../domain/wait-life.js';
import type { Wish } from '../domain/wish.js';

export interface Wait extends Wish {
  readonly id: string;
  readonly accountId: string;
  readonly state: WaitState;
  readonly endedBecause: EndReason | null;
  readonly request: VisitRequest;
  readonly serviceName: string;
  readonly serviceIcon: string;
  readonly addressShort: string;
  readonly durationMinutes: number;
  /** from when on nothing can be offered any more */
  readonly closesAt: Date;
  readonly quoteId: string;
  readonly promisedFen: Fen;
  readonly orderId: string | null;
  readonly joinedAt: Date;
}

interface WaitRow {
  id: string;
  account_id: string;
  state: WaitState;
  ended_because: EndReason | null;
  service_id: string;
  service_name: string;
  service_icon: string;
  address_id: string;
  address_short: string;
  hours: number | null;
  add_ons: unknown;
  duration_minutes: number;
  wished_at: Date;
  stretch: Wish['stretch'];
  starts_from: Date;
  starts_to: Date;
  closes_at: Date;
  quote_id: string;
  promised_fen: number;
  order_id: string | null;
  joined_at: Date;
}

const COLUMNS = `id, account_id, state, ended_because, service_id, service_name, service_icon, address_id, address_short,
  hours, add_ons, duration_minutes, wished_at, stretch, starts_from, starts_to, closes_at, quote_id, promised_fen,
  order_id, joined_at`;

const waitOf = (found: WaitRow): Wait => ({
  id: found.id,
  accountId: found.account_id,
  state: found.state,
  endedBecause: found.ended_because,
  request: {
    serviceId: found.service_id,
    addressId: found.address_id,
    hours: found.hours,
    addOns: json<AddOnChoice[]>(found.add_ons),
  },
  serviceName: found.service_name,
  serviceIcon: found.service_icon,
  addressShort: found.address_short,
  durationMinutes: found.duration_minutes,
  wishedAt: found.wished_at,
  stretch: found.stretch,
  starts: { from: found.starts_from, to: found.starts_to },
  closesAt: found.closes_at,
  quoteId: found.quote_id,
  promisedFen: fen(found.promised_fen),
  orderId: found.order_id,
  joinedAt: found.joined_at,
});

const isOpen = (state: WaitState): boolean => state === 'waiting' || state === 'offered';

/** Who waits for what. */
@Injectable()
export class WaitsSql {
  /** @throws a duplicate-key error when the account waits for this very wish already */
  async add(tx: Tx, wait: Wait, policyVersion: number): Promise<void> {
    const { request } = wait;
    await insert(tx, 'waitlist_entry', {
      id: wait.id,
      account_id: wait.accountId,
      open_key: openKey(wait),
      state: wait.state,
      ended_because: wait.endedBecause,
      service_id: request.serviceId,
      service_name: wait.serviceName,
      service_icon: wait.serviceIcon,
      address_id: request.addressId,
      address_short: wait.addressShort,
      hours: request.hours,
      add_ons: JSON.stringify(request.addOns),
      duration_minutes: wait.durationMinutes,
      wished_at: wait.wishedAt,
      stretch: wait.stretch,
      starts_from: wait.starts.from,
      starts_to: wait.starts.to,
      closes_at: wait.closesAt,
      quote_id: wait.quoteId,
      promised_fen: wait.promisedFen,
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
  return `${accountId}:${request.serviceId}:${request.addressId}:${wishedAt.toISOString()}`;
}
