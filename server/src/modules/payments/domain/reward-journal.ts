import { fen } from '@daowei/shared/kernel/fen';
import type { RewardCurrency, RewardMove } from '../contract/rewards.js';
import type { Account } from './accounts.js';
import { checkJournal, moved, type Journal } from './journal.js';

const ACCOUNTS_OF: Readonly<Record<RewardCurrency, { readonly debit: Account; readonly credit: Account }>> = {
  points: { debit: 'points_cost', credit: 'points_owed' },
  coins: { debit: 'coins_cost', credit: 'coins_owed' },
};

/**
 * What is given is a cost from the day it may be spent. Exchanged, run out or taken back, it is neither owed nor a cost any
 * more: what it was exchanged for stands in the books as itself, a red packet as its cost, a coupon as a lower price.
 */
export function rewardJournal({ currency, fact, key, reference, amountFen, at }: RewardMove): Journal {
  const lines = moved(fen(amountFen), ACCOUNTS_OF[currency]);
  return checkJournal({ kind: fact, ref: key, reference, happenedAt: at, lines });
}
