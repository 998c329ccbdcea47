import { fen } from '@daowei/shared/kernel/fen';
import { AskRefund } from '../../../src/modules/payments/application/ask-refund.js';
import { AskWeChat } from '../../../src/modules/payments/application/ask-wechat.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import type { PaymentsApp } from '../../../test/support/payments-app.js';
import { hush } from './hush.js';
import type { Bank, Books, Lie, MoneyHouse, RefundEnd, TransferLie, TransferLuck } from './money-house.js';
import { TransfersOnDatabase } from './transfers-on-database.js';

const THINGS = 3;
const PAYABLE_SECONDS = 3_600;
const FORGERY: Record<Lie, object> = {
  amount: { kind: 'notification-wrong-amount', totalFen: 1 },
  merchant: { kind: 'notification-wrong-mchid' },
  payer: { kind: 'notification-wrong-openid' },
  currency: { kind: 'notification-wrong-currency' },
};
const FATE: Record<RefundEnd, string | null> = { SUCCESS: null, CLOSED: 'refund-closed', ABNORMAL: 'refund-abnormal' };

interface TheirOrder {
  readonly outTradeNo: string;
  readonly state: 'NOTPAY' | 'SUCCESS' | 'CLOSED';
  readonly totalFen: number;
}
interface TheirRefund {
  readonly outRefundNo: string;
  readonly outTradeNo: string;
  readonly state: string;
  readonly amountFen: number;
}

/** The payments module on a real database, and the desk WeChat. Each house has things of its own in one company. */
export class MoneyOnDatabase implements MoneyHouse {
  private readonly things: string[];
  private readonly transfers: TransfersOnDatabase;

  constructor(
    private readonly t: PaymentsApp,
    private readonly payBefore = new Date(t.clock.now().getTime() + PAYABLE_SECONDS * 1_000),
  ) {
    this.things = Array.from({ length: THINGS }, () => t.request().reference);
    this.transfers = new TransfersOnDatabase(t);
  }

  async start(thing: number, amountFen: number): Promise<void> {
    const { t, payBefore } = this;
    await t.facade.start(t.request({ reference: this.things[thing]!, amountFen: fen(amountFen), payBefore }));
  }

  async pay(attempt: number): Promise<void> {
    const number = await this.number(attempt);
    // closed, paid or never made there: WeChat does not let them
    if (number) await this.t.desk.post(`/control/orders/${number}/pay`).catch(() => undefined);
  }

  async tell(attempt: number, lie: Lie | null): Promise<void> {
    const number = await this.number(attempt);
    // what was not paid is not told of
    if (number) await this.t.notify(number, lie ? [FORGERY[lie]] : []).catch(() => undefined);
    await this.t.drain();
  }

  async ask(attempt: number): Promise<void> {
    const number = await this.number(attempt);
    if (number) await this.t.app.get(AskWeChat).ask(number, 'query');
  }

  async close(thing: number): Promise<void> {
    await this.t.facade.close(this.things[thing]!);
  }

  async refund(thing: number, percent: number, cause: number): Promise<void> {
    const { t } = this;
    const reference = this.things[thing]!;
    const paid = (await t.facade.paymentsOf(t.db.dataSource.manager, reference)).find(({ state }) => state === 'paid');
    if (!paid) return;
    const amountFen = fen(Math.ceil((paid.amountFen * percent) / 100));
    const request = { amountFen, reason: '取消预约', key: `cause ${cause}` };
    await t.app.get(Transactions).run((tx) => t.facade.refund(tx, reference, request));
  }

  async carry(refund: number, end: RefundEnd | null): Promise<void> {
    const { t } = this;
    const number = await this.refundNumber(refund);
    if (!number) return;
    const fate = end && FATE[end];
    if (fate) await t.desk.fault(fate);
    await t.pass(61);
    await t.drain();
    await t.desk.clearFaults();
    await hush(t);
  }

  async tellRefund(refund: number): Promise<void> {
    const number = await this.refundNumber(refund);
    const found = (await this.theirRefunds()).find(({ outRefundNo }) => outRefundNo === number);
    if (!found || found.state === 'PROCESSING') return;
    const { outTradeNo, outRefundNo } = found;
    await this.t.desk.post('/control/notifications', { outTradeNo, outRefundNo, copies: 2 });
    await this.t.drain();
  }

  send(cause: number, amountFen: number): Promise<void> {
    return this.transfers.send(cause, amountFen);
  }

  sendAgain(cause: number): Promise<void> {
    return this.transfers.sendAgain(cause);
  }

  takeBack(cause: number): Promise<void> {
    return this.transfers.takeBack(cause);
  }

  carryTransfer(transfer: number, luck: TransferLuck): Promise<void> {
    return this.transfers.carry(transfer, luck);
  }

  receive(transfer: number): Promise<void> {
    return this.transfers.receive(transfer);
  }

  tellTransfer(transfer: number, lie: TransferLie | null): Promise<void> {
    return this.transfers.tell(transfer, lie);
  }

  async settle(): Promise<void> {
    for (const number of await this.numbers()) await this.t.app.get(AskWeChat).ask(number, 'query');
    for (let round = 0; round < 3; round += 1) {
      await this.t.pass(61);
      await this.t.drain();
    }
    for (const number of await this.refundNumbers()) await this.t.app.get(AskRefund).askAbout(number);
    await this.transfers.askAll();
  }

  async books(): Promise<Books> {
    const sums = await this.t.rows<{ account: string; fen: string | number }>(
      `SELECT e.account, SUM(e.amount_fen) AS fen FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
       WHERE j.reference IN (?) GROUP BY e.account`,
      [[...this.things, ...this.transfers.references]],
    );
    const sum = (account: string): number => Number(sums.find((one) => one.account === account)?.fen ?? 0);
    return {
      cash: sum('wechat_cash'),
      deposits: 0 - sum('customer_deposits'),
      owed: 0 - sum('refunds_owed'),
      toSend: 0 - sum('transfers_owed'),
      spent: sum('red_packet_cost') + sum('compensation_cost') + sum('worker_payable'),
    };
  }

  async bank(): Promise<Bank> {
    const add = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
    const taken = (await this.theirOrders()).filter(({ state }) => state === 'SUCCESS');
    const back = (await this.theirRefunds()).filter(({ state }) => state === 'SUCCESS');
    return {
      taken: add(taken.map(({ totalFen }) => totalFen)),
      givenBack: add(back.map((one) => one.amountFen)),
      sent: await this.transfers.sent(),
    };
  }

  async payable(): Promise<number[]> {
    const open = new Set(
      (await this.theirOrders()).filter(({ state }) => state !== 'CLOSED').map((one) => one.outTradeNo),
    );
    return Promise.all(
      this.things.map(async (reference) => {
        const ours = await this.t.facade.paymentsOf(this.t.db.dataSource.manager, reference);
        return ours.filter(({ outTradeNo }) => open.has(outTradeNo)).length;
      }),
    );
  }

  receivable(): Promise<number[]> {
    return this.transfers.receivable();
  }

  broken(): Promise<string[]> {
    return this.t.broken();
  }

  private numbers(): Promise<string[]> {
    return this.column('SELECT out_trade_no AS no FROM payment WHERE reference IN (?) ORDER BY out_trade_no');
  }

  private refundNumbers(): Promise<string[]> {
    return this.column('SELECT out_refund_no AS no FROM refund WHERE reference IN (?) ORDER BY out_refund_no');
  }

  private async number(attempt: number): Promise<string | undefined> {
    return (await this.numbers())[attempt];
  }

  private async refundNumber(refund: number): Promise<string | undefined> {
    return (await this.refundNumbers())[refund];
  }

  private async column(sql: string): Promise<string[]> {
    return (await this.t.rows<{ no: string }>(sql, [this.things])).map(({ no }) => no);
  }

  private async theirOrders(): Promise<TheirOrder[]> {
    const ours = new Set(await this.numbers());
    return (await this.t.desk.get<TheirOrder[]>('/control/orders')).filter((one) => ours.has(one.outTradeNo));
  }

  private async theirRefunds(): Promise<TheirRefund[]> {
    const ours = new Set(await this.numbers());
    return (await this.t.desk.get<TheirRefund[]>('/control/refunds')).filter((one) => ours.has(one.outTradeNo));
  }
}
