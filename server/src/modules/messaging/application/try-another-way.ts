import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Channel, PassedWay } from '../contract/outreach.js';
import { NOT_SENT, type SendDecision } from '../domain/not-sent.js';
import { MATTERS } from '../domain/matters.js';
import { Credits } from '../infrastructure/credits.js';
import { Deliveries, type Outgoing } from '../infrastructure/deliveries.js';
import { ReachSql } from '../infrastructure/reach.sql.js';
import { ReadReach } from './read-reach.js';

type NotSent = Extract<SendDecision, { kind: 'not_sent' }>;

/** Ways besides the notice, and why those before it were not taken. */
interface OtherWay {
  readonly channel: 'conversation' | 'sms' | null;
  readonly passed: readonly PassedWay[];
}

/** What was certainly not sent goes another way, where it matters and one is open; else the reason is kept. */
@Injectable()
export class TryAnotherWay {
  constructor(
    private readonly reach: ReadReach,
    private readonly rows: ReachSql,
    private readonly credits: Credits,
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
  ) {}

  /** True when it is to be sent again, by another way. */
  async after(tx: Tx, outgoing: Outgoing, { reason, credit }: NotSent): Promise<boolean> {
    const { id, openid, templateId, channel, template, accountId } = outgoing;
    const now = this.clock.now();
    if (channel === 'subscription' && openid) {
      if (credit === 'back') await this.credits.putBack(tx, openid, templateId);
      else await this.credits.empty(tx, openid, templateId, NOT_SENT[reason]);
    }
    if (channel === 'conversation' && openid && credit === 'none_left') await this.rows.closeConversation(tx, openid);
    const other = MATTERS.has(template) && accountId ? await this.open(tx, accountId, channel) : NO_WAY;
    await this.deliveries.pass(tx, id, [{ channel, because: NOT_SENT[reason] }, ...other.passed]);
    if (other.channel === null) {
      await this.deliveries.end(tx, id, 'not_sent', reason, now);
      return false;
    }
    return this.deliveries.goAnotherWay(tx, id, other.channel);
  }

  /** A way besides the notice that is open now, paid for. */
  async open(tx: Tx, accountId: string, but: Channel): Promise<OtherWay> {
    const left = await this.reach.quotas(tx, true);
    const person = (await this.reach.of(tx, [accountId], true)).get(accountId)!;
    const closed = { ...left, subscription: 0, ...(but === 'inbox' ? {} : { [but]: 0 }) };
    const { channel, ways } = this.reach.choose(person, { kind: 'service', urgent: true }, closed);
    const others = ways.filter((one) => one.channel === 'conversation' || one.channel === 'sms');
    const passed = others.filter((one) => !one.open && one.channel !== but).map(passedWay);
    if (channel !== 'conversation' && channel !== 'sms') return { channel: null, passed };
    if (channel === 'conversation' && person.openid) await this.rows.spendAnswers(tx, [person.openid]);
    await this.rows.use(tx, dayOf(this.clock.now()), channel, 1);
    return { channel, passed: channel === 'conversation' ? [] : passed };
  }

  /** Drops what waited until it means nothing any more, and gives back the accepts. @returns the ids */
  async expire(tx: Tx, waiting: readonly Outgoing[]): Promise<Set<string>> {
    const now = this.clock.now();
    const over = waiting.filter(({ state, usableUntil }) => state === 'pending' && usableUntil && usableUntil <= now);
    const ids = over.map(({ id }) => id);
    await this.deliveries.expire(tx, ids, now);
    for (const { channel, openid, templateId } of over) {
      if (channel === 'subscription' && openid) await this.credits.putBack(tx, openid, templateId);
    }
    return new Set(ids);
  }
}

const NO_WAY: OtherWay = { channel: null, passed: [] };

const passedWay = ({ channel, because }: PassedWay): PassedWay => ({ channel, because });
