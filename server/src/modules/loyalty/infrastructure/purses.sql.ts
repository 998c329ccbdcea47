import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Currency } from '../domain/currency.js';
import type { Entry, EntryKind, Lot, Purse } from '../domain/purse.js';

/** Whose, and of which currency. */
export interface Owner {
  readonly accountId: string;
  readonly currency: Currency;
}

/** What a lot is given for, as far as the rules of spending do not need to know. */
export interface GivenFor {
  /** what it is for: gives once per currency and source */
  readonly reference: string;
  /** the customer reads it */
  readonly text: string;
  /** price of the visit, or null */
  readonly baseFen: number | null;
  readonly givenAt: Date;
  readonly policyVersion: number;
}

/** A lot with what it was given for. */
export interface ToldLot extends Lot {
  readonly text: string;
  readonly givenAt: Date;
}

/** One fact as the customer reads it. */
export interface ToldMove {
  readonly id: string;
  readonly kind: EntryKind;
  readonly amount: number;
  readonly text: string;
  readonly happenedAt: Date;
}

interface LotRow {
  id: string;
  source: Lot['source'];
  state: Lot['state'];
  amount: number;
  left_amount: number;
  lapsed_amount: number;
  unit_fen: number;
  starts_at: Date;
  ends_at: Date;
  text: string;
  given_at: Date;
}

const LOT = 'id, source, state, amount, left_amount, lapsed_amount, unit_fen, starts_at, ends_at, text, given_at';

const lotOf = (found: LotRow): ToldLot => ({
  id: found.id,
  source: found.source,
  state: found.state,
  amount: found.amount,
  left: found.left_amount,
  lapsed: found.lapsed_amount,
  unitFen: found.unit_fen,
  startsAt: found.starts_at,
  endsAt: found.ends_at,
  text: found.text,
  givenAt: found.given_at,
});

/** Purses, their lots and all that moved. Whoever changes a purse has locked it. */
@Injectable()
export class PursesSql {
  /** Locks the purse, made when there was none, with the lots that can still move, and one that is named. */
  async lock(tx: Tx, { accountId, currency }: Owner, lotId: string | null = null): Promise<Purse> {
    await insert(tx, 'reward_purse', { account_id: accountId, currency, balance: 0 }, 'balance = balance');
    const purse = await row<{ balance: number }>(
      tx,
      'SELECT balance FROM reward_purse WHERE account_id = ? AND currency = ? FOR UPDATE',
      [accountId, currency],
    );
    const lots = await rows<LotRow>(
      tx,
      `SELECT ${LOT} FROM reward_lot
       WHERE account_id = ? AND currency = ? AND (state IN ('pending', 'active') OR id = ?)`,
      [accountId, currency, lotId],
    );
    return { balance: purse!.balance, lots: lots.map(lotOf) };
  }

  /** The purse must be locked. */
  async setBalance(tx: Tx, { accountId, currency }: Owner, balance: number): Promise<void> {
    await write(tx, 'UPDATE reward_purse SET balance = ? WHERE account_id = ? AND currency = ?', [
      balance,
      accountId,
      currency,
    ]);
  }

  async addLot(tx: Tx, { accountId, currency }: Owner, lot: Lot, forWhat: GivenFor): Promise<void> {
    await insert(tx, 'reward_lot', {
      id: lot.id,
      account_id: accountId,
      currency,
      source: lot.source,
      reference: forWhat.reference,
      state: lot.state,
      amount: lot.amount,
      left_amount: lot.left,
      lapsed_amount: lot.lapsed,
      unit_fen: lot.unitFen,
      base_fen: forWhat.baseFen,
      text: forWhat.text,
      starts_at: lot.startsAt,
      ends_at: lot.endsAt,
      given_at: forWhat.givenAt,
      policy_version: forWhat.policyVersion,
    });
  }

  /** The purse must be locked. */
  async saveLot(tx: Tx, { id, state, left, lapsed }: Lot): Promise<void> {
    await write(tx, 'UPDATE reward_lot SET state = ?, left_amount = ?, lapsed_amount = ? WHERE id = ?', [
      state,
      left,
      lapsed,
      id,
    ]);
  }

  async addEntry(
    tx: Tx,
    { accountId, currency }: Owner,
    entry: Entry & { readonly id: string; readonly moveId: string; readonly text: string; readonly happenedAt: Date },
  ): Promise<void> {
    await insert(tx, 'reward_entry', {
      id: entry.id,
      move_id: entry.moveId,
      account_id: accountId,
      currency,
      kind: entry.kind,
      lot_id: entry.lotId,
      amount: entry.amount,
      unit_fen: entry.unitFen,
      text: entry.text,
      happened_at: entry.happenedAt,
    });
  }

  /** The lot that was given for something, or null. */
  async given(
    tx: Tx,
    currency: Currency,
    source: Lot['source'],
    reference: string,
  ): Promise<{ id: string; accountId: string } | null> {
    const found = await row<{ id: string; account_id: string }>(
      tx,
      'SELECT id, account_id FROM reward_lot WHERE reference = ? AND currency = ? AND source = ?',
      [reference, currency, source],
    );
    return found && { id: found.id, accountId: found.account_id };
  }

  /** What a move took out of lots, with the end each had. */
  async takenBy(tx: Tx, moveId: string): Promise<{ lotId: string; amount: number; unitFen: number; endsAt: Date }[]> {
    const found = await rows<{ lot_id: string; amount: number; unit_fen: number; ends_at: Date }>(
      tx,
      `SELECT e.lot_id, e.amount, e.unit_fen, l.ends_at FROM reward_entry e JOIN reward_lot l ON l.id = e.lot_id
       WHERE e.move_id = ? ORDER BY e.id`,
      [moveId],
    );
    return found.map(({ lot_id, amount, unit_fen, ends_at }) => ({
      lotId: lot_id,
      amount: -amount,
      unitFen: unit_fen,
      endsAt: ends_at,
    }));
  }

  /** Balances of an account; a currency it never had is 0. */
  async balances(tx: Tx, accountId: string): Promise<Map<Currency, number>> {
    const found = await rows<{ currency: Currency; balance: number }>(
      tx,
      'SELECT currency, balance FROM reward_purse WHERE account_id = ?',
      [accountId],
    );
    return new Map(found.map(({ currency, balance }) => [currency, balance]));
  }

  /** Balances of several accounts by `<account>:<currency>`; what one never had is missing. */
  async balancesOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, number>> {
    if (accountIds.length === 0) return new Map();
    const found = await rows<{ account_id: string; currency: Currency; balance: number }>(
      tx,
      'SELECT account_id, currency, balance FROM reward_purse WHERE account_id IN (?)',
      [accountIds],
    );
    return new Map(found.map(({ account_id, currency, balance }) => [`${account_id}:${currency}`, balance]));
  }

  /** Lots that are or will be there to spend, the first to end first. */
  async openLots(tx: Tx, { accountId, currency }: Owner): Promise<ToldLot[]> {
    const found = await rows<LotRow>(
      tx,
      `SELECT ${LOT} FROM reward_lot WHERE account_id = ? AND currency = ? AND state IN ('pending', 'active')
       ORDER BY ends_at, id`,
      [accountId, currency],
    );
    return found.map(lotOf);
  }

  /** Newest first; what was given in the words it was given for. */
  async moves(tx: Tx, { accountId, currency }: Owner, most: number): Promise<ToldMove[]> {
    const found = await rows<{ id: string; kind: EntryKind; amount: string | number; text: string; happened_at: Date }>(
      tx,
      `SELECT move_id AS id, kind, text, SUM(amount) AS amount, MAX(happened_at) AS happened_at FROM (
         SELECT e.id, e.move_id, e.kind, IF(e.kind = 'given', l.text, e.text) AS text, e.amount, e.happened_at
         FROM reward_entry e LEFT JOIN reward_lot l ON l.id = e.lot_id
         WHERE e.account_id = ? AND e.currency = ?
       ) told GROUP BY move_id, kind, text ORDER BY MAX(id) DESC LIMIT ?`,
      [accountId, currency, most],
    );
    return found.map(({ id, kind, amount, text, happened_at }) => ({
      id,
      kind,
      amount: Number(amount),
      text,
      happenedAt: happened_at,
    }));
  }
}
