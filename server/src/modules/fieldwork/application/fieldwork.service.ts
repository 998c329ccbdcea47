import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { FieldworkFacade, type Visit } from '../contract/fieldwork.facade.js';
import { Visits } from '../infrastructure/visits.sql.js';

@Injectable()
export class FieldworkService extends FieldworkFacade {
  constructor(private readonly table: Visits) {
    super();
  }

  override visit(tx: Tx, orderId: string): Promise<Visit | null> {
    return this.table.find(tx, orderId);
  }

  override visits(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Visit>> {
    return this.table.findAll(tx, orderIds);
  }
}
