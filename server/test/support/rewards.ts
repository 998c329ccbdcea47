import { ChangePurse } from '../../src/modules/loyalty/application/change-purse.js';
import { lifeOf } from '../../src/modules/loyalty/domain/lot-days.js';
import type { Customer } from './person.js';
import type { SmallTown } from './small-town.js';

/** So many points or coins that may be spent now, as if a case had given them. */
export async function someRewards(
  { whole }: SmallTown,
  { accountId }: Customer,
  currency: 'points' | 'coins',
  amount: number,
): Promise<void> {
  const lot = { source: 'complaint', amount, unitFen: currency === 'points' ? 1 : 100 } as const;
  const life = lifeOf('complaint', whole.clock.now());
  const reference = `test:${accountId}:${whole.clock.now().getTime()}`;
  const changing = whole.app.get(ChangePurse, { strict: false });
  await whole.transactions.run((tx) =>
    changing.give(tx, { accountId, currency }, { ...lot, ...life }, { reference, text: '一点心意', baseFen: null }),
  );
}
