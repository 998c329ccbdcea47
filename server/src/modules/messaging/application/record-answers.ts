import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import type { Answer } from '../domain/answers.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import { Credits } from '../infrastructure/credits.js';
import { TemplatesInUse } from './templates-in-use.js';

/** What a person answered to WeChat's question whether we may write to them. */
@Injectable()
export class RecordAnswers {
  constructor(
    private readonly identity: IdentityFacade,
    private readonly templates: TemplatesInUse,
    private readonly credits: Credits,
    private readonly transactions: Transactions,
  ) {}

  /** All answers or none. Refuses VALIDATION_FAILED for a template that is not ours. */
  record(accountId: string, answers: readonly { templateId: string; result: Answer }[]): Promise<Result<'recorded'>> {
    const ours = new Set(this.templates.all());
    const fields = answers.flatMap(({ templateId }, index) =>
      ours.has(templateId) ? [] : [{ path: `answers.${index}.templateId`, message: '没有这个消息模板' }],
    );
    return this.transactions.run<Result<'recorded'>>(async (tx) => {
      if (fields.length > 0) return refuse('VALIDATION_FAILED', undefined, { fields });
      const person = await this.identity.person(tx, accountId);
      if (!person?.openid) return refuse('FORBIDDEN');
      // always in the same order, so that two answers of one person do not wait for each other crosswise
      for (const { templateId, result } of [...answers].sort((a, b) => (a.templateId < b.templateId ? -1 : 1))) {
        await this.credits.answered(tx, person.openid, templateId, result, MESSAGING_POLICY.mostCredits.value);
      }
      return 'recorded';
    });
  }
}
