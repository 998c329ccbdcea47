import { Injectable } from '@nestjs/common';
import type { Fen } from '@daowei/shared/kernel/fen';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Order } from '../contract/orders.facade.js';
import { PrepaidVisits, type PrepaidChange } from '../contract/prepaid.js';
import { CancelPaidOrder } from './cancel-paid-order.js';
import { PausePrepaid } from './pause-prepaid.js';
import { RescheduleOrder } from './reschedule-order.js';

/** The owner of several prepaid visits changes one: the ways are those of every other order. */
@Injectable()
export class ChangePrepaid extends PrepaidVisits {
  constructor(
    private readonly moving: RescheduleOrder,
    private readonly cancelling: CancelPaidOrder,
    private readonly pausing: PausePrepaid,
  ) {
    super();
  }

  override move(tx: Tx, orderId: string, startAt: Date, change: PrepaidChange): Promise<Result<Order>> {
    const { by, revision, code: reason, usual = null } = change;
    return this.moving.moveIn(tx, by, orderId, { revision, startAt, reason, note: null }, { usual });
  }

  override pause(tx: Tx, orderId: string, until: Date, change: PrepaidChange): Promise<Result<Order>> {
    return this.pausing.pause(tx, orderId, until, change);
  }

  override callOff(tx: Tx, orderId: string, change: PrepaidChange): Promise<Result<Fen>> {
    return this.cancelling.prepaid(tx, orderId, change);
  }
}
