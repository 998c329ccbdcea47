import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

/** The office reads what visits are priced by, tries other rules on what was booked, and publishes them. */
export async function prices(town: SmallTown): Promise<void> {
  const manager = await town.staff('manager');
  const path = '/admin/price-rules';
  const [newest] = expectOk(await manager.get<Schemas['PriceRulesList']>(path)).items;
  const { version: basedOn, quoteMinutes, rules } = newest!;
  const trial = expectOk(await manager.post<Schemas['PriceTrialView']>(`${path}/trial`, { quoteMinutes, rules }));
  expect(trial.priced).toBeGreaterThan(0);
  expect(trial.same).toBe(trial.priced);
  expectOk(await manager.post(path, { basedOn, quoteMinutes, rules, effectiveOn: town.today, because: '试行' }));
}
