import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { Channel } from '../contract/outreach.js';
import { mayResend } from '../domain/resending.js';
import { Credits } from '../infrastructure/credits.js';
import { Deliveries, type Outgoing } from '../infrastructure/deliveries.js';
import { PreferencesSql } from '../infrastructure/preferences.sql.js';
import { ReachSql } from '../infrastructure/reach.sql.js';
import { ReadReach } from './read-reach.js';
import { SEND_MESSAGE } from './send-message.js';
import { TryAnotherWay } from './try-another-way.js';

/** Somebody of the office sends once more what was not delivered, by the best way that is open now. */
@Injectable()
export class ResendMessage {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly credits: Credits,
    private readonly preferences: PreferencesSql,
    private readonly reach: ReadReach,
    private readonly rows: ReachSql,
    private readonly otherWays: TryAnotherWay,
    private readonly privacy: PrivacyFacade,
    private readonly transactions: Transactions,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Of two who ask at once one is refused. Refuses NOT_FOUND, MESSAGE_STATE (it is under way, sent or over),
   * MESSAGE_IN_DOUBT (it may have arrived, and nobody has said that twice is all right), MESSAGE_NO_WAY.
   * @param despiteDoubt the person may get it twice
   */
  resend({ accountId, label }: Actor, id: string, despiteDoubt: boolean): Promise<Result<Channel>> {
    return this.transactions.run(async (tx): Promise<Result<Channel>> => {
      const outgoing = await this.deliveries.lock(tx, id);
      if (!outgoing) return refuse('NOT_FOUND');
      const { state, usableUntil } = outgoing;
      const now = this.clock.now();
      if (!mayResend(state, usableUntil && usableUntil <= now ? 'expired' : null)) return refuse('MESSAGE_STATE');
      if (state === 'unknown' && !despiteDoubt) return refuse('MESSAGE_IN_DOUBT');
      const channel = await this.take(tx, outgoing);
      if (channel === null) return refuse('MESSAGE_NO_WAY');
      if (!(await this.deliveries.revive(tx, id, channel))) return refuse('MESSAGE_STATE');
      await this.queue.schedule(tx, SEND_MESSAGE, id, now);
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: 'message.resent',
        subject: `message:${id}`,
        data: { channel, inDoubt: state === 'unknown' },
      });
      return channel;
    });
  }

  /** The best way that is open now, paid for; nobody is cared for against their will. */
  private async take(tx: Tx, { accountId, openid, template, templateId }: Outgoing): Promise<Channel | null> {
    if (!accountId) return null;
    const chosen = (await this.preferences.of(tx, [accountId])).get(accountId);
    if (template === 'care_note' && chosen?.care === false) return null;
    const left = await this.reach.quotas(tx, true);
    if (openid && left.subscription > 0 && (await this.credits.reserve(tx, openid, templateId))) {
      await this.rows.use(tx, dayOf(this.clock.now()), 'subscription', 1);
      return 'subscription';
    }
    return (await this.otherWays.open(tx, accountId, 'subscription')).channel;
  }
}
