import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import { isDuplicate, type Tx } from '../../../platform/database/transactions.js';
import type { ConversationWindow } from '../domain/conversation-window.js';
import type { DeliveryState } from './deliveries.js';

/** The purpose of its words' encryption. */
export const LINE_PURPOSE = 'conversation.words';

export interface NewLine {
  readonly id: string;
  readonly openid: string;
  /** WeChat's number; null: ours */
  readonly wechatId: string | null;
  /** `greeting`: ours, said by itself to who came in */
  readonly kind: 'text' | 'other' | 'greeting';
  readonly wordsCipher: string;
  /** null: the customer */
  readonly author: string | null;
  readonly at: Date;
  readonly state: 'received' | 'pending';
}

export interface Line extends Omit<NewLine, 'state' | 'wechatId'> {
  readonly state: DeliveryState | 'received';
  readonly because: string | null;
  readonly tries: number;
}

/** A conversation as the office sees it. */
export interface Talk extends ConversationWindow {
  readonly id: string;
  readonly openid: string;
  readonly waitingSince: Date | null;
}

interface TalkRow {
  id: string;
  openid: string;
  opened_at: Date;
  closes_at: Date;
  left_count: number;
  said_at: Date | null;
  entered_at: Date | null;
  waiting_since: Date | null;
}

interface LineRow {
  id: string;
  openid: string;
  kind: Line['kind'];
  words_cipher: string;
  author: string | null;
  said_at: Date;
  state: Line['state'];
  because: string | null;
  tries: number;
}

const TALK = `SELECT id, openid, opened_at, closes_at, left_count, said_at, entered_at, waiting_since
  FROM conversation`;
const LINE = 'SELECT id, openid, kind, words_cipher, author, said_at, state, because, tries FROM conversation_line';

/** What was said in conversations; how long they are open is in the same rows that `ReachSql` reads. */
@Injectable()
export class ConversationsSql {
  /** False: WeChat has told us of this one before. */
  async addLine(tx: Tx, line: NewLine): Promise<boolean> {
    try {
      await insert(tx, 'conversation_line', {
        id: line.id,
        openid: line.openid,
        wechat_id: line.wechatId,
        kind: line.kind,
        words_cipher: line.wordsCipher,
        author: line.author,
        said_at: line.at,
        state: line.state,
        because: null,
        tries: 0,
      });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /**
   * The person's conversation, for this transaction alone; one that is closed when there was none.
   * @param id what the office calls it when it is new
   */
  async lock(tx: Tx, id: string, openid: string, at: Date): Promise<Talk> {
    await write(
      tx,
      `INSERT INTO conversation (id, openid, opened_at, closes_at, left_count) VALUES (?, ?, ?, ?, 0)
       ON DUPLICATE KEY UPDATE id = COALESCE(id, VALUES(id))`,
      [id, openid, at, at],
    );
    return talkOf((await row<TalkRow>(tx, `${TALK} WHERE openid = ? FOR UPDATE`, [openid]))!);
  }

  /** @param waitingSince the first word that nobody has answered */
  async open(tx: Tx, openid: string, window: ConversationWindow, waitingSince: Date | null): Promise<void> {
    const { openedAt, closesAt, left, saidAt, enteredAt } = window;
    await write(
      tx,
      `UPDATE conversation SET opened_at = ?, closes_at = ?, left_count = ?, said_at = ?, entered_at = ?, waiting_since = ?
       WHERE openid = ?`,
      [openedAt, closesAt, left, saidAt, enteredAt, waitingSince, openid],
    );
  }

  /** Who waits, the longest first; then the others, the newest first. Who only looked in is there for that minute. */
  async list(tx: Tx, limit: number, now: Date): Promise<Talk[]> {
    const found = await rows<TalkRow>(
      tx,
      `${TALK} WHERE id IS NOT NULL AND (said_at IS NOT NULL OR closes_at > ?)
       ORDER BY waiting_since IS NULL, waiting_since, opened_at DESC LIMIT ?`,
      [now, limit],
    );
    return found.map(talkOf);
  }

  /** What opened it last; null: nothing. */
  async windowOf(tx: Tx, openid: string): Promise<ConversationWindow | null> {
    const found = await row<TalkRow>(tx, `${TALK} WHERE openid = ?`, [openid]);
    return found && talkOf(found);
  }

  async one(tx: Tx, id: string): Promise<Talk | null> {
    const found = await row<TalkRow>(tx, `${TALK} WHERE id = ?`, [id]);
    return found && talkOf(found);
  }

  /** The newest line of each. */
  async newest(tx: Tx, openids: readonly string[]): Promise<Map<string, Line>> {
    if (openids.length === 0) return new Map();
    const found = await rows<LineRow>(
      tx,
      `${LINE} WHERE id IN (SELECT MAX(id) FROM conversation_line WHERE openid IN (?) GROUP BY openid)`,
      [openids],
    );
    return new Map(found.map((one) => [one.openid, lineOf(one)]));
  }

  /** The newest ones, oldest first. */
  async lines(tx: Tx, openid: string, limit: number): Promise<Line[]> {
    const found = await rows<LineRow>(tx, `${LINE} WHERE openid = ? ORDER BY id DESC LIMIT ?`, [openid, limit]);
    return found.map(lineOf).reverse();
  }

  /** Takes one answer for somebody of the office; false: WeChat would take none. */
  async takeAnswer(tx: Tx, id: string, now: Date): Promise<boolean> {
    const changed = await write(
      tx,
      `UPDATE conversation SET left_count = left_count - 1, waiting_since = NULL
       WHERE id = ? AND left_count > 0 AND closes_at > ?`,
      [id, now],
    );
    return changed === 1;
  }

  /** An answer that WeChat certainly did not take may be given again, while what it was one of is still open. */
  async giveBack(
    tx: Tx,
    { openid, at }: Line,
    most: { readonly said: number; readonly entered: number },
  ): Promise<void> {
    await write(
      tx,
      `UPDATE conversation SET left_count = LEAST(left_count + 1, IF(entered_at IS NULL, ?, ?))
       WHERE openid = ? AND opened_at <= ?`,
      [most.said, most.entered, openid, at],
    );
  }

  /** WeChat took no answer any more; what the person opened since the answer was written stays open. */
  async close(tx: Tx, { openid, at }: Line): Promise<void> {
    await write(tx, 'UPDATE conversation SET left_count = 0 WHERE openid = ? AND opened_at <= ?', [openid, at]);
  }

  async lockLine(tx: Tx, id: string): Promise<Line | null> {
    const found = await row<LineRow>(tx, `${LINE} WHERE id = ? FOR UPDATE`, [id]);
    return found && lineOf(found);
  }

  /** Whether something we said before is still on its way. */
  async hasEarlier(tx: Tx, { openid, id }: Pick<Line, 'openid' | 'id'>): Promise<boolean> {
    const found = await row(
      tx,
      "SELECT 1 FROM conversation_line WHERE openid = ? AND id < ? AND state IN ('pending', 'sending') LIMIT 1",
      [openid, id],
    );
    return found !== null;
  }

  async begin(tx: Tx, id: string): Promise<void> {
    await write(tx, "UPDATE conversation_line SET state = 'sending', tries = tries + 1 WHERE id = ?", [id]);
  }

  async end(tx: Tx, id: string, state: DeliveryState, because: string | null): Promise<void> {
    await write(
      tx,
      "UPDATE conversation_line SET state = ?, because = ? WHERE id = ? AND state IN ('pending', 'sending', 'unknown')",
      [state, because, id],
    );
  }
}

function talkOf({ id, openid, left_count: left, ...at }: TalkRow): Talk {
  return {
    id,
    openid,
    left,
    openedAt: at.opened_at,
    closesAt: at.closes_at,
    saidAt: at.said_at,
    enteredAt: at.entered_at,
    waitingSince: at.waiting_since,
  };
}

function lineOf({ words_cipher: wordsCipher, said_at: at, ...line }: LineRow): Line {
  return { ...line, wordsCipher, at };
}
