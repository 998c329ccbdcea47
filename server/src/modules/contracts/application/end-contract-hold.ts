import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { PaymentsFacade } from '../../payments/contract/payments.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { mayBecome } from '../domain/contract-life.js';
import { referenceOf } from '../domain/reference.js';
import { ContractVisitsSql } from '../infrastructure/contract-visits.sql.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { EXPIRE_CONTRACT_HOLD } from './work-kinds.js';
import { TellHistory } from './tell-history.js';

const ENDED = {
  cancelled: '套餐已取消，没有产生任何费用',
  expired: '保留时间已过，全部时段已释放，没有产生任何费用',
} as const;

/** Ends an unpaid contract. WeChat is asked first: the times are given back only when it can no longer be paid. */
@Injectable()
export class EndContractHold {
  constructor(
    private readonly transactions: Transactions,
    private readonly payments: PaymentsFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly history: TellHistory,
    private readonly contracts: ContractsSql,
    private readonly visits: ContractVisitsSql,
    private readonly pricing: PricingFacade,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * 'ended'; 'paid': it was paid meanwhile and stays; 'unknown': WeChat does not say, so nothing was changed.
   * Refuses ORDER_STATE when the contract no longer waits for its payment.
   */
  async end(
    contractId: string,
    to: 'cancelled' | 'expired',
    actor: AuditActor,
  ): Promise<Result<'ended' | 'paid' | 'unknown'>> {
    const reference = referenceOf(contractId);
    const closed = await this.payments.close(reference);
    if (closed !== 'closed') return closed;
    const ended = await this.transactions.run((tx) => this.giveBack(tx, contractId, to, actor));
    if (isRefused(ended)) return ended;
    // begun on another phone between the two steps; what still comes through is a late payment
    await this.payments.close(reference);
    return 'ended';
  }

  private async giveBack(
    tx: Tx,
    contractId: string,
    to: 'cancelled' | 'expired',
    actor: AuditActor,
  ): Promise<Result<'ended'>> {
    const contract = await this.contracts.lock(tx, contractId);
    if (!contract) return refuse('NOT_FOUND');
    if (contract.state !== 'awaiting_payment' || !mayBecome(contract.state, to)) return refuse('ORDER_STATE');
    const endedAt = this.clock.now();
    if (!(await this.contracts.change(tx, contract, to, { holdUntil: null, endedAt }))) return refuse('STALE_VERSION');
    for (const { seq, claimId, mates } of await this.visits.of(tx, contractId)) {
      for (const held of [claimId, ...mates.map((mate) => mate.claimId)]) {
        if (held && (await this.scheduling.release(tx, held))) continue;
        throw new Error(`visit ${seq} of contract ${contractId} held claim ${held}, which was given back before`);
      }
      await this.visits.seat(tx, contractId, seq, { claimId: null, workerId: null, mates: [], orderId: null });
    }
    await this.queue.cancel(tx, EXPIRE_CONTRACT_HOLD, contractId);
    await this.history.tell(tx, contractId, { kind: to, text: ENDED[to] }, actor);
    await this.pricing.giveBackCoupon(tx, referenceOf(contractId));
    return 'ended';
  }
}
