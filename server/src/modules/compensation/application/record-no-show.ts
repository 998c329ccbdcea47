import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { lateMinutes } from '@daowei/shared/rules/compensation';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { Remedies } from '../../orders/contract/remedies.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { outcomeOf, type Grant } from '../domain/grant.js';
import { CompensationRulesSql } from '../infrastructure/compensation-rules.sql.js';
import { GrantsSql } from '../infrastructure/grants.sql.js';
import { Give } from './give.js';
import { isToCome, KeepPromises } from './keep-promises.js';
import { TellGrants } from './tell-grants.js';

/** Nobody came: the visit is called off, everything that was paid goes back, and a coupon says sorry. */
@Injectable()
export class RecordNoShow {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly remedies: Remedies,
    private readonly keeping: KeepPromises,
    private readonly rules: CompensationRulesSql,
    private readonly grants: GrantsSql,
    private readonly giving: Give,
    private readonly telling: TellGrants,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** A coordinator says so, also of somebody who had set out. Refuses NOT_FOUND, ORDER_STATE, NO_SHOW_TOO_EARLY. */
  byOffice(by: AuditActor, orderId: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const order = await this.orders.lock(tx, orderId);
      if (!order) return refuse('NOT_FOUND');
      if (!isToCome(order)) return refuse('ORDER_STATE', '服务已经开始，或者预约已经结束，请刷新页面');
      const { promised } = await this.keeping.of(tx, order);
      if (this.clock.now() < promised.to) return refuse('NO_SHOW_TOO_EARLY');
      return this.attempt(tx, by, order);
    });
  }

  /** @throws Error when it cannot be: somebody must look. The order is locked by the caller and nobody has come. */
  async record(tx: Tx, by: AuditActor, order: Order): Promise<void> {
    const done = await this.attempt(tx, by, order);
    if (isRefused(done)) throw new Error(`no-show of order ${order.id} cannot be settled: ${done.refused}`);
  }

  private async attempt(tx: Tx, by: AuditActor, order: Order): Promise<Result<null>> {
    const promise = await this.keeping.of(tx, order);
    const rule = await this.rules.version(tx, promise.ruleVersion);
    const { because, couponFen } = rule.noShow;
    const now = this.clock.now();
    const calledOff = await this.remedies.callOff(tx, by, order.id, 'no_show');
    if (isRefused(calledOff)) return calledOff;
    const coupon = await this.giving.coupon(tx, order, fen(couponFen), because);
    const grant: Grant = {
      id: this.ids.next(),
      orderId: order.id,
      cause: 'no_show',
      revision: order.revision,
      accountId: order.accountId,
      workerId: order.workerId,
      serviceId: order.serviceId,
      ruleVersion: rule.version,
      because,
      happenedAt: now,
      lateMinutes: lateMinutes(now, promise.promised.to),
      priceFen: order.paidFen,
      basisPoints: 10_000,
      shareFen: order.paidFen,
      countedFen: fen(0),
      moneyFen: order.paidFen,
      couponFen: coupon.couponFen,
      couponId: coupon.couponId,
      state: 'given',
      means: 'cancellation',
      chooseBy: null,
      chosenBy: by.accountId === null ? null : 'office',
      settledAt: now,
      redoOrderId: null,
      grantedAt: now,
    };
    await this.grants.add(tx, grant);
    await this.telling.granted(tx, grant, order, outcomeOf(grant));
    return null;
  }
}
