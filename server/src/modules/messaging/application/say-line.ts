import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { ConversationsSql, LINE_PURPOSE } from '../infrastructure/conversations.sql.js';
import { ReachSql } from '../infrastructure/reach.sql.js';
import { SEND_LINE } from './send-line.js';

/** What we say in a conversation, as the page shows it. */
interface OurLine {
  readonly openid: string;
  readonly kind: 'text' | 'greeting';
  readonly text: string;
  /** who says it, for colleagues to read */
  readonly author: string;
}

/** Writes what we say in a conversation, and sends it once the transaction stands. */
@Injectable()
export class SayLine {
  constructor(
    private readonly rows: ConversationsSql,
    private readonly days: ReachSql,
    private readonly privacy: PrivacyFacade,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The day's quota must be locked by the caller, and one of the answers that WeChat allows be taken. */
  async say(tx: Tx, { text, ...said }: OurLine): Promise<void> {
    const at = this.clock.now();
    await this.days.use(tx, dayOf(at), 'conversation', 1);
    const wordsCipher = this.privacy.encrypt(text, LINE_PURPOSE);
    const line = { ...said, id: this.ids.next(), wechatId: null, wordsCipher, at, state: 'pending' } as const;
    await this.rows.addLine(tx, line);
    await this.queue.schedule(tx, SEND_LINE, line.id, at);
  }
}
