import { Injectable } from '@nestjs/common';
import { groupBy } from '@daowei/shared/kernel/group-by';
import { rateOf, type Rate } from '@daowei/shared/kernel/rate';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { FeedbackFacade } from '../../feedback/contract/feedback.facade.js';
import { CustomerHistory } from '../../orders/contract/customer-history.js';
import { CRM_POLICY } from '../domain/crm-policy.js';
import type { SceneKey, Variant } from '../domain/scenes.js';
import { tally, type Tally } from '../domain/script-outcome.js';
import { PushesSql } from '../infrastructure/pushes.sql.js';

/** As many messages as are looked back on; the newest count. */
const MOST_TOLD = 20_000;
const DAY_MS = 86_400_000;

/** What one wording brought. */
export interface ScriptOutcome extends Tally {
  /** null: too few to read a share from */
  readonly cameBackRate: Rate | null;
  readonly satisfiedRate: Rate | null;
}

/** Who came back after a message, and how they rated it, by wording. */
@Injectable()
export class ReadOutcomes {
  constructor(
    private readonly transactions: Transactions,
    private readonly pushes: PushesSql,
    private readonly history: CustomerHistory,
    private readonly feedback: FeedbackFacade,
    private readonly clock: Clock,
  ) {}

  /** By `scene:variant`; what was never sent is missing. */
  async all(): Promise<Map<`${SceneKey}:${Variant}`, ScriptOutcome>> {
    const db = this.transactions.reader;
    const now = this.clock.now();
    const since = new Date(now.getTime() - CRM_POLICY.outcomeDays.value * DAY_MS);
    const told = await this.pushes.toldSince(db, since, MOST_TOLD);
    const accountIds = [...new Set(told.map(({ accountId }) => accountId))];
    const paid = await this.history.paidSince(db, accountIds, since);
    const stars = await this.feedback.stars(
      db,
      paid.map(({ orderId }) => orderId),
    );
    const bookings = paid.map(({ orderId, ...one }) => ({ ...one, stars: stars.get(orderId) ?? null }));
    const { cameBackDays, satisfiedStars, leastForRate, sureness } = CRM_POLICY;
    const within = { days: cameBackDays.value, satisfiedStars: satisfiedStars.value };
    const rate = (hits: number, of: number): Rate | null => rateOf(hits, of, leastForRate.value, sureness.value);
    return new Map(
      [...groupBy(told, ({ scene, variant }): `${SceneKey}:${Variant}` => `${scene}:${variant}`)].map(
        ([key, people]) => {
          const counts = tally(people, bookings, now, within);
          const cameBackRate = rate(counts.cameBack, counts.counted);
          return [key, { ...counts, cameBackRate, satisfiedRate: rate(counts.satisfied, counts.rated) }];
        },
      ),
    );
  }
}
