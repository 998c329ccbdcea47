import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { Clock } from '../../../platform/clock/clock.js';
import { DevicesFacade } from '../../devices/contract/devices.facade.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import type { Outgoing } from '../infrastructure/deliveries.js';

/** Whether what a message of the moment speaks of still waits for somebody: it may have ended before its time. */
@Injectable()
export class StillMeant {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly dispatch: DispatchFacade,
    private readonly devices: DevicesFacade,
    private readonly clock: Clock,
  ) {}

  async is(tx: Tx, { template, orderId, recipient, usableUntil }: Outgoing): Promise<boolean> {
    switch (template) {
      case 'are_you_well':
        return this.devices.isAsked(tx, recipient);
      case 'visit_offered': {
        const offer = orderId && (await this.dispatch.own(tx, orderId, recipient));
        if (!offer || offer.state !== 'offered' || offer.respondBy <= this.clock.now()) return false;
        // another offer of the same visit has a message of its own
        return usableUntil === null || offer.respondBy.getTime() === usableUntil.getTime();
      }
      case 'time_offered': {
        const order = orderId && (await this.orders.order(tx, orderId));
        if (!order || order.state !== 'awaiting_payment') return false;
        return order.holdUntil !== null && order.holdUntil > this.clock.now();
      }
      default:
        return true;
    }
  }
}
