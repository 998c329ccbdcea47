import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import { OCCASIONS, type Occasion } from '../domain/occasions.js';
import { Credits } from '../infrastructure/credits.js';
import { TemplatesInUse } from './templates-in-use.js';

export interface Question {
  readonly templateIds: readonly string[];
  /** the occasion's most useful message would be delivered now */
  readonly reachable: boolean;
}

/** Which templates are worth asking a person for on an occasion: those running short and not banned by WeChat. */
@Injectable()
export class AskForWhat {
  constructor(
    private readonly identity: IdentityFacade,
    private readonly templates: TemplatesInUse,
    private readonly credits: Credits,
    private readonly transactions: Transactions,
  ) {}

  async now(accountId: string, occasion: Occasion): Promise<Question> {
    const db = this.transactions.reader;
    const openid = (await this.identity.person(db, accountId))?.openid;
    if (!openid) return { templateIds: [], reachable: false };
    const [first] = OCCASIONS[occasion];
    const reached = await this.credits.reachable(db, [openid], this.templates.idOf(first));
    return { templateIds: await this.on(db, accountId, occasion), reachable: reached.has(openid) };
  }

  /** In the order of the occasion, as many as WeChat asks about at once. */
  async on(tx: Tx, accountId: string, occasion: Occasion): Promise<string[]> {
    const person = await this.identity.person(tx, accountId);
    if (!person?.openid) return [];
    const { wantedCredits, wantedWorkerCredits, mostPerQuestion } = MESSAGING_POLICY;
    const wanted = occasion === 'working' ? wantedWorkerCredits.value : wantedCredits.value;
    const enough = await this.credits.enough(tx, person.openid, wanted);
    return OCCASIONS[occasion]
      .map((template) => this.templates.idOf(template))
      .filter((templateId) => !enough.has(templateId))
      .slice(0, mostPerQuestion.value);
  }
}
