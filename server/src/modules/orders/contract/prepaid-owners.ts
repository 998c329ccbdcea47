import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import type { Tx } from '../../../platform/database/transactions.js';

/** Whoever sells several visits with one payment, asked what orders cannot know of them. */
export interface PrepaidOwner {
  /** Days on which none of the visits may lie; null: all may. A reference that is not theirs has none. */
  restOf(tx: Tx, reference: string): Promise<Interval | null>;
  /** The same, and it stays so until the commit. Comes before the lock of any of its orders. */
  keepRestOf(tx: Tx, reference: string): Promise<Interval | null>;
}

/** The owners of prepaid visits lie above and say here that they are there. */
@Injectable()
export class PrepaidOwners implements PrepaidOwner {
  private readonly owners: PrepaidOwner[] = [];

  add(owner: PrepaidOwner): void {
    this.owners.push(owner);
  }

  restOf(tx: Tx, reference: string): Promise<Interval | null> {
    return this.first((owner) => owner.restOf(tx, reference));
  }

  keepRestOf(tx: Tx, reference: string): Promise<Interval | null> {
    return this.first((owner) => owner.keepRestOf(tx, reference));
  }

  private async first(ask: (owner: PrepaidOwner) => Promise<Interval | null>): Promise<Interval | null> {
    for (const owner of this.owners) {
      const rest = await ask(owner);
      if (rest) return rest;
    }
    return null;
  }
}
