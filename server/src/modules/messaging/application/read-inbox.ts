import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import { InboxSql, type InboxMessage } from '../infrastructure/inbox.sql.js';

export interface InboxPage {
  readonly messages: readonly InboxMessage[];
  readonly nextCursor: string | null;
}

/** 消息: what a person was told, for them to read again; where WeChat delivers nothing it is the only way. */
@Injectable()
export class ReadInbox {
  constructor(
    private readonly transactions: Transactions,
    private readonly inbox: InboxSql,
    private readonly clock: Clock,
  ) {}

  /** @param cursor `nextCursor` of the page before */
  async page(accountId: string, cursor: string | null): Promise<InboxPage> {
    const size = MESSAGING_POLICY.inboxPage.value;
    const found = await this.inbox.page(this.transactions.reader, accountId, cursor, size + 1);
    const messages = found.slice(0, size);
    return { messages, nextCursor: found.length > size ? (messages.at(-1)?.id ?? null) : null };
  }

  unread(accountId: string): Promise<number> {
    return this.inbox.unread(this.transactions.reader, accountId, MESSAGING_POLICY.mostUnread.value);
  }

  /** Everything up to the newest one that was shown. */
  markRead(accountId: string, upTo: string): Promise<void> {
    return this.transactions.run((tx) => this.inbox.markRead(tx, accountId, upTo, this.clock.now()));
  }
}
