import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { RewardBooks, type RewardMove } from '../contract/rewards.js';
import { rewardJournal } from '../domain/reward-journal.js';
import { Ledger } from '../infrastructure/ledger.js';

/** Writes what becomes of points and coins into the books. */
@Injectable()
export class KeepRewards extends RewardBooks {
  constructor(private readonly ledger: Ledger) {
    super();
  }

  override post(tx: Tx, move: RewardMove): Promise<void> {
    return this.ledger.post(tx, rewardJournal(move));
  }
}
