import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { ReceiveTransfer } from '../../src/modules/payments/application/transfers/receive-transfer.js';
import { TransfersFacade, type TransferReport } from '../../src/modules/payments/contract/transfers.facade.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { Transactions, type Tx } from '../../src/platform/database/transactions.js';
import { until } from '../../test/support/payments-app.js';
import { inParallel } from './in-parallel.js';
import { AT_A_TIME, type Moment, type Weather, type Wrong } from './weather.js';

/** What becomes of a transfer: taken, taken back by us, or forgotten by who was to take it. */
const TAKEN_SHARE = 0.7;
const TAKEN_BACK_SHARE = 0.15;
/** At WeChat, nobody may take it after this; and a little more. */
const EXPIRED_SECONDS = 24 * 3_600 + 60;
/** What WeChat refused or did not answer is tried again after this at the latest. */
const ASKED_AGAIN_SECONDS = 660;
const WRONG: readonly Wrong[] = ['amount', 'merchant', 'person'];
const ENDS = ['SUCCESS', 'FAIL', 'CANCELLED'];
const REPORTS: readonly TransferReport[] = [
  { purpose: 'red_packet', activity: '服务关怀', reward: '感谢您的耐心等候' },
  { purpose: 'compensation', cause: '服务人员迟到' },
  { purpose: 'worker_pay', post: '家政服务人员', pay: '3月劳务报酬' },
];

interface Sent {
  readonly reference: string;
  readonly accountId: string;
  readonly outBillNo: string;
}

/** Money to people, asked for twice each, while calls and their answers are lost; what failed is sent once more. */
export class StormOfTransfers {
  private readonly t = this.weather.t;
  private readonly chance = this.weather.chance;
  private readonly facade = this.t.app.get(TransfersFacade);

  constructor(
    private readonly weather: Weather,
    private readonly count: number,
  ) {}

  async pass(): Promise<void> {
    const { t, weather } = this;
    await this.arm();
    const sent: Sent[] = [];
    await inParallel(
      Array.from({ length: this.count }, (_, index) => index),
      AT_A_TIME,
      async (index) => void sent.push(await this.owe(index)),
    );
    await t.drain();
    await t.pass(ASKED_AGAIN_SECONDS);
    await t.drain();
    await weather.rage(sent.flatMap((one) => this.lifeOf(one)));
    // who forgot it does not get it any more; what failed goes out once more, under another number
    await t.pass(EXPIRED_SECONDS);
    await weather.quiet();
    const again = await this.sendAgain(sent);
    await t.drain();
    await t.pass(ASKED_AGAIN_SECONDS);
    await t.drain();
    await weather.rage(again.flatMap((one) => this.taken(one, 0)));
    await t.desk.clearFaults();
    await t.pass(ASKED_AGAIN_SECONDS);
    await weather.quiet();
  }

  private async arm(): Promise<void> {
    const { desk } = this.t;
    await desk.fault('transfer-slow', { ms: 20, times: 'forever' });
    await desk.fault('transfer-fail', { times: 'forever', every: 9 });
    await desk.fault('transfer-refused', { times: 'forever', every: 17, match: { call: 'transfer' } });
    await desk.fault('answer-drop', { times: 'forever', every: 7, match: { call: 'transfer' } });
    await desk.fault('request-drop', { times: 'forever', every: 11, match: { call: 'transfer' } });
    await desk.fault('answer-drop', { times: 'forever', every: 5, match: { call: 'transfer-cancel' } });
    await this.weather.blow();
  }

  /** Twice at the same moment; it must be one. */
  private async owe(index: number): Promise<Sent> {
    const report = REPORTS[index % REPORTS.length]!;
    const accountId = this.t.app.get(Ids).next();
    const request = {
      reference: `storm:${index}`,
      key: 'cause',
      report,
      accountId,
      openid: this.t.payer,
      amountFen: fen(10 + Math.floor(this.chance() * 990)),
      remark: '谢谢',
      overLimit: 'refuse',
    } as const;
    const [one, other] = await Promise.all([1, 2].map(() => this.inTx((tx) => this.facade.request(tx, request))));
    if (!one || !other || isRefused(one) || isRefused(other)) throw new Error(`${request.reference} was refused`);
    if (one.outBillNo !== other.outBillNo) this.weather.broken.add(`${request.reference} has two numbers at once`);
    return { reference: request.reference, accountId, outBillNo: one.outBillNo };
  }

  /** What happens to one transfer: it is taken, taken back, or neither; what is told of it; who comes back to look. */
  private lifeOf(one: Sent): Moment[] {
    const { chance, weather } = this;
    const { accountId, outBillNo, reference } = one;
    const looks = Array.from({ length: Math.floor(chance() * 3) }, () => ({
      at: chance(),
      happen: () => this.t.app.get(ReceiveTransfer).refresh(accountId, outBillNo),
    }));
    const fate = chance();
    if (fate < TAKEN_SHARE) return [...this.taken(one, chance() / 2), ...looks];
    const lies = this.knows(outBillNo, weather.lies({ outBillNo }, chance, WRONG));
    if (fate > TAKEN_SHARE + TAKEN_BACK_SHARE) return [...lies, ...looks];
    const takeBack = (): Promise<unknown> => this.inTx((tx) => this.facade.cancel(tx, reference, 'cause'));
    return [{ at: chance(), happen: takeBack }, { at: chance(), happen: takeBack }, ...lies, ...looks];
  }

  private taken({ outBillNo }: Sent, at: number): Moment[] {
    let taking: Promise<boolean> | undefined;
    const take = (): Promise<boolean> => (taking ??= this.take(outBillNo));
    const after = (): number => at + this.chance() * (1 - at);
    const copies = this.weather.copies({ outBillNo }, after, WRONG);
    return [
      { at, happen: take },
      ...copies.map(({ at: later, happen }) => ({
        at: later,
        happen: async () => ((await take()) ? happen() : undefined),
      })),
    ];
  }

  /** The receiver presses the button. False where WeChat has nothing to be taken. */
  private async take(outBillNo: string): Promise<boolean> {
    const { desk } = this.t;
    const confirmed = await desk.post(`/control/transfers/${outBillNo}/confirm`).then(
      () => true,
      () => false,
    );
    if (confirmed) {
      await until(
        async () => ENDS.includes((await desk.get<{ state: string }>(`/control/transfers/${outBillNo}`)).state),
        'the transfer has ended',
      );
    }
    return confirmed;
  }

  /** WeChat cannot be made to speak of a number it has never heard. */
  private knows(outBillNo: string, moments: readonly Moment[]): Moment[] {
    const { desk } = this.t;
    return moments.map(({ at, happen }) => ({
      at,
      happen: () =>
        desk.get(`/control/transfers/${outBillNo}`).then(
          () => happen(),
          () => undefined,
        ),
    }));
  }

  /** Only what WeChat itself said has failed gets another number. */
  private async sendAgain(sent: readonly Sent[]): Promise<Sent[]> {
    const again: Sent[] = [];
    await inParallel(sent, AT_A_TIME, async ({ reference, accountId, outBillNo }) => {
      const retried = await this.inTx((tx) => this.facade.retry(tx, reference, 'cause', 'queue'));
      const { state } = await this.t.desk
        .get<{ state: string }>(`/control/transfers/${outBillNo}`)
        .catch(() => ({ state: 'unknown' }));
      if (isRefused(retried)) {
        if (state === 'FAIL') this.weather.broken.add(`${reference} failed and is not sent again: ${retried.refused}`);
        return;
      }
      if (state !== 'FAIL') this.weather.broken.add(`${reference} is sent again, and the first is ${state}`);
      again.push({ reference, accountId, outBillNo: retried.outBillNo });
    });
    return again;
  }

  private inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.t.app.get(Transactions).run(work);
  }
}
