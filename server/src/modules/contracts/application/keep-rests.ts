import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import type { Tx } from '../../../platform/database/transactions.js';
import { PrepaidOwners, type PrepaidOwner } from '../../orders/contract/prepaid-owners.js';
import { contractIdIn } from '../domain/reference.js';
import { ContractPausesSql } from '../infrastructure/contract-pauses.sql.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';

/** While a contract rests, none of its visits is moved into these days, by whomever. */
@Injectable()
export class KeepRests implements PrepaidOwner, OnModuleInit {
  constructor(
    private readonly owners: PrepaidOwners,
    private readonly contracts: ContractsSql,
    private readonly pauses: ContractPausesSql,
  ) {}

  onModuleInit(): void {
    this.owners.add(this);
  }

  async restOf(tx: Tx, reference: string): Promise<Interval | null> {
    const contractId = contractIdIn(reference);
    const pause = contractId && (await this.pauses.going(tx, contractId));
    return pause ? { from: pause.from, to: pause.until } : null;
  }

  async keepRestOf(tx: Tx, reference: string): Promise<Interval | null> {
    const contractId = contractIdIn(reference);
    if (contractId) await this.contracts.lock(tx, contractId);
    return this.restOf(tx, reference);
  }
}
