import { refuse, type Result } from '@daowei/shared/kernel/result';
import { REWARD_POLICY } from './reward-policy.js';

/** What so many grievance coins are worth, in fen. REWARD_AMOUNT outside what is given at all. */
export function coinsWorth(coins: number, policy = REWARD_POLICY): Result<number> {
  const { coinsLeast, coinsMost, coinFen } = policy;
  if (!Number.isSafeInteger(coins) || coins < coinsLeast.value || coins > coinsMost.value) {
    return refuse('REWARD_AMOUNT', `委屈币一次可给${coinsLeast.value}到${coinsMost.value}枚`);
  }
  return coins * coinFen.value;
}
