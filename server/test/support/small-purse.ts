import type { TransferPackage } from '../../src/modules/payments/contract/transfers.facade.js';
import {
  TransferGateway,
  type TransferOutcome,
  type TransferQueryOutcome,
} from '../../src/modules/payments/domain/transfers/transfer-gateway.js';
import type { Transfer, TransferFacts } from '../../src/modules/payments/domain/transfers/transfer.js';
import type { Clock } from '../../src/platform/clock/clock.js';
import type { Config } from '../../src/platform/config/config.js';

type State = 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'FAIL' | 'CANCELING' | 'CANCELLED';

interface Sent {
  readonly transfer: Transfer;
  readonly name: string | null;
  readonly madeAt: Date;
  state: State;
  failReason: string | null;
}

/** What becomes of the next call: answered, done without an answer, not done without an answer, or refused. */
export type Luck = 'fine' | 'answer lost' | 'request lost' | 'refused';

/** A purse that hands out money once its receiver confirms; one number is one transfer. The test plays the receiver. */
export class SmallPurse extends TransferGateway {
  override readonly merchant: TransferGateway['merchant'];
  /** by number, in the order they were made */
  readonly sent = new Map<string, Sent>();
  /** of the calls to come, first come first served; then all is fine */
  readonly luck: Luck[] = [];

  constructor(
    private readonly clock: Clock,
    config: Config,
  ) {
    super();
    const { WECHAT_APPID: appid, WECHAT_PAY_MCHID: mchid } = config;
    this.merchant = { appid, mchid, transferNotifyUrl: 'https://test.invalid/t' };
  }

  override transfer(transfer: Transfer, name: string | null): Promise<TransferOutcome> {
    return this.answer(() => {
      const known = this.sent.get(transfer.outBillNo);
      const made: Sent = known ?? {
        transfer,
        name,
        madeAt: this.clock.now(),
        state: 'WAIT_USER_CONFIRM',
        failReason: null,
      };
      this.sent.set(transfer.outBillNo, made);
      const packageInfo = made.state === 'WAIT_USER_CONFIRM' ? `package-${transfer.outBillNo}` : null;
      return { ...this.factsOf(transfer.outBillNo), mchid: null, amountFen: null, openid: null, packageInfo };
    });
  }

  override async queryTransfer({ outBillNo }: Pick<Transfer, 'outBillNo'>): Promise<TransferQueryOutcome> {
    if (this.luck[0] === 'request lost' || this.luck[0] === 'answer lost') {
      this.luck.shift();
      return { kind: 'unknown' };
    }
    return this.sent.has(outBillNo) ? { kind: 'transfer', facts: this.factsOf(outBillNo) } : { kind: 'missing' };
  }

  override cancelTransfer({ outBillNo }: Pick<Transfer, 'outBillNo'>): Promise<TransferOutcome> {
    return this.answer(() => {
      const sent = this.sent.get(outBillNo);
      if (sent?.state === 'WAIT_USER_CONFIRM') sent.state = 'CANCELING';
      return sent ? this.factsOf(outBillNo) : null;
    });
  }

  override packageFor(packageInfo: string): TransferPackage {
    return { mchId: this.merchant.mchid, appId: this.merchant.appid, package: packageInfo };
  }

  /** The receiver presses the button; nothing happens where there is nothing to take. */
  confirm(outBillNo: string): void {
    const sent = this.sent.get(outBillNo);
    if (sent?.state === 'WAIT_USER_CONFIRM') sent.state = 'SUCCESS';
  }

  /** Nobody took it in time. */
  expire(outBillNo: string): void {
    const sent = this.sent.get(outBillNo);
    if (sent?.state !== 'WAIT_USER_CONFIRM') return;
    sent.state = 'FAIL';
    sent.failReason = 'OVERDUE_CLOSE';
  }

  /** What is being taken back is back. */
  finish(): void {
    for (const sent of this.sent.values()) if (sent.state === 'CANCELING') sent.state = 'CANCELLED';
  }

  factsOf(outBillNo: string): TransferFacts {
    const { transfer, state, failReason, madeAt } = this.sent.get(outBillNo)!;
    return {
      outBillNo,
      mchid: this.merchant.mchid,
      state,
      failReason,
      transferBillNo: `1330${outBillNo}`,
      amountFen: transfer.amountFen,
      openid: transfer.openid,
      packageInfo: null,
      createdAt: madeAt,
      updatedAt: this.clock.now(),
    };
  }

  private async answer(work: () => TransferFacts | null): Promise<TransferOutcome> {
    const luck = this.luck.shift() ?? 'fine';
    if (luck === 'request lost') return { kind: 'unknown' };
    if (luck === 'refused') return { kind: 'refused', code: 'NO_AUTH' };
    const facts = work();
    if (luck === 'answer lost') return { kind: 'unknown' };
    return facts ? { kind: 'transfer', facts } : { kind: 'refused', code: 'NOT_FOUND' };
  }
}
