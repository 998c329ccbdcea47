import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { EndContractHold } from './end-contract-hold.js';

/** The customer does not want the unpaid package any more. */
@Injectable()
export class CancelUnpaidContract {
  constructor(
    private readonly transactions: Transactions,
    private readonly contracts: ContractsSql,
    private readonly holds: EndContractHold,
  ) {}

  /** Refuses NOT_FOUND, ORDER_STATE (also when it was paid in the same moment) or PAYMENT_UNAVAILABLE. */
  async cancel({ accountId, label }: Actor, contractId: string): Promise<Result<null>> {
    const contract = await this.contracts.own(this.transactions.reader, accountId, contractId);
    if (!contract) return refuse('NOT_FOUND');
    if (contract.state !== 'awaiting_payment') return refuse('ORDER_STATE');
    const ended = await this.holds.end(contractId, 'cancelled', { accountId, label });
    if (isRefused(ended)) return ended;
    switch (ended) {
      case 'ended':
        return null;
      case 'paid':
        return refuse('ORDER_STATE', '这份套餐刚刚支付成功，已经生效；如需改动请联系客服');
      case 'unknown':
        return refuse('PAYMENT_UNAVAILABLE', '微信支付暂时没有响应，还不能确认是否已付款，请稍后再取消');
    }
  }
}
