import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { chooseChannel, type Quotas, type Reach } from '../domain/channel-choice.js';
import type { Choice, Intent } from '../contract/outreach.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import { HOUSE_WAYS, PreferencesSql } from '../infrastructure/preferences.sql.js';
import { ReachSql } from '../infrastructure/reach.sql.js';
import { TemplatesInUse } from './templates-in-use.js';

const DAY_MS = 86_400_000;

/** A person with every way to them. */
export interface Reachable extends Reach {
  readonly openid: string | null;
}

/** By which ways people can be reached, many at once: a statement for each fact, not for each person. */
@Injectable()
export class ReadReach {
  constructor(
    private readonly identity: IdentityFacade,
    private readonly templates: TemplatesInUse,
    private readonly preferences: PreferencesSql,
    private readonly rows: ReachSql,
    private readonly clock: Clock,
  ) {}

  /** @param lock what the choice costs is kept for this transaction */
  async of(tx: Tx, accountIds: readonly string[], lock = false): Promise<Map<string, Reachable>> {
    const people = await this.identity.people(tx, accountIds);
    const openids = [...people.values()].flatMap(({ openid }) => (openid ? [openid] : []));
    const since = new Date(this.clock.now().getTime() - MESSAGING_POLICY.careEveryDays.value * DAY_MS);
    const credits = await this.rows.credits(tx, openids, this.templates.idOf('office_note'), lock);
    const conversations = await this.rows.conversations(tx, openids, lock);
    const preferences = await this.preferences.of(tx, accountIds);
    const lastCare = await this.rows.lastCare(tx, accountIds, since);
    return new Map(
      accountIds.map((id) => {
        const person = people.get(id);
        const openid = person?.openid ?? null;
        return [
          id,
          {
            openid,
            hasWeChat: openid !== null,
            credits: (openid && credits.get(openid)) || 0,
            conversation: (openid && conversations.get(openid)) || null,
            hasPhone: (person?.phoneMasked ?? null) !== null,
            preferences: preferences.get(id) ?? HOUSE_WAYS,
            lastCareAt: lastCare.get(id) ?? null,
          },
        ];
      }),
    );
  }

  /** What is left of today. */
  async quotas(tx: Tx, lock = false): Promise<Record<keyof Quotas, number>> {
    const used = await this.rows.used(tx, dayOf(this.clock.now()), lock);
    const { subscriptionsPerDay, conversationsPerDay, textsPerDay } = MESSAGING_POLICY;
    return {
      subscription: subscriptionsPerDay.value - (used.get('subscription') ?? 0),
      conversation: conversationsPerDay.value - (used.get('conversation') ?? 0),
      sms: textsPerDay.value - (used.get('sms') ?? 0),
    };
  }

  choose(reach: Reach, intent: Intent, quotas: Quotas): Choice {
    const { reservedCredits, careEveryDays } = MESSAGING_POLICY;
    const limits = { reservedCredits: reservedCredits.value, careEveryDays: careEveryDays.value };
    return chooseChannel(reach, intent, quotas, limits, this.clock.now());
  }
}
