import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { CheckIns, type CheckInEvidence } from '../infrastructure/check-ins.sql.js';

/** What the office may look at when an arrival is in question. */
@Injectable()
export class CheckInDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly checkIns: CheckIns,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
  ) {}

  /** Refuses NOT_FOUND. */
  async ofOrder(orderId: string): Promise<Result<(CheckInEvidence & { readonly workerName: string })[]>> {
    const db = this.transactions.reader;
    if (!(await this.orders.order(db, orderId))) return refuse('NOT_FOUND');
    const found = await this.checkIns.ofVisit(db, orderId);
    const workers = await this.workforce.workers(
      db,
      found.map(({ workerId }) => workerId),
    );
    return found.map((one) => ({ ...one, workerName: workers.get(one.workerId)?.name ?? '已离职人员' }));
  }
}
