import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import type { Tx } from '../../../platform/database/transactions.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { LoyaltyFacade } from '../../loyalty/contract/loyalty.facade.js';
import { byFairness } from '../domain/fair-order.js';
import { WaitsSql, type Wait } from '../infrastructure/waits.sql.js';

/** The line as it stands: rights and tiers are those of today. */
@Injectable()
export class Queue {
  constructor(
    private readonly waits: WaitsSql,
    private readonly identity: IdentityFacade,
    private readonly loyalty: LoyaltyFacade,
  ) {}

  /** Who waits for a start in the span, the first to be offered first. */
  async of(tx: Tx, span: Interval, serviceId?: string): Promise<Wait[]> {
    const waiting = await this.waits.waiting(tx, span, serviceId);
    const people = await this.identity.people(tx, [...new Set(waiting.map((wait) => wait.accountId))]);
    const first = await this.loyalty.havePriority(tx, [...people.keys()]);
    const standing = (wait: Wait) => ({
      ...wait,
      priority: first.has(wait.accountId),
      tier: people.get(wait.accountId)?.tier ?? 'normal',
    });
    return waiting.sort((a, b) => byFairness(standing(a), standing(b)));
  }

  /** The entry's place among those who wait for the same service at the same time, 1 the first; null when it does not wait. */
  async placeOf(tx: Tx, wait: Wait): Promise<number | null> {
    if (wait.state !== 'waiting') return null;
    const line = await this.of(tx, wait.starts, wait.request.serviceId);
    return line.findIndex(({ id }) => id === wait.id) + 1 || null;
  }
}
