import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { WeChatApi } from '../../../platform/wechat/wechat-api.js';
import type { DueWork } from '../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import { decideAfterSend, NOT_SENT } from '../domain/not-sent.js';
import { ConversationsSql, LINE_PURPOSE, type Line } from '../infrastructure/conversations.sql.js';

/** Due work: an answer in a conversation. The ref is the line. */
export const SEND_LINE = 'messaging.send-line';

/** What was said second is not heard first: it waits so long before it looks again. */
const IN_ORDER_MS = 1_000;

/** Sends an answer at most once, as `SendMessage` does with a message. */
@Injectable()
export class SendLine implements OnModuleInit {
  constructor(
    private readonly wechat: WeChatApi,
    private readonly rows: ConversationsSql,
    private readonly privacy: PrivacyFacade,
    private readonly transactions: Transactions,
    private readonly handlers: WorkHandlers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.external(SEND_LINE, (work) => this.send(work));
  }

  private async send({ ref }: DueWork): Promise<WorkOutcome> {
    const line = await this.begin(ref);
    if (line === 'later') return { againAt: new Date(this.clock.now().getTime() + IN_ORDER_MS) };
    if (!line) return;
    const { id, openid } = line;
    const words = this.privacy.decrypt(line.wordsCipher, LINE_PURPOSE);
    const attempt = await this.wechat.sendConversationMessage(openid, words);
    const decision = decideAfterSend(attempt, line.tries + 1, MESSAGING_POLICY.retryAfterSeconds.value);
    return this.transactions.run<WorkOutcome>(async (tx) => {
      switch (decision.kind) {
        case 'sent':
          return this.rows.end(tx, id, 'sent', null);
        case 'unknown':
          return this.rows.end(tx, id, 'unknown', NOT_SENT.in_doubt);
        case 'again':
          await this.rows.end(tx, id, 'pending', null);
          return { againAt: new Date(this.clock.now().getTime() + decision.afterSeconds * 1_000) };
        case 'not_sent':
          if (decision.credit === 'none_left') await this.rows.close(tx, line);
          else await this.rows.giveBack(tx, line, MOST_ANSWERS);
          return this.rows.end(tx, id, 'not_sent', NOT_SENT[decision.reason]);
      }
    });
  }

  /** The answer, when it is for us to send now; 'later' while one before it is on its way. */
  private begin(id: string): Promise<Line | 'later' | null> {
    return this.transactions.run(async (tx) => {
      const line = await this.rows.lockLine(tx, id);
      if (line?.state === 'sending') await this.rows.end(tx, id, 'unknown', NOT_SENT.in_doubt);
      if (line?.state !== 'pending') return null;
      if (await this.rows.hasEarlier(tx, line)) return 'later';
      if (line.kind === 'greeting' && !(await this.isGreetable(tx, line))) {
        await this.rows.end(tx, id, 'not_sent', NOT_SENT.expired);
        return null;
      }
      await this.rows.begin(tx, id);
      return line;
    });
  }

  /** Whether who came in is still there for it and has not written: what a word allows is kept for people's answers. */
  private async isGreetable(tx: Tx, { openid, at }: Line): Promise<boolean> {
    const window = await this.rows.windowOf(tx, openid);
    if (!window?.enteredAt) return false;
    return window.openedAt <= at && this.clock.now() < window.closesAt;
  }
}

const MOST_ANSWERS = {
  said: MESSAGING_POLICY.conversationAnswers.value,
  entered: MESSAGING_POLICY.enteringAnswers.value,
};
