import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { rows, write } from '../../../platform/database/sql.js';
import { JoinedReads } from '../../../platform/database/joined-reads.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Answer } from '../domain/answers.js';

interface CreditRow {
  openid: string;
  template_id: string;
  credits: number;
  last_answer: Answer;
}

/** What people have agreed to be sent: one accept is one message of one template, and never expires. */
@Injectable()
export class Credits {
  private readonly reads: JoinedReads<CreditRow[]>;

  constructor(
    private readonly clock: Clock,
    transactions: Transactions,
  ) {
    this.reads = new JoinedReads(transactions, creditsOf);
  }

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
    const own = (await this.reads.get(tx, openid)) ?? [];
    const enough = own.filter(({ credits, last_answer }) => credits >= wanted || last_answer === 'ban');
    return new Set(enough.map(({ template_id }) => template_id));
  }
}

async function creditsOf(tx: Tx, openids: readonly string[]): Promise<Map<string, CreditRow[]>> {
  const byPerson = new Map<string, CreditRow[]>();
  const found = await rows<CreditRow>(
    tx,
    'SELECT openid, template_id, credits, last_answer FROM message_credit WHERE openid IN (?)',
    [openids],
  );
  for (const one of found) {
    const own = byPerson.get(one.openid);
    if (own) own.push(one);
    else byPerson.set(one.openid, [one]);
  }
  return byPerson;
}
