import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { PaymentsFacade, type PaymentParams, type PaymentState } from '../../payments/contract/payments.facade.js';
import type { Contract, ContractState } from '../contract/contracts.facade.js';
import { referenceOf } from '../domain/reference.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';

export interface StartedPayment {
  readonly params: PaymentParams;
  readonly amountFen: number;
  readonly payBefore: Date;
}

export interface PaymentNews {
  readonly state: Exclude<PaymentState, 'created'>;
  readonly contractState: ContractState;
}

/** One payment for all visits: the customer goes to the cashier, and comes back. */
@Injectable()
export class PayContract {
  constructor(
    private readonly transactions: Transactions,
    private readonly contracts: ContractsSql,
    private readonly identity: IdentityFacade,
    private readonly payments: PaymentsFacade,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, ORDER_STATE, HOLD_EXPIRED, and what payments refuses. */
  async start(actor: Actor, contractId: string): Promise<Result<StartedPayment>> {
    const contract = await this.payable(actor, contractId);
    if (isRefused(contract)) return contract;
    const payer = await this.identity.person(this.transactions.reader, actor.accountId);
    if (!payer?.openid) return refuse('FORBIDDEN', '请在微信中登录后支付');
    const reference = referenceOf(contractId);
    const payBefore = contract.holdUntil!;
    const params = await this.payments.start({
      reference,
      description: `到位-${contract.serviceName} ${contract.packageName}`,
      amountFen: contract.totalFen,
      payerOpenid: payer.openid,
      payBefore,
    });
    if (isRefused(params)) return params;
    // nobody can pay before the parameters go out: whoever ended the contract meanwhile wins, and this payment ends too
    const still = await this.payable(actor, contractId);
    if (isRefused(still)) {
      await this.payments.close(reference);
      return still;
    }
    return { params, amountFen: contract.totalFen, payBefore };
  }

  /** WeChat is asked, and what it says goes the same way as a notification. */
  async refresh(actor: Actor, contractId: string): Promise<Result<PaymentNews>> {
    const db = this.transactions.reader;
    const own = await this.contracts.own(db, actor.accountId, contractId);
    if (!own) return refuse('NOT_FOUND');
    const state = await this.payments.refresh(referenceOf(contractId), 'client_return');
    const { state: contractState } = (await this.contracts.find(db, contractId)) ?? own;
    if (state === 'none') return { state: contractState === 'awaiting_payment' ? 'pending' : 'closed', contractState };
    return { state: state === 'created' ? 'pending' : state, contractState };
  }

  private async payable(actor: Actor, contractId: string): Promise<Result<Contract>> {
    const contract = await this.contracts.own(this.transactions.reader, actor.accountId, contractId);
    if (!contract) return refuse('NOT_FOUND');
    if (contract.state === 'expired') return refuse('HOLD_EXPIRED');
    if (contract.state !== 'awaiting_payment') return refuse('ORDER_STATE');
    return contract.holdUntil && contract.holdUntil > this.clock.now() ? contract : refuse('HOLD_EXPIRED');
  }
}
