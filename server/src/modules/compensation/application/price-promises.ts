import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { PromisePrices } from '../../dispatch/contract/promise-prices.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { CompensationRulesSql } from '../infrastructure/compensation-rules.sql.js';
import { PromisedVisitsSql } from '../infrastructure/promised-visits.sql.js';

/** Tells dispatch what a visit nobody comes to would give: all that was paid and the coupon of its rule. */
@Injectable()
export class PricePromises implements OnModuleInit {
  constructor(
    private readonly prices: PromisePrices,
    private readonly promises: PromisedVisitsSql,
    private readonly rules: CompensationRulesSql,
  ) {}

  onModuleInit(): void {
    this.prices.use(async (tx, orders) => {
      const fens: number[] = [];
      for (const order of orders) fens.push(await this.noShowFen(tx, order));
      return fens;
    });
  }

  /** News of the promise may still be on its way: then it is priced by the rule of the moment it was paid. */
  private async noShowFen(tx: Tx, { id, revision, paidFen, paidAt, createdAt }: Order): Promise<number> {
    const promise = await this.promises.find(tx, id, revision);
    const rule = promise
      ? await this.rules.version(tx, promise.ruleVersion)
      : await this.rules.inForce(tx, paidAt ?? createdAt);
    return paidFen + rule.noShow.couponFen;
  }
}
