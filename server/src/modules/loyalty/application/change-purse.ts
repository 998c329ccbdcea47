import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { RewardBooks } from '../../payments/contract/rewards.js';
import { noticeOf } from '../domain/lot-days.js';
import { begin, ENTRY_KINDS, put, type Change, type Entry, type Lot, type Purse } from '../domain/purse.js';
import { REWARD_POLICY } from '../domain/reward-policy.js';
import { PursesSql, type GivenFor, type Owner } from '../infrastructure/purses.sql.js';
import { BEGIN_LOTS, EXPIRE_LOTS, TELL_EXPIRY } from './work-kinds.js';

/** Why something moves: the sentence of the history, and the id that all of it is kept under. */
export interface MoveWords {
  readonly moveId: string;
  readonly text: string;
}

/** The one way in: locks a purse, lets a rule decide, and writes lots, entries, balance and books together. */
@Injectable()
export class ChangePurse {
  constructor(
    private readonly purses: PursesSql,
    private readonly books: RewardBooks,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @param lotId a lot that the rule needs to see although it can move no more
   * @returns what moved, or what the rule refuses
   */
  async change(
    tx: Tx,
    owner: Owner,
    words: MoveWords,
    rule: (purse: Purse, now: Date) => Result<Change>,
    lotId: string | null = null,
  ): Promise<Result<readonly Entry[]>> {
    const before = await this.purses.lock(tx, owner, lotId);
    const change = rule(before, this.clock.now());
    if (isRefused(change)) return change;
    const known = new Set(before.lots);
    for (const lot of change.purse.lots) if (!known.has(lot)) await this.purses.saveLot(tx, lot);
    await this.keep(tx, owner, words, change);
    return change.entries;
  }

  /** A lot more, to be spent from its start on. What it is given for gives once: the database says so. */
  async give(
    tx: Tx,
    owner: Owner,
    lot: Omit<Lot, 'id' | 'state' | 'left' | 'lapsed'>,
    what: Pick<GivenFor, 'reference' | 'text' | 'baseFen'>,
  ): Promise<void> {
    const now = this.clock.now();
    const id = this.ids.next();
    const before = await this.purses.lock(tx, owner);
    const given = put(before, { ...lot, id });
    const change = lot.startsAt <= now ? begin(given, now) : { purse: given, entries: [] };
    const forWhat = { ...what, givenAt: now, policyVersion: REWARD_POLICY.version };
    await this.purses.addLot(
      tx,
      owner,
      change.purse.lots.find((one) => one.id === id)!,
      forWhat,
    );
    const others = new Set(before.lots);
    for (const one of change.purse.lots) if (one.id !== id && !others.has(one)) await this.purses.saveLot(tx, one);
    await this.keep(tx, owner, { moveId: this.ids.next(), text: what.text }, change);
    await this.watch(tx, owner, lot, now);
  }

  private async keep(tx: Tx, owner: Owner, { moveId, text }: MoveWords, { purse, entries }: Change): Promise<void> {
    if (entries.length === 0) return;
    const at = this.clock.now();
    await this.purses.setBalance(tx, owner, purse.balance);
    for (const entry of entries) {
      await this.purses.addEntry(tx, owner, { ...entry, id: this.ids.next(), moveId, text, happenedAt: at });
    }
    const reference = `account:${owner.accountId}`;
    for (const kind of ENTRY_KINDS) {
      const amountFen = worthOf(entries.filter((entry) => entry.kind === kind));
      if (amountFen === 0) continue;
      await this.books.post(tx, {
        ...{ currency: owner.currency, fact: `reward_${kind}`, key: moveId, reference, amountFen, at },
      });
    }
  }

  private async watch(
    tx: Tx,
    { accountId, currency }: Owner,
    { startsAt, endsAt }: Pick<Lot, 'startsAt' | 'endsAt'>,
    now: Date,
  ): Promise<void> {
    const ref = (at: Date): string => `${accountId}:${currency}:${dayOf(at)}`;
    if (startsAt > now) await this.queue.schedule(tx, BEGIN_LOTS, ref(startsAt), startsAt);
    await this.queue.schedule(tx, EXPIRE_LOTS, ref(endsAt), endsAt);
    const notice = noticeOf(endsAt, now);
    if (notice) await this.queue.schedule(tx, TELL_EXPIRY, ref(endsAt), notice, { endsAt: endsAt.toISOString() });
  }
}

function worthOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { amount, unitFen }) => sum + amount * unitFen, 0);
}
