import type { Schemas } from '@daowei/shared/api/client';

/** What every version of a rule carries beside its terms. */
export type RuleVersion = Pick<
  Schemas['PayRuleView'],
  'version' | 'standing' | 'because' | 'effectiveFrom' | 'publishedBy'
>;
