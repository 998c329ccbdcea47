import { Injectable } from '@nestjs/common';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { Remedies } from '../../orders/contract/remedies.js';
import { TransfersFacade } from '../../payments/contract/transfers.facade.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { COMPENSATION_POLICY } from '../domain/compensation-policy.js';
import { CAUSE_NAMES, type Cause, type Means } from '../domain/grant.js';
import { BY_ITSELF } from './work-kinds.js';

/** What is given, and for what. */
export interface Gift {
  readonly cause: Cause;
  readonly because: string;
  readonly moneyFen: Fen;
  /** given as a coupon, where it is no money */
  readonly couponFen: Fen;
}

export interface Given {
  readonly means: Means;
  readonly couponFen: Fen;
  readonly couponId: string | null;
}

/** The name on the price line of the next booking. */
const COUPON_NAME = '守时赔付券';

/**
 * Gives what is owed, by the first way that is open: back to the payment, to the wallet, as a coupon of the same worth.
 * In the caller's transaction, under the order's lock; the same cause of an order is never paid twice by any of them.
 */
@Injectable()
export class Give {
  constructor(
    private readonly remedies: Remedies,
    private readonly transfers: TransfersFacade,
    private readonly pricing: PricingFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async give(tx: Tx, order: Order, gift: Gift): Promise<Given> {
    const { cause, because, moneyFen, couponFen } = gift;
    if (moneyFen === 0) {
      if (couponFen === 0) return { means: 'none', couponFen, couponId: null };
      return this.coupon(tx, order, couponFen, because);
    }
    const reason = `${CAUSE_NAMES[cause]}赔付`;
    const refund = await this.remedies.giveBack(tx, order, { amountFen: moneyFen, reason, cause });
    if (!isRefused(refund)) return { means: 'refund', couponFen: fen(0), couponId: null };
    const transfer = await this.transfer(tx, order, gift);
    if (!isRefused(transfer)) return { means: 'transfer', couponFen: fen(0), couponId: null };
    return this.coupon(tx, order, moneyFen, because);
  }

  /** A coupon of an amount, good for a while. */
  async coupon(tx: Tx, { accountId }: Order, amountFen: Fen, because: string): Promise<Given> {
    const couponId = await this.pricing.giveAmount(
      tx,
      accountId,
      { name: COUPON_NAME, because, amountFen, months: COMPENSATION_POLICY.couponMonths.value },
      BY_ITSELF,
    );
    return { means: 'coupon', couponFen: amountFen, couponId };
  }

  private async transfer(tx: Tx, order: Order, { cause, because, moneyFen }: Gift): Promise<Result<unknown>> {
    const person = await this.identity.person(tx, order.accountId);
    if (!person?.openid) return refuse('RECEIVER_UNKNOWN');
    return this.transfers.request(tx, {
      reference: `compensation:${order.id}`,
      key: cause,
      report: { purpose: 'compensation', cause: `${CAUSE_NAMES[cause]}赔付` },
      accountId: order.accountId,
      openid: person.openid,
      amountFen: moneyFen,
      remark: because,
      overLimit: 'queue',
      under: { service: order.serviceId, cause },
    });
  }
}
