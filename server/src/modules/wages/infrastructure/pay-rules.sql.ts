import { Injectable } from '@nestjs/common';
import { jsonTerms, RuleTable } from '../../../platform/policy/rule-table.js';
import type { PayTerms } from '@daowei/shared/rules/pay';

/** Versions of what work is worth. */
@Injectable()
export class PayRulesSql extends RuleTable<PayTerms, { terms: unknown }> {
  constructor() {
    super({ table: 'pay_rule', ...jsonTerms<PayTerms>() });
  }
}
