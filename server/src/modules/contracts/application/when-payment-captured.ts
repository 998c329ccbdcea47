import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import type { Capture } from '../../payments/contract/capture.js';
import { PaymentsFacade, type PaymentCaptured, type PaymentHeld } from '../../payments/contract/payments.facade.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import type { LatePaymentRefunded } from '../contract/contracts.events.js';
import type { ContractVisit } from '../contract/contracts.facade.js';
import { captureOfContract } from '../domain/capture.js';
import { mayBecome } from '../domain/contract-life.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import { contractIdIn, referenceOf } from '../domain/reference.js';
import { ContractExceptionsSql } from '../infrastructure/contract-exceptions.sql.js';
import { ContractVisitsSql } from '../infrastructure/contract-visits.sql.js';
import type { StoredContract } from '../infrastructure/contract-rows.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { about } from './on-behalf.js';
import { RenewContract } from './renew-contract.js';
import { SeatVisits, type VisitSeats } from './seat-visits.js';
import { EXPIRE_CONTRACT_HOLD } from './work-kinds.js';
import { TellHistory } from './tell-history.js';

const WECHAT_PAY = { accountId: null, label: '微信支付' };

/**
 * Money for a contract has come: every visit becomes an order of its own, or the money goes back, or to a
 * person.
 */
@Injectable()
export class WhenPaymentCaptured implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly contracts: ContractsSql,
    private readonly visits: ContractVisitsSql,
    private readonly exceptions: ContractExceptionsSql,
    private readonly seats: SeatVisits,
    private readonly renewing: RenewContract,
    private readonly catalog: CatalogFacade,
    private readonly pricing: PricingFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly orders: OrdersFacade,
    private readonly payments: PaymentsFacade,
    private readonly history: TellHistory,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<PaymentCaptured>('payments.payment-captured', 'contracts.take-captured-payment', (tx, event) => {
      const { reference, outTradeNo, amountFen, paidAt } = event.data;
      return this.take(tx, reference, { outTradeNo, amountFen, paidAt: new Date(paidAt) });
    });
    this.outbox.on<PaymentHeld>('payments.payment-held', 'contracts.show-held-payment', async (tx, event) => {
      const contractId = contractIdIn(event.data.reference);
      const contract = contractId && (await this.contracts.lock(tx, contractId));
      if (contract) await this.toOffice(tx, contract, `微信支付与套餐不一致：${event.data.because}`);
    });
  }

  private async take(tx: Tx, reference: string, capture: Capture): Promise<void> {
    const contractId = contractIdIn(reference);
    if (!contractId) return;
    const contract = await this.contracts.lock(tx, contractId);
    if (!contract) throw new Error(`payment ${capture.outTradeNo} names a contract that does not exist: ${contractId}`);
    const visits = await this.visits.of(tx, contractId);
    const decision = captureOfContract(contract, contract.paidTradeNo, capture, visits[0]!.startAt, this.clock.now());
    switch (decision.kind) {
      case 'known':
        return;
      case 'pays':
        return this.activate(tx, contract, visits.map(seatOf), visits, capture);
      case 'late': {
        const seats = decision.reseat ? await this.seatAgain(tx, contract, visits) : null;
        if (seats) return this.activate(tx, contract, seats, visits, capture);
        return this.tooLate(tx, contract, capture, visits[0]!.startAt);
      }
      case 'mismatch':
        return this.toOffice(tx, contract, decision.because);
    }
  }

  private async activate(
    tx: Tx,
    contract: StoredContract,
    seats: readonly VisitSeats[],
    visits: readonly ContractVisit[],
    { outTradeNo, paidAt }: Capture,
  ): Promise<void> {
    const { id, accountId, totalFen, quote } = contract;
    const reference = referenceOf(id);
    if (!mayBecome(contract.state, 'active')) throw new Error(`contract ${id} cannot begin from ${contract.state}`);
    const patch = { holdUntil: null, endedAt: null, paidFen: totalFen, paidTradeNo: outTradeNo, paidAt };
    if (!(await this.contracts.change(tx, contract, 'active', patch)))
      throw new Error(`contract ${id} changed meanwhile`);
    await this.queue.cancel(tx, EXPIRE_CONTRACT_HOLD, id);
    const { durationMinutes, hours, addOns, address, customerName, note } = contract;
    const service = {
      id: contract.serviceId,
      version: contract.serviceVersion,
      name: contract.serviceName,
      icon: contract.serviceIcon,
    };
    for (const [index, { seq, startAt, lines, shareFen }] of visits.entries()) {
      const { seat, mates } = seats[index]!;
      const orderId = await this.orders.openPrepaid(tx, {
        requestKey: `${reference}-${seq}`,
        accountId,
        customerName,
        service,
        address,
        scope: { hours, addOns, durationMinutes },
        note,
        startAt,
        seat,
        mates,
        price: { quoteId: quote.id, hash: quote.hash, ruleVersion: quote.ruleVersion, lines, shareFen },
        payment: { reference, outTradeNo, paidAt },
        text: `“${contract.packageName}”第${seq}次，费用${yuan(shareFen)}元已随套餐付清，正在为您确认服务人员`,
      });
      await this.visits.seat(tx, id, seq, { ...seat, mates, orderId });
    }
    await this.renewing.watch(
      tx,
      id,
      visits.map(({ startAt }) => startAt),
    );
    const text = `已收到付款${yuan(totalFen)}元，${visits.length}次上门的时间都已定下`;
    const data = { outTradeNo, totalFen, visits: visits.length };
    await this.history.tell(tx, id, { kind: 'paid', text }, WECHAT_PAY, data);
  }

  /** Anybody who is free at the promised times, for all of them and with the coupon it was sold with; or nothing is taken. */
  private async seatAgain(
    tx: Tx,
    contract: StoredContract,
    visits: readonly ContractVisit[],
  ): Promise<readonly VisitSeats[] | null> {
    const service = await this.catalog.version(tx, contract.serviceId, contract.serviceVersion);
    if (!service) throw new Error(`contract ${contract.id} was sold under a version that is gone`);
    const need = { service, durationMinutes: contract.durationMinutes, place: contract.address };
    const starts = visits.map((visit) => visit.startAt);
    const taken = await this.seats.all(tx, contract.id, need, starts);
    if ('missing' in taken) return null;
    const withCoupon = visits.some(({ lines }) => lines.some((line) => line.kind === 'coupon'));
    if (!withCoupon || (await this.pricing.retakeCoupon(tx, referenceOf(contract.id)))) return taken.seats;
    await this.scheduling.releaseAll(tx, referenceOf(contract.id));
    return null;
  }

  /** Not all of the times are to be had any more: the money goes back at once, in the same transaction. */
  private async tooLate(
    tx: Tx,
    contract: StoredContract,
    { outTradeNo, amountFen, paidAt }: Capture,
    firstAt: Date,
  ): Promise<void> {
    const patch = { paidFen: amountFen, paidTradeNo: outTradeNo, paidAt };
    if (!(await this.contracts.change(tx, contract, contract.state, patch)))
      throw new Error(`contract ${contract.id} changed meanwhile`);
    const text = `您的付款在保留时间之后到账，套餐的时段已不能全部保留，${yuan(amountFen)}元将立即原路退回，欢迎重新安排`;
    await this.history.tell(tx, contract.id, { kind: 'paid-late', text }, WECHAT_PAY, { outTradeNo, amountFen });
    const refund = await this.payments.refund(tx, referenceOf(contract.id), {
      amountFen: fen(amountFen),
      reason: '付款晚于保留时间到账，时段已满，全额退款',
      key: `late:${outTradeNo}`,
      outTradeNo,
    });
    if (isRefused(refund)) throw new Error(`late payment ${outTradeNo} cannot be refunded: ${refund.refused}`);
    await this.outbox.publish<LatePaymentRefunded>(tx, {
      type: 'contracts.late-payment-refunded',
      data: { ...about(contract), amountFen, firstAt: firstAt.toISOString() },
    });
  }

  private async toOffice(tx: Tx, contract: StoredContract, because: string): Promise<void> {
    const openedAt = this.clock.now();
    const dueAt = addMinutes(openedAt, CONTRACTS_POLICY.exceptionMinutes.value);
    const problem = `套餐 ${contract.no}：${because}`;
    await this.exceptions.open(tx, {
      kind: 'payment_mismatch',
      contractId: contract.id,
      text: problem,
      openedAt,
      dueAt,
    });
    const text = '收到一笔与套餐不一致的付款，客服正在核对，会尽快给您答复';
    await this.history.tell(tx, contract.id, { kind: 'payment-mismatched', text }, WECHAT_PAY, { because });
  }
}

function seatOf({ seq, claimId, workerId, mates }: ContractVisit): VisitSeats {
  if (!claimId || !workerId) throw new Error(`visit ${seq} waits for its payment without anybody’s time`);
  return { seat: { claimId, workerId }, mates };
}
