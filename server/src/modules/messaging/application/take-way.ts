import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Channel } from '../contract/outreach.js';
import { ReachSql } from '../infrastructure/reach.sql.js';
import { TemplatesInUse } from './templates-in-use.js';

/** A message and the way it goes. */
interface Taken {
  readonly openid: string | null;
  readonly channel: Channel;
}

/** Pays for ways with what they cost: an accept, an answer of a conversation, a part of the day's quota. */
@Injectable()
export class TakeWay {
  constructor(
    private readonly rows: ReachSql,
    private readonly templates: TemplatesInUse,
    private readonly clock: Clock,
  ) {}

  /** What was looked at to choose must be locked by the caller. */
  async take(tx: Tx, taken: readonly Taken[]): Promise<void> {
    const now = this.clock.now();
    for (const channel of ['subscription', 'conversation', 'sms'] as const) {
      const own = taken.filter((one) => one.channel === channel);
      if (own.length === 0) continue;
      const openids = own.flatMap(({ openid }) => (openid ? [openid] : []));
      if (channel === 'subscription') {
        await this.rows.spendCredits(tx, openids, this.templates.idOf('office_note'), now);
      }
      if (channel === 'conversation') await this.rows.spendAnswers(tx, openids);
      await this.rows.use(tx, dayOf(now), channel, own.length);
    }
  }
}
