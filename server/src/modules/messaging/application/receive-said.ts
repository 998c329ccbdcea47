import { Injectable, Logger } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { MessagePush, type PushQuery } from '../../../platform/wechat/message-push.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import { afterEntering, afterWord, type Allowed } from '../domain/conversation-window.js';
import { readPushed, type SaidMessage } from '../domain/pushed-message.js';
import { ConversationsSql, LINE_PURPOSE } from '../infrastructure/conversations.sql.js';
import { ReadReach } from './read-reach.js';
import { SayLine } from './say-line.js';

/**
 * What customers write in WeChat: kept once, encrypted; it opens the conversation for our answers, and so does coming in,
 * for a minute.
 */
@Injectable()
export class ReceiveSaid {
  private readonly logger = new Logger('Conversations');

  constructor(
    private readonly push: MessagePush,
    private readonly rows: ConversationsSql,
    private readonly reach: ReadReach,
    private readonly saying: SayLine,
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
    const pushed = readPushed(reading.genuine);
    if (!pushed) return 'kept';
    // WeChat's clock counts, but never from a future of ours
    const at = new Date(Math.min(pushed.at.getTime(), this.clock.now().getTime()));
    await (pushed.what === 'entered' ? this.entered(pushed.openid, at) : this.said({ ...pushed, at }));
    return 'kept';
  }

  private said({ openid, wechatId, kind, words, at }: SaidMessage): Promise<void> {
    return this.transactions.run(async (tx) => {
      const wordsCipher = this.privacy.encrypt(words, LINE_PURPOSE);
      const line = { id: this.ids.next(), openid, wechatId, kind, wordsCipher, author: null, at } as const;
      if (!(await this.rows.addLine(tx, { ...line, state: 'received' }))) return;
      const talk = await this.rows.lock(tx, this.ids.next(), openid, at);
      await this.rows.open(tx, openid, afterWord(talk, at, WORD), talk.waitingSince ?? at);
    });
  }

  /** Opens the short conversation, and greets in it once. */
  private async entered(openid: string, at: Date): Promise<void> {
    const now = this.clock.now();
    if (!afterEntering(null, at, ENTERING, now)) return;
    await this.transactions.run(async (tx) => {
      // before the conversation, as whoever answers in it takes it
      const { conversation: quota } = await this.reach.quotas(tx, true);
      const talk = await this.rows.lock(tx, this.ids.next(), openid, at);
      const window = afterEntering(talk, at, ENTERING, now);
      if (!window) return;
      const greets = quota > 0;
      await this.rows.open(tx, openid, { ...window, left: window.left - (greets ? 1 : 0) }, talk.waitingSince);
      if (!greets) return;
      const text = MESSAGING_POLICY.greeting.value;
      await this.saying.say(tx, { openid, kind: 'greeting', text, author: GREETS });
    });
  }
}

/** Who greets, for colleagues to read. */
const GREETS = '自动问候';

const WORD: Allowed = {
  answers: MESSAGING_POLICY.conversationAnswers.value,
  ms: MESSAGING_POLICY.conversationHours.value * 3_600_000,
};
const ENTERING: Allowed = {
  answers: MESSAGING_POLICY.enteringAnswers.value,
  ms: MESSAGING_POLICY.enteringSeconds.value * 1_000,
};
