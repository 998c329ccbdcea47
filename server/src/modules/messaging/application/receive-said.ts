import { Injectable, Logger } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { MessagePush, type PushQuery } from '../../../platform/wechat/message-push.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import { readPushed } from '../domain/pushed-message.js';
import { ConversationsSql, LINE_PURPOSE } from '../infrastructure/conversations.sql.js';

const HOUR_MS = 3_600_000;

/** What customers write in WeChat: kept once, encrypted; it opens the conversation for our answers. */
@Injectable()
export class ReceiveSaid {
  private readonly logger = new Logger('Conversations');

  constructor(
    private readonly push: MessagePush,
    private readonly rows: ConversationsSql,
    private readonly privacy: PrivacyFacade,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** WeChat asks whether this address is ours. Refuses NOTIFICATION_REJECTED. */
  echo(query: PushQuery): Result<string> {
    return this.push.echo(query) ?? refuse('NOTIFICATION_REJECTED');
  }

  /** Kept when it is answered: WeChat tells again what was not. Refuses NOTIFICATION_REJECTED, and nothing has changed. */
  async receive(query: PushQuery, body: string): Promise<Result<'kept'>> {
    const reading = this.push.open(query, body);
    if ('forged' in reading) {
      this.logger.warn(`a pushed message was rejected: ${reading.forged}`);
      return refuse('NOTIFICATION_REJECTED');
    }
    const said = readPushed(reading.genuine);
    if (!said) return 'kept';
    const { openid, wechatId, kind, words } = said;
    // WeChat's clock counts, but never from a future of ours
    const at = new Date(Math.min(said.at.getTime(), this.clock.now().getTime()));
    const { conversationHours, conversationAnswers } = MESSAGING_POLICY;
    const closesAt = new Date(at.getTime() + conversationHours.value * HOUR_MS);
    await this.transactions.run(async (tx) => {
      const wordsCipher = this.privacy.encrypt(words, LINE_PURPOSE);
      const line = { id: this.ids.next(), openid, wechatId, kind, wordsCipher, author: null, at } as const;
      if (!(await this.rows.addLine(tx, { ...line, state: 'received' }))) return;
      await this.rows.open(tx, this.ids.next(), openid, wechatId, { at, closesAt, answers: conversationAnswers.value });
    });
    return 'kept';
  }
}
