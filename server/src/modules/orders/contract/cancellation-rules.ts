import type { CancellationRule } from '@daowei/shared/rules/cancellation';
import type { Tx } from '../../../platform/database/transactions.js';

/** What is called off: a visit by the rule of the moment, a stay by the one it was sold under. */
export const RULE_KINDS = ['visit', 'stay'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** The rules customers are charged by when they call something off; each kind has versions of its own. */
export abstract class CancellationRules {
  /** @throws Error when none is in force: migrations bring the first of every kind */
  abstract inForce(tx: Tx, kind: RuleKind, now: Date): Promise<CancellationRule>;
  /** @throws Error when there is no such version: versions stay for ever */
  abstract version(tx: Tx, kind: RuleKind, version: number): Promise<CancellationRule>;
}
