import { Injectable } from '@nestjs/common';
import { GatheredRows } from '../../../platform/database/gathered-rows.js';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Push, PushState } from '../domain/push.js';
import type { SceneKey, Variant } from '../domain/scenes.js';

/** `told`: a message was written; what became of it is messaging's to say. */
export type RecipientState = 'waiting' | 'told' | 'refused';

/** One person of a push, with the words as they are sent. */
export interface Recipient {
  readonly accountId: string;
  readonly orderId: string;
  readonly name: string;
  readonly topic: string;
  readonly summary: string;
  readonly text: string;
  /** afterwards the words speak of what is past; null: they keep their meaning */
  readonly usableUntil: Date | null;
  readonly state: RecipientState;
  readonly because: string | null;
  readonly notBefore: Date | null;
  readonly toldAt: Date | null;
}

interface PushRow {
  id: string;
  scene: SceneKey;
  variant: Variant;
  script_version: number;
  people: number;
  state: PushState;
  asked_by: string;
  asked_label: string;
  asked_at: Date;
  decided_label: string | null;
  decided_at: Date | null;
}

const SELECT = `SELECT id, scene, variant, script_version, people, state, asked_by, asked_label, asked_at, decided_label,
  decided_at FROM push`;

/** What the office sent of its own accord, and to whom. */
@Injectable()
export class PushesSql {
  async add(tx: Tx, push: Push, recipients: readonly NewRecipient[], policyVersion: number): Promise<void> {
    await insert(tx, 'push', {
      id: push.id,
      scene: push.scene,
      variant: push.variant,
      script_version: push.scriptVersion,
      people: push.people,
      state: push.state,
      asked_by: push.askedBy,
      asked_label: push.askedLabel,
      asked_at: push.askedAt,
      decided_label: push.decidedLabel,
      decided_at: push.decidedAt,
      policy_version: policyVersion,
    });
    const gathered = new GatheredRows();
    for (const { accountId, orderId, name, topic, summary, text, usableUntil } of recipients) {
      gathered.add('push_recipient', {
        push_id: push.id,
        account_id: accountId,
        order_id: orderId,
        name,
        topic,
        summary,
        text,
        usable_until: usableUntil,
        state: 'waiting',
      });
    }
    for (const { sql, values } of gathered.statements()) await tx.query(sql, values);
  }

  async lock(tx: Tx, id: string): Promise<Push | null> {
    return pushOf(await row<PushRow>(tx, `${SELECT} WHERE id = ? FOR UPDATE`, [id]));
  }

  async find(tx: Tx, id: string): Promise<Push | null> {
    return pushOf(await row<PushRow>(tx, `${SELECT} WHERE id = ?`, [id]));
  }

  /** Newest first, with how many have been told and how many are not to be. */
  async newest(tx: Tx, most: number): Promise<(Push & { readonly told: number; readonly refused: number })[]> {
    const found = await rows<PushRow & { told: number | string | null; not_told: number | string | null }>(
      tx,
      `SELECT p.*, (SELECT COUNT(*) FROM push_recipient r WHERE r.push_id = p.id AND r.state = 'told') AS told,
              (SELECT COUNT(*) FROM push_recipient r WHERE r.push_id = p.id AND r.state = 'refused') AS not_told
       FROM push p ORDER BY p.id DESC LIMIT ?`,
      [most],
    );
    return found.map((one) => ({ ...pushOf(one)!, told: Number(one.told), refused: Number(one.not_told) }));
  }

  /** The push must be locked by the caller. */
  async decide(tx: Tx, id: string, state: PushState, label: string, at: Date): Promise<void> {
    await write(tx, 'UPDATE push SET state = ?, decided_label = ?, decided_at = ? WHERE id = ?', [
      state,
      label,
      at,
      id,
    ]);
  }

  /** In the order of their names. */
  async recipients(tx: Tx, pushId: string): Promise<Recipient[]> {
    const found = await rows<RecipientRow>(tx, `${RECIPIENTS} WHERE push_id = ? ORDER BY name, account_id`, [pushId]);
    return found.map(recipientOf);
  }

  /** The next that may be told now; locked for the transaction. */
  async due(tx: Tx, pushId: string, now: Date, most: number): Promise<Recipient[]> {
    const found = await rows<RecipientRow>(
      tx,
      `${RECIPIENTS} WHERE push_id = ? AND state = 'waiting' AND (not_before IS NULL OR not_before <= ?)
       ORDER BY account_id LIMIT ? FOR UPDATE`,
      [pushId, now, most],
    );
    return found.map(recipientOf);
  }

  /** When the next of those who wait may be told: now, later; null: nobody waits. */
  async nextDue(tx: Tx, pushId: string, now: Date): Promise<Date | null> {
    const found = await row<{ next: Date | null }>(
      tx,
      `SELECT MIN(COALESCE(not_before, ?)) AS next FROM push_recipient WHERE push_id = ? AND state = 'waiting'`,
      [now, pushId],
    );
    return found?.next ?? null;
  }

  async told(tx: Tx, pushId: string, accountIds: readonly string[], at: Date): Promise<void> {
    if (accountIds.length === 0) return;
    await write(tx, "UPDATE push_recipient SET state = 'told', told_at = ? WHERE push_id = ? AND account_id IN (?)", [
      at,
      pushId,
      accountIds,
    ]);
  }

  async refused(tx: Tx, pushId: string, accountIds: readonly string[], because: string): Promise<void> {
    await write(
      tx,
      "UPDATE push_recipient SET state = 'refused', because = ? WHERE push_id = ? AND account_id IN (?)",
      [because, pushId, accountIds],
    );
  }

  async later(tx: Tx, pushId: string, accountIds: readonly string[], notBefore: Date): Promise<void> {
    await write(tx, 'UPDATE push_recipient SET not_before = ? WHERE push_id = ? AND account_id IN (?)', [
      notBefore,
      pushId,
      accountIds,
    ]);
  }

  /** Whom each wording was said to since then. */
  async toldSince(
    tx: Tx,
    since: Date,
    most: number,
  ): Promise<{ scene: SceneKey; variant: Variant; accountId: string; at: Date }[]> {
    return rows(
      tx,
      `SELECT p.scene, p.variant, r.account_id AS accountId, r.told_at AS at FROM push_recipient r
       JOIN push p ON p.id = r.push_id WHERE r.told_at >= ? ORDER BY r.told_at DESC LIMIT ?`,
      [since, most],
    );
  }
}

export type NewRecipient = Pick<
  Recipient,
  'accountId' | 'orderId' | 'name' | 'topic' | 'summary' | 'text' | 'usableUntil'
>;

interface RecipientRow {
  account_id: string;
  order_id: string;
  name: string;
  topic: string;
  summary: string;
  text: string;
  usable_until: Date | null;
  state: RecipientState;
  because: string | null;
  not_before: Date | null;
  told_at: Date | null;
}

const RECIPIENTS = `SELECT account_id, order_id, name, topic, summary, text, usable_until, state, because, not_before,
  told_at FROM push_recipient`;

function recipientOf(found: RecipientRow): Recipient {
  const { account_id: accountId, order_id: orderId, name, topic, summary, text, state, because } = found;
  const { not_before: notBefore, told_at: toldAt, usable_until: usableUntil } = found;
  return { accountId, orderId, name, topic, summary, text, usableUntil, state, because, notBefore, toldAt };
}

function pushOf(found: PushRow | null): Push | null {
  if (!found) return null;
  return {
    id: found.id,
    scene: found.scene,
    variant: found.variant,
    scriptVersion: found.script_version,
    people: found.people,
    state: found.state,
    askedBy: found.asked_by,
    askedLabel: found.asked_label,
    askedAt: found.asked_at,
    decidedLabel: found.decided_label,
    decidedAt: found.decided_at,
  };
}
