import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { Channel } from '../contract/outreach.js';
import { CAN_WAIT } from '../domain/matters.js';
import { quietUntil } from '../domain/quiet-hours.js';
import { mayResend } from '../domain/resending.js';
import type { TemplateKey } from '../domain/templates.js';
import { Credits } from '../infrastructure/credits.js';
import { Deliveries, type Outgoing } from '../infrastructure/deliveries.js';
import { HOUSE_WAYS, PreferencesSql } from '../infrastructure/preferences.sql.js';
import { ReachSql } from '../infrastructure/reach.sql.js';
import { ReadReach } from './read-reach.js';
import { SEND_MESSAGE } from './send-message.js';
import { StillMeant } from './still-meant.js';
import { TakeWay } from './take-way.js';
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
    private readonly taking: TakeWay,
    private readonly meant: StillMeant,
    private readonly privacy: PrivacyFacade,
    private readonly transactions: Transactions,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Of two who ask at once one is refused. What could wait at first waits for the end of the quiet hours now. Refuses
   * NOT_FOUND, MESSAGE_STATE (it is under way, sent, or over by the time it could be sent), MESSAGE_IN_DOUBT (it may have
   * arrived, and nobody has said that twice is all right), MESSAGE_NO_WAY.
   * @param despiteDoubt the person may get it twice
   */
  resend({ accountId, label }: Actor, id: string, despiteDoubt: boolean): Promise<Result<Channel>> {
    return this.transactions.run(async (tx): Promise<Result<Channel>> => {
      const outgoing = await this.deliveries.lock(tx, id);
      if (!outgoing) return refuse('NOT_FOUND');
      const { state, usableUntil } = outgoing;
      const now = this.clock.now();
      if (!mayResend(state, null, usableUntil, now) || !(await this.meant.is(tx, outgoing)))
        return refuse('MESSAGE_STATE');
      if (state === 'unknown' && !despiteDoubt) return refuse('MESSAGE_IN_DOUBT');
      const notBefore = await this.quiet(tx, outgoing);
      if (!mayResend(state, null, usableUntil, notBefore ?? now)) return refuse('MESSAGE_STATE');
      const channel = outgoing.template === 'care_note' ? await this.care(tx, outgoing) : await this.take(tx, outgoing);
      if (channel === null) return refuse('MESSAGE_NO_WAY');
      await this.deliveries.revive(tx, id, channel, notBefore && 'quiet_hours');
      await this.queue.schedule(tx, SEND_MESSAGE, id, notBefore ?? now);
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: 'message.resent',
        subject: `message:${id}`,
        data: { channel, inDoubt: state === 'unknown' },
      });
      return channel;
    });
  }

  /** When what could wait may be sent; null: at once. */
  private async quiet(tx: Tx, { accountId, template }: Outgoing): Promise<Date | null> {
    if (!accountId || !(CAN_WAIT.has(template) || NOT_URGENT.has(template))) return null;
    const chosen = (await this.preferences.of(tx, [accountId])).get(accountId);
    // as at first: news of somebody's own keep out of hours they chose, our own words out of those of the house as well
    const ways = chosen ?? (NOT_URGENT.has(template) ? HOUSE_WAYS : null);
    return ways && quietUntil(ways.quiet, this.clock.now());
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

/** Notes that could wait for the morning when they were written. */
const NOT_URGENT: ReadonlySet<TemplateKey> = new Set(['care_note', 'visit_tomorrow']);
