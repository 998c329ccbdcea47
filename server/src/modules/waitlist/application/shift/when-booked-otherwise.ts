import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { OrdersFacade, type OrderPaid } from '../../../orders/contract/orders.facade.js';
import { SHIFT_REQUEST_POLICY } from '../../domain/shift-request-policy.js';
import { isForTheSame } from '../../domain/wish.js';
import { ShiftRequestsSql } from '../../infrastructure/shift-requests.sql.js';
import { SYSTEM } from '../change-wait.js';
import { EndRequest } from './end-request.js';

/** Whoever has booked the same service for that day and place needs no coordinator any more. */
@Injectable()
export class WhenBookedOtherwise implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly requests: ShiftRequestsSql,
    private readonly ending: EndRequest,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderPaid>('orders.order-paid', 'waitlist.withdraw-request-when-order-paid', async (tx, event) => {
      const order = await this.orders.order(tx, event.data.orderId);
      if (!order) return;
      const own = await this.requests.ofAccount(tx, order.accountId, SHIFT_REQUEST_POLICY.listed.value);
      const same = own.filter(
        ({ state, request, startAt }) =>
          state === 'asked' && isForTheSame(order, request) && dayOf(startAt) === dayOf(order.promised.from),
      );
      for (const { id } of same) {
        const asked = await this.requests.lock(tx, id);
        if (asked?.state === 'asked') await this.ending.apply(tx, asked, 'withdraw', SYSTEM);
      }
    });
  }
}
