import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sumFen } from '@daowei/shared/kernel/fen';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OrdersFacade, type OrderEnded } from '../../orders/contract/orders.facade.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import { contractIdIn, referenceOf } from '../domain/reference.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { OpenSeries } from './open-series.js';

const WHOLE = 10_000;

/** A package of which nothing is left, free of charge, has used no coupon. */
@Injectable()
export class WhenOrderEnded implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly contracts: ContractsSql,
    private readonly series: OpenSeries,
    private readonly pricing: PricingFacade,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderEnded>('orders.order-ended', 'contracts.give-back-coupon-when-nothing-is-left', (tx, event) =>
      this.look(tx, event.data.orderId),
    );
  }

  private async look(tx: Tx, orderId: string): Promise<void> {
    const ended = await this.orders.order(tx, orderId);
    const contractId = ended?.prepaidBy && contractIdIn(ended.prepaidBy);
    const contract = contractId && (await this.contracts.lock(tx, contractId));
    if (!contract) return;
    const series = await this.series.of(tx, contract.id);
    if (series.some(({ order }) => order.state !== 'cancelled')) return;
    const refunds = await Promise.all(series.map(({ order }) => this.orders.refundsOf(tx, order)));
    const backFen = sumFen(refunds.flat().map(({ amountFen }) => amountFen));
    const keptFen = contract.paidFen - backFen;
    if (keptFen * WHOLE > contract.paidFen * CONTRACTS_POLICY.couponBackBasisPoints.value) return;
    await this.pricing.giveBackCoupon(tx, referenceOf(contract.id));
  }
}
