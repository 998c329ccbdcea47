import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import {
  ContractsFacade,
  type Contract,
  type ContractException,
  type ContractVisit,
} from '../contract/contracts.facade.js';
import { ContractExceptionsSql } from '../infrastructure/contract-exceptions.sql.js';
import { ContractVisitsSql } from '../infrastructure/contract-visits.sql.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';

/** The module's door: each method leads to the table behind it. */
@Injectable()
export class ContractsService extends ContractsFacade {
  constructor(
    private readonly table: ContractsSql,
    private readonly occurrences: ContractVisitsSql,
    private readonly exceptions: ContractExceptionsSql,
  ) {
    super();
  }

  override contract(tx: Tx, contractId: string): Promise<Contract | null> {
    return this.table.find(tx, contractId);
  }

  override visits(tx: Tx, contractId: string): Promise<ContractVisit[]> {
    return this.occurrences.of(tx, contractId);
  }

  override openExceptions(tx: Tx): Promise<ContractException[]> {
    return this.exceptions.allOpen(tx);
  }
}
