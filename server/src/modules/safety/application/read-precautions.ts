import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersFacade, type Order, type OrderState } from '../../orders/contract/orders.facade.js';
import { StaysFacade, type Stay } from '../../stays/contract/stays.facade.js';
import type { HighRisk } from '../domain/high-risk.js';
import { missingParts, type PrecautionPart, type Precautions } from '../domain/precautions.js';
import { PrecautionsSql } from '../infrastructure/precautions.sql.js';
import { AssessVisit } from './assess-visit.js';

/** Nobody is asked to come to these any more, or everybody has been. */
const AHEAD: readonly OrderState[] = ['awaiting_payment', 'paid'];

export interface VisitPrecautions extends Precautions {
  readonly risks: readonly HighRisk[];
  /** what is to be given before anybody is asked to come; empty where nothing is */
  readonly missing: readonly PrecautionPart[];
}

/** What a visit or a stay needs before anybody is sent, and what of it is there. */
@Injectable()
export class ReadPrecautions {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly stays: StaysFacade,
    private readonly assessing: AssessVisit,
    private readonly precautions: PrecautionsSql,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND for another's order. */
  async own(actor: Actor, orderId: string): Promise<Result<VisitPrecautions>> {
    const db = this.transactions.reader;
    return this.of(db, await this.orders.ownOrder(db, actor, orderId));
  }

  /** Refuses NOT_FOUND. */
  async forOffice(orderId: string): Promise<Result<VisitPrecautions>> {
    const db = this.transactions.reader;
    return this.of(db, await this.orders.order(db, orderId));
  }

  /** Refuses NOT_FOUND for another's stay. */
  async ownStay({ accountId }: Actor, stayId: string): Promise<Result<VisitPrecautions>> {
    const db = this.transactions.reader;
    const stay = await this.stays.stay(db, stayId);
    return this.ofStay(db, stay?.accountId === accountId ? stay : null);
  }

  /** Refuses NOT_FOUND. */
  async stayForOffice(stayId: string): Promise<Result<VisitPrecautions>> {
    const db = this.transactions.reader;
    return this.ofStay(db, await this.stays.stay(db, stayId));
  }

  private async ofStay(db: Tx, stay: Stay | null): Promise<Result<VisitPrecautions>> {
    if (!stay) return refuse('NOT_FOUND');
    const [risks, known] = await Promise.all([
      this.assessing.risksOfStay(db, stay),
      this.precautions.of(db, stay.accountId),
    ]);
    const comes = stay.state === 'awaiting_payment' || stay.state === 'active';
    const isNeeded = risks.length > 0 && comes && dayOf(this.clock.now()) < stay.first;
    return { ...known, risks, missing: isNeeded ? missingParts(known) : [] };
  }

  private async of(db: Tx, order: Order | null): Promise<Result<VisitPrecautions>> {
    if (!order) return refuse('NOT_FOUND');
    const [risks, known] = await Promise.all([
      this.assessing.risks(db, order),
      this.precautions.of(db, order.accountId),
    ]);
    const isNeeded = risks.length > 0 && AHEAD.includes(order.state);
    return { ...known, risks, missing: isNeeded ? missingParts(known) : [] };
  }
}
