import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import { WagesFacade, type PaidVisits } from '../contract/wages.facade.js';
import { PayEntriesSql } from '../infrastructure/pay-entries.sql.js';

@Injectable()
export class WagesService extends WagesFacade {
  constructor(private readonly entries: PayEntriesSql) {
    super();
  }

  override paidVisits(tx: Tx, from: LocalDate, to: LocalDate): Promise<PaidVisits[]> {
    return this.entries.paidVisits(tx, from, to);
  }
}
