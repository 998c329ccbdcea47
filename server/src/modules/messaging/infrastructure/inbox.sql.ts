import { Injectable } from '@nestjs/common';
import { row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { TemplateKey } from '../domain/templates.js';

/** What one account was told, as it reads it. */
export interface InboxMessage {
  readonly id: string;
  readonly template: TemplateKey;
  readonly text: string;
  /** of the mini-program, with its query */
  readonly page: string;
  readonly at: Date;
  readonly unread: boolean;
}

/** The deliveries of one account, whatever became of them at WeChat. */
@Injectable()
export class InboxSql {
  /** Newest first, before the message `cursor`. */
  async page(tx: Tx, accountId: string, cursor: string | null, limit: number): Promise<InboxMessage[]> {
    const found = await rows<Omit<InboxMessage, 'at' | 'unread'> & { created_at: Date; read_at: Date | null }>(
      tx,
      `SELECT id, template, text, page, created_at, read_at FROM message_delivery
       WHERE account_id = ? ${cursor ? 'AND id < ?' : ''} ORDER BY id DESC LIMIT ?`,
      [accountId, ...(cursor ? [cursor] : []), limit],
    );
    return found.map(({ id, template, text, page, created_at: at, read_at: readAt }) => {
      return { id, template, text, page, at, unread: readAt === null };
    });
  }

  /** How many are unread; counted up to `most`. */
  async unread(tx: Tx, accountId: string, most: number): Promise<number> {
    const found = await row<{ unread: number }>(
      tx,
      `SELECT COUNT(*) AS unread FROM
         (SELECT 1 FROM message_delivery WHERE account_id = ? AND read_at IS NULL LIMIT ?) AS some`,
      [accountId, most],
    );
    return Number(found?.unread ?? 0);
  }

  /** Those up to the message `upTo` were shown; what came after it stays unread. */
  async markRead(tx: Tx, accountId: string, upTo: string, now: Date): Promise<void> {
    await write(tx, 'UPDATE message_delivery SET read_at = ? WHERE account_id = ? AND read_at IS NULL AND id <= ?', [
      now,
      accountId,
      upTo,
    ]);
  }
}
