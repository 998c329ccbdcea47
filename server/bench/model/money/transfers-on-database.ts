import { fen } from '@daowei/shared/kernel/fen';
import { AskTransfer } from '../../../src/modules/payments/application/transfers/ask-transfer.js';
import { TransfersFacade } from '../../../src/modules/payments/contract/transfers.facade.js';
import { Ids } from '../../../src/platform/clock/ids.js';
import { Transactions, type Tx } from '../../../src/platform/database/transactions.js';
import type { DueWork } from '../../../src/platform/work/due-work.js';
import { until, type PaymentsApp } from '../../../test/support/payments-app.js';
import { CAUSES } from './causes.js';
import { hush } from './hush.js';
import type { TransferLie, TransferLuck } from './money-house.js';

const FORGERY: Record<TransferLie, object> = {
  amount: { kind: 'notification-wrong-amount', totalFen: 1 },
  merchant: { kind: 'notification-wrong-mchid' },
  payer: { kind: 'notification-wrong-openid' },
};
/** What becomes of a call, as the desk knows it. */
const FATE: Record<TransferLuck, string | null> = {
  fine: null,
  'fails later': 'transfer-fail',
  'answer lost': 'answer-drop',
  'request lost': 'request-drop',
  refused: 'transfer-refused',
};
/** States of WeChat's that end by themselves, at once on this desk. */
const UNDER_WAY = ['ACCEPTED', 'TRANSFERING', 'CANCELING'];

interface TheirTransfer {
  readonly outBillNo: string;
  readonly state: string;
  readonly amountFen: number;
}
interface OurTransfer {
  readonly out_bill_no: string;
  readonly reference: string;
  readonly state: string;
}

/** Transfers of the payments module on a real database; WeChat's side is the desk. */
export class TransfersOnDatabase {
  private readonly accountId = this.t.app.get(Ids).next();
  private readonly facade = this.t.app.get(TransfersFacade);
  readonly references = CAUSES.map((_, cause) => `cause:${this.accountId}:${cause}`);

  constructor(private readonly t: PaymentsApp) {}

  async send(cause: number, amountFen: number): Promise<void> {
    await this.inTx((tx) =>
      this.facade.request(tx, {
        reference: this.references[cause]!,
        key: 'cause',
        report: CAUSES[cause]!,
        accountId: this.accountId,
        openid: this.t.payer,
        amountFen: fen(amountFen),
        remark: '谢谢',
        overLimit: 'refuse',
      }),
    );
  }

  async sendAgain(cause: number): Promise<void> {
    await this.inTx((tx) => this.facade.retry(tx, this.references[cause]!, 'cause', 'refuse'));
  }

  async takeBack(cause: number): Promise<void> {
    await this.inTx((tx) => this.facade.cancel(tx, this.references[cause]!, 'cause'));
  }

  async carry(index: number, luck: TransferLuck): Promise<void> {
    const number = (await this.ours())[index]?.out_bill_no;
    if (number === undefined) return;
    const fate = FATE[luck];
    if (fate) await this.t.desk.fault(fate, { match: { outTradeNo: number } });
    await this.t.app.get(AskTransfer).sweep({ ref: number } as DueWork);
    await this.t.desk.clearFaults();
    await hush(this.t);
    await this.still();
  }

  async receive(index: number): Promise<void> {
    const number = (await this.ours())[index]?.out_bill_no;
    // not there yet, taken or over: WeChat does not let them
    await this.t.desk.post(`/control/transfers/${number}/confirm`).catch(() => undefined);
    await this.still();
  }

  async tell(index: number, lie: TransferLie | null): Promise<void> {
    const number = (await this.ours())[index]?.out_bill_no;
    const faults = lie ? [FORGERY[lie]] : [];
    // what has not ended is not told of
    await this.t.desk.post('/control/notifications', { outBillNo: number, faults }).catch(() => undefined);
    await this.t.drain();
  }

  async askAll(): Promise<void> {
    await this.still();
    for (const { out_bill_no } of await this.ours()) await this.t.app.get(AskTransfer).askAbout(out_bill_no);
  }

  async sent(): Promise<number> {
    const arrived = (await this.theirs()).filter(({ state }) => state === 'SUCCESS');
    return arrived.reduce((sum, { amountFen }) => sum + amountFen, 0);
  }

  async receivable(): Promise<number[]> {
    const theirs = new Map((await this.theirs()).map(({ outBillNo, state }) => [outBillNo, state]));
    const ours = await this.ours();
    const mayArrive = ({ out_bill_no, state }: OurTransfer): boolean => {
      const their = theirs.get(out_bill_no);
      return their === undefined ? state === 'created' : their !== 'FAIL' && their !== 'CANCELLED';
    };
    return this.references.map((one) => ours.filter(({ reference }) => reference === one).filter(mayArrive).length);
  }

  /** Waits for what WeChat does by itself. */
  private still(): Promise<void> {
    return until(
      async () => (await this.theirs()).every(({ state }) => !UNDER_WAY.includes(state)),
      'nothing is under way at WeChat',
    );
  }

  private ours(): Promise<OurTransfer[]> {
    return this.t.rows<OurTransfer>(
      'SELECT out_bill_no, reference, state FROM transfer WHERE reference IN (?) ORDER BY out_bill_no',
      [this.references],
    );
  }

  private async theirs(): Promise<TheirTransfer[]> {
    const ours = new Set((await this.ours()).map(({ out_bill_no }) => out_bill_no));
    return (await this.t.desk.get<TheirTransfer[]>('/control/transfers')).filter((one) => ours.has(one.outBillNo));
  }

  private inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.t.app.get(Transactions).run(work);
  }
}
