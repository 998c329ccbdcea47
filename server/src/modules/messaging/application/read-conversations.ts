import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import { ConversationsSql, LINE_PURPOSE, type Line, type Talk } from '../infrastructure/conversations.sql.js';

export interface SpokenLine extends Omit<Line, 'wordsCipher'> {
  readonly words: string;
}

export interface OfficeTalk extends Talk {
  /** the customer's name in WeChat; null: has never been in the mini-program */
  readonly name: string | null;
  readonly isOpen: boolean;
  readonly last: SpokenLine | null;
}

/** The desk of conversations: who has written, who waits, what was said. */
@Injectable()
export class ReadConversations {
  constructor(
    private readonly rows: ConversationsSql,
    private readonly identity: IdentityFacade,
    private readonly privacy: PrivacyFacade,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<OfficeTalk[]> {
    const db = this.transactions.reader;
    return this.named(db, await this.rows.list(db, MESSAGING_POLICY.shownConversations.value, this.clock.now()));
  }

  /** Null: there is none. */
  async one(id: string): Promise<{ readonly talk: OfficeTalk; readonly lines: readonly SpokenLine[] } | null> {
    const db = this.transactions.reader;
    const found = await this.rows.one(db, id);
    if (!found) return null;
    const [talk] = await this.named(db, [found]);
    const lines = await this.rows.lines(db, found.openid, MESSAGING_POLICY.shownLines.value);
    return { talk: talk!, lines: lines.map((line) => this.spoken(line)) };
  }

  private async named(tx: Tx, talks: readonly Talk[]): Promise<OfficeTalk[]> {
    const openids = talks.map(({ openid }) => openid);
    const [names, newest] = await Promise.all([this.identity.nicknames(tx, openids), this.rows.newest(tx, openids)]);
    const now = this.clock.now();
    return talks.map((talk) => {
      const last = newest.get(talk.openid);
      return {
        ...talk,
        name: names.get(talk.openid) ?? null,
        isOpen: talk.left > 0 && talk.closesAt > now,
        last: last ? this.spoken(last) : null,
      };
    });
  }

  private spoken({ wordsCipher, ...line }: Line): SpokenLine {
    return { ...line, words: this.privacy.decrypt(wordsCipher, LINE_PURPOSE) };
  }
}
