import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { HomeGroup, HomeOption } from '@daowei/shared/rules/home-groups';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { Order } from '../contract/orders.facade.js';
import { homeText, mayTellHome, offeredGroups, wantedGroups } from '../domain/home-groups.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { Timeline } from './timeline.js';

/** Who lives in the home of a visit that is booked already. */
@Injectable()
export class TellHome {
  constructor(
    private readonly orders: OrdersSql,
    private readonly catalog: CatalogFacade,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  async options(tx: Tx, order: Order): Promise<HomeOption[]> {
    return mayTellHome(order) ? offeredGroups(await this.soldOf(tx, order)) : [];
  }

  async tell(tx: Tx, orderId: string, groups: readonly HomeGroup[], by: AuditActor): Promise<Result<Order>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    if (order.departedAt) return refuse('ORDER_STATE', '服务人员已经出发，这次的步骤不能再改，有需要请当面告诉他们');
    if (!mayTellHome(order)) return refuse('ORDER_STATE');
    const service = await this.soldOf(tx, order);
    const homeGroups = wantedGroups(service, groups);
    if (isRefused(homeGroups)) return homeGroups;
    if (homeGroups.join() === order.homeGroups.join()) return order;
    await this.orders.noteHome(tx, order, homeGroups);
    const fact = {
      kind: 'order.home-told',
      text: homeText(service, homeGroups),
      happenedAt: this.clock.now(),
    };
    await this.timeline.record(tx, orderId, fact, by);
    return { ...order, homeGroups, version: order.version + 1 };
  }

  private async soldOf(tx: Tx, { id, serviceId, serviceVersion }: Order): Promise<ServiceKind> {
    const service = await this.catalog.version(tx, serviceId, serviceVersion);
    if (!service) throw new Error(`order ${id} was sold under a version that is gone`);
    return service;
  }
}
