import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { WeChatApi } from '../../../platform/wechat/wechat-api.js';
import type { DueWork } from '../../../platform/work/due-work.js';
import type { WorkOutcome } from '../../../platform/work/work-handlers.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import { decideAfterSend, NOT_SENT, UNKNOWN_OUTCOME } from '../domain/not-sent.js';
import { Credits } from '../infrastructure/credits.js';
import { Deliveries, type Outgoing } from '../infrastructure/deliveries.js';

/** Due work: a message to be sent. The ref is the delivery. */
export const SEND_MESSAGE = 'messaging.send';

/**
 * Sends a message at most once. That a try begins is committed before WeChat is called: a process that dies in
 * between leaves a message that may have been sent, and that one is not repeated.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly wechat: WeChatApi,
    private readonly deliveries: Deliveries,
    private readonly credits: Credits,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async send(work: DueWork): Promise<WorkOutcome> {
    const outgoing = await this.begin(work.ref);
    if (!outgoing) return;
    const outcome = await this.wechat.sendSubscribeMessage(outgoing);
    const decision = decideAfterSend(outcome, outgoing.tries + 1, MESSAGING_POLICY.retryAfterSeconds.value);
    const { id, openid, templateId } = outgoing;
    const now = this.clock.now();
    return this.transactions.run<WorkOutcome>(async (tx) => {
      switch (decision.kind) {
        case 'sent':
          await this.deliveries.end(tx, id, 'sent', null, now);
          return;
        case 'unknown':
          await this.deliveries.end(tx, id, 'unknown', UNKNOWN_OUTCOME, now);
          return;
        case 'again':
          await this.deliveries.end(tx, id, 'pending', null, now);
          return { againAt: new Date(now.getTime() + decision.afterSeconds * 1_000) };
        case 'not_sent':
          if (!(await this.deliveries.end(tx, id, 'not_sent', NOT_SENT[decision.reason], now))) return;
          if (decision.credit === 'back') await this.credits.putBack(tx, openid, templateId);
          else await this.credits.empty(tx, openid, templateId, NOT_SENT[decision.reason]);
          return;
      }
    });
  }

  /** The message, when it is for us to send now. */
  private begin(id: string): Promise<Outgoing | null> {
    return this.transactions.run(async (tx) => {
      const outgoing = await this.deliveries.lock(tx, id);
      if (outgoing?.state === 'sending')
        await this.deliveries.end(tx, id, 'unknown', UNKNOWN_OUTCOME, this.clock.now());
      if (outgoing?.state !== 'pending') return null;
      await this.deliveries.begin(tx, id);
      return outgoing;
    });
  }
}
