import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Answer } from '../domain/answers.js';

/** What people have agreed to be sent: one accept is one message of one template, and never expires. */
@Injectable()
export class Credits {
  constructor(private readonly clock: Clock) {}

  /** Records what a person answered; an accept is one credit more, up to `most`. */
  async answered(tx: Tx, openid: string, templateId: string, answer: Answer, most: number): Promise<void> {
    const more = answer === 'accept' ? 1 : 0;
    await tx.query(
      `INSERT INTO message_credit (openid, template_id, credits, last_answer, because, updated_at) VALUES (?, ?, ?, ?, NULL, ?)
       ON DUPLICATE KEY UPDATE credits = LEAST(credits + ?, ?), last_answer = VALUES(last_answer),
       because = NULL, updated_at = VALUES(updated_at)`,
      [openid, templateId, more, answer, this.clock.now(), more, most],
    );
  }

  /** Sets one credit aside for a message; false when there is none. */
  async reserve(tx: Tx, openid: string, templateId: string): Promise<boolean> {
    const changed = await write(
      tx,
      'UPDATE message_credit SET credits = credits - 1, updated_at = ? WHERE openid = ? AND template_id = ? AND credits > 0',
      [this.clock.now(), openid, templateId],
    );
    return changed === 1;
  }

  /** Puts a credit back that WeChat did not use up. */
  async putBack(tx: Tx, openid: string, templateId: string): Promise<void> {
    await write(
      tx,
      'UPDATE message_credit SET credits = credits + 1, updated_at = ? WHERE openid = ? AND template_id = ?',
      [this.clock.now(), openid, templateId],
    );
  }

  /** WeChat says there is none left: its count is the true one. */
  async empty(tx: Tx, openid: string, templateId: string, because: string): Promise<void> {
    await write(
      tx,
      'UPDATE message_credit SET credits = 0, because = ?, updated_at = ? WHERE openid = ? AND template_id = ?',
      [because, this.clock.now(), openid, templateId],
    );
  }

  /** Who of these has at least one credit of the template left. */
  async reachable(tx: Tx, openids: readonly string[], templateId: string): Promise<Set<string>> {
    if (openids.length === 0) return new Set();
    const found = await rows<{ openid: string }>(
      tx,
      'SELECT openid FROM message_credit WHERE template_id = ? AND credits > 0 AND openid IN (?)',
      [templateId, openids],
    );
    return new Set(found.map(({ openid }) => openid));
  }

  /** Templates of which the person has enough, or which WeChat has banned: not worth asking for. */
  async enough(tx: Tx, openid: string, wanted: number): Promise<Set<string>> {
    const found = await rows<{ template_id: string }>(
      tx,
      "SELECT template_id FROM message_credit WHERE openid = ? AND (credits >= ? OR last_answer = 'ban')",
      [openid, wanted],
    );
    return new Set(found.map((each) => each.template_id));
  }
}
