import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { EndContractHold } from './end-contract-hold.js';
import { EXPIRE_CONTRACT_HOLD } from './work-kinds.js';

/** The hold's time is up. It ends only when it can no longer be paid; until that is known the times stay taken. */
@Injectable()
export class ExpireContractHold implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly contracts: ContractsSql,
    private readonly holds: EndContractHold,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.external(EXPIRE_CONTRACT_HOLD, (due) => this.expire(due.ref));
  }

  private async expire(contractId: string): Promise<WorkOutcome> {
    const contract = await this.contracts.find(this.transactions.reader, contractId);
    if (contract?.state !== 'awaiting_payment') return;
    const ended = await this.holds.end(contractId, 'expired', { accountId: null, label: '系统' });
    // `paid`: the payment's own event makes it active; this looks again in case it says something else
    if (ended === 'paid' || ended === 'unknown') {
      return { againAt: new Date(this.clock.now().getTime() + CONTRACTS_POLICY.closeAgainSeconds.value * 1_000) };
    }
  }
}
