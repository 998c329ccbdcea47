import { Injectable, type OnModuleInit } from '@nestjs/common';
import { yuan } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { RefundSettled } from '../../payments/contract/payments.facade.js';
import { isTrouble, REFUND_TROUBLE, REFUND_WORDS } from '../../payments/contract/refund-trouble.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import { contractIdIn } from '../domain/reference.js';
import { ContractExceptionsSql } from '../infrastructure/contract-exceptions.sql.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { TellHistory } from './tell-history.js';

/** The share of a visit is back with the customer, or it goes to a person. */
@Injectable()
export class WhenRefundSettled implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly contracts: ContractsSql,
    private readonly exceptions: ContractExceptionsSql,
    private readonly history: TellHistory,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<RefundSettled>('payments.refund-settled', 'contracts.watch-refunds', (tx, event) =>
      this.watch(tx, event.data),
    );
  }

  private async watch(tx: Tx, refund: RefundSettled['data']): Promise<void> {
    const { reference, outcome, outRefundNo, amountFen, because } = refund;
    const contractId = contractIdIn(reference);
    const contract = contractId && (await this.contracts.lock(tx, contractId));
    if (!contract) return;
    const actor = { accountId: null, label: '微信支付' };
    const data = { outRefundNo, amountFen, because };
    const amount = `${yuan(amountFen)}元`;
    const text = `退款${amount}${REFUND_WORDS[outcome]}`;
    await this.history.tell(tx, contract.id, { kind: `refund-${outcome}`, text }, actor, data);
    if (!isTrouble(outcome)) return;
    const openedAt = this.clock.now();
    await this.exceptions.open(tx, {
      kind: 'refund',
      contractId: contract.id,
      text: `套餐 ${contract.no}：${REFUND_TROUBLE[outcome]}（退款单${outRefundNo}，${amount}${because ? `，${because}` : ''}）`,
      openedAt,
      dueAt: addMinutes(openedAt, CONTRACTS_POLICY.exceptionMinutes.value),
    });
  }
}
