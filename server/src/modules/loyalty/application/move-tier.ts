import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TIER_NAMES } from '@daowei/shared/rules/tiers';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { tierFor, TIER_POLICY } from '../domain/tier-rule.js';
import { GoodVisitsSql } from '../infrastructure/good-visits.sql.js';
import { BY_RULE, REVIEW_TIER } from './work-kinds.js';

const DAY_MS = 86_400_000;

/** A customer's standing follows the good visits of the last year: up with each, down when they lie too far back. */
@Injectable()
export class MoveTier implements OnModuleInit {
  constructor(
    private readonly handlers: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly visits: GoodVisitsSql,
    private readonly identity: IdentityFacade,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.transactional(REVIEW_TIER, (tx, { ref }) => this.review(tx, ref));
  }

  async review(tx: Tx, accountId: string): Promise<void> {
    const { visits, first } = await this.visits.since(tx, accountId, this.since());
    const tier = tierFor(visits);
    const because = `近${TIER_POLICY.windowDays.value}天${visits}次好交易：${TIER_NAMES[tier]}`;
    await this.identity.setTier(tx, accountId, tier, BY_RULE, because);
    if (first) await this.queue.schedule(tx, REVIEW_TIER, accountId, new Date(first.getTime() + windowMs() + DAY_MS));
  }

  /** Good visits within the window. */
  async counted(tx: Tx, accountId: string): Promise<number> {
    return (await this.visits.since(tx, accountId, this.since())).visits;
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - windowMs());
  }
}

const windowMs = (): number => TIER_POLICY.windowDays.value * DAY_MS;
