/** What every version of a rule carries beside its terms. */
export interface RuleVersion {
  readonly version: number;
  readonly because: string;
  readonly effectiveFrom: Date;
  readonly publishedBy: string;
}

/** A version as it was published. */
export type Published<Terms> = Terms & RuleVersion;

/**
 * What has become of a version. `replaced`: a newer one counts from the same time or earlier, so that nothing was or
 * will ever be decided by it.
 */
export const VERSION_STANDINGS = ['planned', 'in_force', 'past', 'replaced'] as const;
export type VersionStanding = (typeof VERSION_STANDINGS)[number];

/** A version as the office reads it. */
export type StandingVersion<Terms> = Published<Terms> & { readonly standing: VersionStanding };

/** The newest version whose time has come is in force: whoever publishes has seen all the ones before. */
export function standingOf(
  version: Pick<RuleVersion, 'version' | 'effectiveFrom'>,
  all: readonly Pick<RuleVersion, 'version' | 'effectiveFrom'>[],
  now: Date,
): VersionStanding {
  const newer = all.filter((one) => one.version > version.version).map(({ effectiveFrom }) => effectiveFrom.getTime());
  const until = Math.min(...newer);
  if (until <= version.effectiveFrom.getTime()) return 'replaced';
  if (now < version.effectiveFrom) return 'planned';
  return now.getTime() < until ? 'in_force' : 'past';
}
