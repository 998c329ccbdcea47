import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import {
  captureJournal,
  refundFailedJournal,
  refundOwedJournal,
  refundPaidJournal,
  type Journal,
} from '../../../src/modules/payments/domain/journal.js';
import { isLive, statesBefore, type Payment } from '../../../src/modules/payments/domain/payment.js';
import { decideRefundNews, planRefund, type Refund } from '../../../src/modules/payments/domain/refund.js';
import { decideSettlement, type TransactionFacts } from '../../../src/modules/payments/domain/settlement.js';
import { decideStart } from '../../../src/modules/payments/domain/start.js';
import type { Bank, Books, Lie, MoneyHouse, RefundEnd, TransferLie, TransferLuck } from './money-house.js';
import { TransfersInMemory } from './transfers-in-memory.js';

const MERCHANT = { appid: 'wx0123456789abcdef', mchid: '1900000001', notifyUrl: 'https://test.invalid/n' };
const NOW = new Date('2026-03-10T01:00:00.000Z');
const LATER = new Date('2026-03-10T02:00:00.000Z');
const THINGS = 3;
/** The accounts that transfers are paid out of. */
const PAID_OUT_OF = ['red_packet_cost', 'compensation_cost', 'worker_payable'] as const;

type Row<T> = { -readonly [K in keyof T]: T[K] };
type AtWeChat = 'NOTPAY' | 'SUCCESS' | 'CLOSED';
type RefundAtWeChat = 'unknown' | 'PROCESSING' | RefundEnd;

/** The domain's rules on plain lists, and a WeChat that believes whatever it is told. */
export class MoneyInMemory implements MoneyHouse {
  private readonly payments: { ours: Row<Payment>; theirs: AtWeChat }[] = [];
  private readonly refunds: { ours: Row<Refund>; theirs: RefundAtWeChat }[] = [];
  private readonly journals: Journal[] = [];
  private readonly flaws: string[] = [];
  private readonly transfers = new TransfersInMemory(
    (journal) => this.post(journal),
    (outBillNo) => this.journals.find(({ kind, ref }) => kind === 'transfer_owed' && ref === outBillNo)!,
    (line) => this.flaws.push(line),
  );

  async start(thing: number, amountFen: number): Promise<void> {
    const request = {
      reference: `thing:${thing}`,
      description: '服务',
      amountFen: fen(amountFen),
      payerOpenid: 'oPayer',
      payBefore: LATER,
    };
    const decision = decideStart(this.standing(thing)?.ours ?? null, request, NOW);
    if (isRefused(decision) || decision.kind === 'continue') return;
    if (decision.kind === 'replace' && !(await this.closed(thing))) return;
    const ours: Payment = {
      ...request,
      ...MERCHANT,
      outTradeNo: `T${this.payments.length}`,
      state: 'pending',
      currency: 'CNY',
      prepayId: 'wx1',
      prepaidAt: NOW,
      transactionId: null,
      createdAt: NOW,
      settledAt: null,
      settledBy: null,
      problem: null,
    };
    this.payments.push({ ours, theirs: 'NOTPAY' });
  }

  async pay(attempt: number): Promise<void> {
    const one = this.payments[attempt];
    if (one?.theirs === 'NOTPAY') one.theirs = 'SUCCESS';
  }

  async tell(attempt: number, lie: Lie | null): Promise<void> {
    const one = this.payments[attempt];
    if (!one || (lie === null && one.theirs !== 'SUCCESS')) return;
    const truth = this.factsOf(attempt, 'SUCCESS');
    const wrong: Record<Lie, Partial<TransactionFacts>> = {
      amount: { totalFen: 1 },
      merchant: { mchid: '1900000002' },
      payer: { payerOpenid: 'oStranger' },
      currency: { currency: 'USD' },
    };
    this.settlePayment(attempt, { ...truth, ...(lie ? wrong[lie] : {}) }, true);
  }

  async ask(attempt: number): Promise<void> {
    const one = this.payments[attempt];
    if (one) this.settlePayment(attempt, this.factsOf(attempt, one.theirs), false);
  }

  async close(thing: number): Promise<void> {
    await this.closed(thing);
  }

  async refund(thing: number, percent: number, cause: number): Promise<void> {
    const paid = this.standing(thing)?.ours;
    const key = `cause ${cause}`;
    if (paid?.state !== 'paid') return;
    if (this.refunds.some(({ ours }) => ours.reference === paid.reference && ours.key === key)) return;
    const before = this.refunds.filter(({ ours }) => ours.outTradeNo === paid.outTradeNo).map(({ ours }) => ours);
    const amountFen = fen(Math.ceil((paid.amountFen * percent) / 100));
    const askAt = planRefund(paid.amountFen, amountFen, before, NOW);
    if (isRefused(askAt)) return;
    const ours: Refund = {
      outRefundNo: `R${this.refunds.length}`,
      outTradeNo: paid.outTradeNo,
      reference: paid.reference,
      key,
      state: 'created',
      refundId: '50',
      amountFen,
      totalFen: paid.amountFen,
      reason: '取消预约',
      notifyUrl: 'https://test.invalid/r',
      receivedAccount: null,
      createdAt: NOW,
      askAt,
      carriedAt: null,
      succeededAt: null,
      problem: null,
    };
    this.refunds.push({ ours, theirs: 'unknown' });
    this.post(refundOwedJournal(ours, fen(this.sumOf('customer_deposits', ours.reference)), NOW, {}));
  }

  async carry(refund: number, end: RefundEnd | null): Promise<void> {
    const one = this.refunds[refund];
    if (!one) return;
    if (one.theirs === 'unknown') one.theirs = 'PROCESSING';
    // an abnormal one may still be paid out another way
    if (end && (one.theirs === 'PROCESSING' || (one.theirs === 'ABNORMAL' && end === 'SUCCESS'))) one.theirs = end;
  }

  async tellRefund(refund: number): Promise<void> {
    const one = this.refunds[refund];
    if (!one || one.theirs === 'unknown') return;
    const { outRefundNo, outTradeNo, amountFen, totalFen } = one.ours;
    const decision = decideRefundNews(
      one.ours,
      {
        outRefundNo,
        outTradeNo,
        mchid: MERCHANT.mchid,
        refundId: '50',
        status: one.theirs,
        refundFen: amountFen,
        totalFen,
        receivedAccount: null,
        succeededAt: NOW,
      },
      MERCHANT.mchid,
    );
    if (decision.kind === 'doubt') this.flaws.push(`true news of ${outRefundNo} is doubted: ${decision.because}`);
    if (decision.kind !== 'move') return;
    one.ours.state = decision.to;
    if (decision.to === 'success') this.post(refundPaidJournal(one.ours, NOW));
    if (decision.to === 'closed') {
      const owed = this.journals.find(({ kind, ref }) => kind === 'refund_owed' && ref === outRefundNo)!;
      this.post(refundFailedJournal(one.ours, owed, NOW));
    }
  }

  async send(cause: number, amountFen: number): Promise<void> {
    this.transfers.send(cause, amountFen);
  }

  async sendAgain(cause: number): Promise<void> {
    this.transfers.sendAgain(cause);
  }

  async takeBack(cause: number): Promise<void> {
    this.transfers.takeBack(cause);
  }

  async carryTransfer(transfer: number, luck: TransferLuck): Promise<void> {
    this.transfers.carry(transfer, luck);
  }

  async receive(transfer: number): Promise<void> {
    this.transfers.receive(transfer);
  }

  async tellTransfer(transfer: number, lie: TransferLie | null): Promise<void> {
    this.transfers.tell(transfer, lie);
  }

  async settle(): Promise<void> {
    for (const index of this.payments.keys()) await this.ask(index);
    for (const index of this.refunds.keys()) await this.tellRefund(index);
    this.transfers.askAll();
  }

  async books(): Promise<Books> {
    return {
      cash: -this.sumOf('wechat_cash'),
      deposits: this.sumOf('customer_deposits'),
      owed: this.sumOf('refunds_owed'),
      toSend: this.sumOf('transfers_owed'),
      spent: 0 - PAID_OUT_OF.reduce((sum, account) => sum + this.sumOf(account), 0),
    };
  }

  async bank(): Promise<Bank> {
    const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
    const taken = this.payments.filter(({ theirs }) => theirs === 'SUCCESS').map(({ ours }) => ours.amountFen);
    const back = this.refunds.filter(({ theirs }) => theirs === 'SUCCESS').map(({ ours }) => ours.amountFen);
    return { taken: sum(taken), givenBack: sum(back), sent: this.transfers.sent() };
  }

  async payable(): Promise<number[]> {
    return Array.from(
      { length: THINGS },
      (_, thing) =>
        this.payments.filter(({ ours, theirs }) => ours.reference === `thing:${thing}` && theirs !== 'CLOSED').length,
    );
  }

  async receivable(): Promise<number[]> {
    return this.transfers.receivable();
  }

  async broken(): Promise<string[]> {
    return this.flaws;
  }

  private standing(thing: number): { ours: Row<Payment>; theirs: AtWeChat } | undefined {
    return this.payments.find(({ ours }) => ours.reference === `thing:${thing}` && ours.state !== 'closed');
  }

  /** WeChat decides between the payer and us. */
  private async closed(thing: number): Promise<boolean> {
    const one = this.standing(thing);
    if (!one || !isLive(one.ours.state)) return !one;
    if (one.theirs === 'SUCCESS') {
      await this.ask(this.payments.indexOf(one));
      return false;
    }
    one.theirs = 'CLOSED';
    one.ours.state = 'closed';
    return true;
  }

  private settlePayment(attempt: number, facts: TransactionFacts, hearsay: boolean): void {
    const { ours } = this.payments[attempt]!;
    const decision = decideSettlement(ours, facts);
    if (decision.kind === 'hold' || decision.kind === 'flag') {
      if (!hearsay) this.flaws.push(`WeChat's own word of ${ours.outTradeNo} is not believed: ${decision.because}`);
      return;
    }
    if (decision.kind === 'nothing') return;
    const to = decision.kind === 'capture' ? 'paid' : 'closed';
    if (!statesBefore(to).includes(ours.state)) this.flaws.push(`${ours.outTradeNo}: ${ours.state} became ${to}`);
    ours.state = to;
    if (decision.kind !== 'capture') return;
    ours.transactionId = decision.transactionId;
    this.post(captureJournal(ours, NOW));
  }

  private factsOf(attempt: number, tradeState: AtWeChat): TransactionFacts {
    const { outTradeNo, amountFen, payerOpenid, currency } = this.payments[attempt]!.ours;
    const { appid, mchid } = MERCHANT;
    const paid = tradeState === 'SUCCESS';
    return {
      outTradeNo,
      appid,
      mchid,
      tradeState,
      transactionId: paid ? `42${outTradeNo}` : null,
      totalFen: amountFen,
      currency,
      payerOpenid,
      paidAt: paid ? NOW : null,
    };
  }

  /** Kind and ref together happen once, as the database sees to. */
  private post(journal: Journal): void {
    const twice = this.journals.some(({ kind, ref }) => kind === journal.kind && ref === journal.ref);
    if (twice) this.flaws.push(`${journal.kind} ${journal.ref} is in the books twice`);
    this.journals.push(journal);
  }

  /** Credits less debits. */
  private sumOf(account: string, reference?: string): number {
    return this.journals
      .filter((journal) => reference === undefined || journal.reference === reference)
      .flatMap(({ lines }) => lines)
      .filter((line) => line.account === account)
      .reduce((sum, { amountFen }) => sum - amountFen, 0);
  }
}
