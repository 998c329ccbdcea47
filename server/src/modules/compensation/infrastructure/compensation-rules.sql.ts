import { Injectable } from '@nestjs/common';
import type { CompensationTerms } from '@daowei/shared/rules/compensation';
import { jsonTerms, RuleTable } from '../../../platform/policy/rule-table.js';

/** Versions of what a broken promise gives. */
@Injectable()
export class CompensationRulesSql extends RuleTable<CompensationTerms, { terms: unknown }> {
  constructor() {
    super({ table: 'compensation_rule', ...jsonTerms<CompensationTerms>() });
  }
}
