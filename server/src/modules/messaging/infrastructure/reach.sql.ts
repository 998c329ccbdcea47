import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Quotas } from '../domain/channel-choice.js';

type Counted = keyof Quotas;

/** What stands behind the choice of a way, for many people at once: accepts, conversations, the day's quotas. */
@Injectable()
export class ReachSql {
  /** Accepts of one template in stock, by openid; locked for the transaction, in the order of the key. */
  async credits(tx: Tx, openids: readonly string[], templateId: string, lock: boolean): Promise<Map<string, number>> {
    if (openids.length === 0) return new Map();
    const found = await rows<{ openid: string; credits: number }>(
      tx,
      `SELECT openid, credits FROM message_credit WHERE openid IN (?) AND template_id = ? ORDER BY openid
       ${lock ? 'FOR UPDATE' : ''}`,
      [openids, templateId],
    );
    return new Map(found.map(({ openid, credits }) => [openid, credits]));
  }

  /** What a word opened: the minute after somebody came in is for who greets them, and over before a message is sent. */
  async conversations(
    tx: Tx,
    openids: readonly string[],
    lock: boolean,
  ): Promise<Map<string, { readonly left: number; readonly closesAt: Date }>> {
    if (openids.length === 0) return new Map();
    const found = await rows<{ openid: string; left_count: number; closes_at: Date }>(
      tx,
      `SELECT openid, left_count, closes_at FROM conversation WHERE openid IN (?) AND entered_at IS NULL ORDER BY openid
       ${lock ? 'FOR UPDATE' : ''}`,
      [openids],
    );
    return new Map(found.map(({ openid, left_count: left, closes_at: closesAt }) => [openid, { left, closesAt }]));
  }

  /** When we last wrote to each of our own accord, since `since`. */
  async lastCare(tx: Tx, accountIds: readonly string[], since: Date): Promise<Map<string, Date>> {
    if (accountIds.length === 0) return new Map();
    const found = await rows<{ account_id: string; last: Date }>(
      tx,
      `SELECT account_id, MAX(created_at) AS last FROM message_delivery
       WHERE account_id IN (?) AND template = 'care_note' AND created_at >= ? GROUP BY account_id`,
      [accountIds, since],
    );
    return new Map(found.map(({ account_id: id, last }) => [id, last]));
  }

  /** What the day has used, by channel; with `lock` nobody else counts until the transaction ends. */
  async used(tx: Tx, day: LocalDate, lock: boolean): Promise<Map<Counted, number>> {
    if (lock) {
      await write(
        tx,
        `INSERT INTO channel_day (day, channel, used) VALUES (?, 'subscription', 0), (?, 'conversation', 0), (?, 'sms', 0)
         ON DUPLICATE KEY UPDATE used = used`,
        [day, day, day],
      );
    }
    const found = await rows<{ channel: Counted; used: number }>(
      tx,
      `SELECT channel, used FROM channel_day WHERE day = ? ORDER BY channel ${lock ? 'FOR UPDATE' : ''}`,
      [day],
    );
    return new Map(found.map(({ channel, used }) => [channel, used]));
  }

  async use(tx: Tx, day: LocalDate, channel: Counted, more: number): Promise<void> {
    await write(tx, 'UPDATE channel_day SET used = used + ? WHERE day = ? AND channel = ?', [more, day, channel]);
  }

  /** One accept of each, all of them locked by the caller. */
  async spendCredits(tx: Tx, openids: readonly string[], templateId: string, at: Date): Promise<void> {
    await write(
      tx,
      'UPDATE message_credit SET credits = credits - 1, updated_at = ? WHERE openid IN (?) AND template_id = ?',
      [at, openids, templateId],
    );
  }

  /** One answer of each conversation, all of them locked by the caller. */
  async spendAnswers(tx: Tx, openids: readonly string[]): Promise<void> {
    await write(tx, 'UPDATE conversation SET left_count = left_count - 1 WHERE openid IN (?)', [openids]);
  }

  /** WeChat says that a conversation takes no more answers. */
  async closeConversation(tx: Tx, openid: string): Promise<void> {
    await write(tx, 'UPDATE conversation SET left_count = 0 WHERE openid = ?', [openid]);
  }
}
