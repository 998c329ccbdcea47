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
import { ReachSql } from '../infrastructure/reach.sql.js';
import { ReadReach } from './read-reach.js';
import { SEND_MESSAGE } from './send-message.js';
import { StillMeant } from './still-meant.js';
import { TakeWay } from './take-way.js';
import { TryAnotherWay } from './try-another-way.js';
import { WhenToResend } from './when-to-resend.js';

/** By which way it goes now, and when; null: at once. */
interface Resent {
  readonly channel: Channel;
  readonly notBefore: Date | null;
}

/** Somebody of the office sends once more what was not delivered, by the best way that is open now. */
@Injectable()
export class ResendMessage {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly credits: Credits,
    private readonly reach: ReadReach,
    private readonly rows: ReachSql,
    private readonly otherWays: TryAnotherWay,
    private readonly taking: TakeWay,
    private readonly meant: StillMeant,
    private readonly when: WhenToResend,
    private readonly privacy: PrivacyFacade,
    private readonly transactions: Transactions,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Of two who ask at once one is refused. What can wait waits for the end of the quiet hours. Refuses NOT_FOUND,
   * MESSAGE_STATE (it is under way, sent, or over by the time it could be sent), MESSAGE_IN_DOUBT (it may have arrived,
   * and nobody has said that twice is all right), MESSAGE_NO_WAY.
   * @param despiteDoubt the person may get it twice
   */
  resend({ accountId, label }: Actor, id: string, despiteDoubt: boolean): Promise<Result<Resent>> {
    return this.transactions.run(async (tx): Promise<Result<Resent>> => {
      const outgoing = await this.deliveries.lock(tx, id);
      if (!outgoing) return refuse('NOT_FOUND');
      const { state, usableUntil } = outgoing;
      const now = this.clock.now();
      if (!mayResend(state, null, usableUntil, now) || !(await this.meant.is(tx, outgoing)))
        return refuse('MESSAGE_STATE');
      if (state === 'unknown' && !despiteDoubt) return refuse('MESSAGE_IN_DOUBT');
      const notBefore = await this.when.is(tx, outgoing);
      if (!mayResend(state, null, usableUntil, notBefore ?? now)) return refuse('MESSAGE_STATE');
      const channel = outgoing.template === 'care_note' ? await this.care(tx, outgoing) : await this.take(tx, outgoing);
      if (channel === null) return refuse('MESSAGE_NO_WAY');
      await this.deliveries.revive(tx, id, channel, notBefore);
      await this.queue.schedule(tx, SEND_MESSAGE, id, notBefore ?? now);
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: 'message.resent',
        subject: `message:${id}`,
        data: { channel, inDoubt: state === 'unknown' },
      });
      return { channel, notBefore };
    });
  }

  /** The best way that is open now, paid for. */
  private async take(tx: Tx, { accountId, openid, templateId }: Outgoing): Promise<Channel | null> {
    if (!accountId) return null;
    const left = await this.reach.quotas(tx, true);
    if (openid && left.subscription > 0 && (await this.credits.reserve(tx, openid, templateId))) {
      await this.rows.use(tx, dayOf(this.clock.now()), 'subscription', 1);
      return 'subscription';
    }
    return (await this.otherWays.open(tx, accountId, 'subscription')).channel;
  }

  /** The same for our own idea: not against somebody's will, not too often, not with the accept kept for what matters. */
  private async care(tx: Tx, { accountId, openid, writtenAt }: Outgoing): Promise<Channel | null> {
    if (!accountId) return null;
    const left = await this.reach.quotas(tx, true);
    const person = (await this.reach.of(tx, [accountId], true)).get(accountId)!;
    // the week counts from the others: this one is the one that is told
    const lastCareAt = person.lastCareAt && person.lastCareAt > writtenAt ? person.lastCareAt : null;
    const reach = { ...person, hasWeChat: openid !== null, lastCareAt };
    const { channel } = this.reach.choose(reach, { kind: 'care', urgent: false }, left);
    // in the inbox it stands already
    if (channel === null || channel === 'inbox') return null;
    await this.taking.take(tx, [{ openid, channel }]);
    return channel;
  }
}
