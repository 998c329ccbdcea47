import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { referenceOf } from '../domain/reference.js';
import { ContractHistorySql } from '../infrastructure/contract-history.sql.js';

/** One fact, told twice in the same transaction: to people in the contract's history, and to the audit with its data. */
@Injectable()
export class TellHistory {
  constructor(
    private readonly history: ContractHistorySql,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /**
   * @param kind past tense: `visit-skipped`
   * @param text for the customer, in Chinese
   * @param data what the audit keeps beside it
   */
  async tell(
    tx: Tx,
    contractId: string,
    { kind, text }: { readonly kind: string; readonly text: string },
    actor: AuditActor,
    data?: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.history.add(tx, contractId, { kind, text, actor: actor.label, happenedAt: this.clock.now() });
    await this.privacy.record(tx, { actor, action: `contract.${kind}`, subject: referenceOf(contractId), data });
  }
}
