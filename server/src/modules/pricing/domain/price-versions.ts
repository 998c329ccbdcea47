import { startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { PriceRules } from '@daowei/shared/rules/price-rules';

/** A version as it was published. */
export interface PublishedRules extends PriceRules {
  readonly effectiveFrom: Date;
  readonly because: string;
  /** null: what the company opened with */
  readonly by: string | null;
}

/**
 * What has become of a version. `replaced`: a newer one counts from the same time or earlier, so that nothing was or
 * will ever be sold under it.
 */
export type VersionStanding = 'planned' | 'in_force' | 'past' | 'replaced';

/** The newest version whose time has come is in force: whoever publishes has seen all the ones before. */
export function standingOf(
  version: Pick<PublishedRules, 'version' | 'effectiveFrom'>,
  all: readonly Pick<PublishedRules, 'version' | 'effectiveFrom'>[],
  now: Date,
): VersionStanding {
  const newer = all.filter((one) => one.version > version.version).map(({ effectiveFrom }) => effectiveFrom.getTime());
  const until = Math.min(...newer);
  if (until <= version.effectiveFrom.getTime()) return 'replaced';
  if (now < version.effectiveFrom) return 'planned';
  return now.getTime() < until ? 'in_force' : 'past';
}

/** From the first minute of the day in Shanghai; today from now on, for prices already asked today stay as told. */
export function effectiveAt(day: LocalDate, now: Date): Date {
  const start = startOfDay(day);
  return start > now ? start : now;
}
