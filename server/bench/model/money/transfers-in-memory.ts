import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import type { TransferPurpose } from '../../../src/modules/payments/contract/transfers.facade.js';
import type { Journal } from '../../../src/modules/payments/domain/journal.js';
import {
  transferFailedJournal,
  transferOwedJournal,
  transferPaidJournal,
} from '../../../src/modules/payments/domain/transfers/transfer-journal.js';
import { planTransfer } from '../../../src/modules/payments/domain/transfers/transfer-limits.js';
import {
  decideCancel,
  decideTransferNews,
  isOver,
  type Transfer,
  type TransferFacts,
} from '../../../src/modules/payments/domain/transfers/transfer.js';
import { CAUSES } from './causes.js';
import type { TransferLie, TransferLuck } from './money-house.js';

const MCHID = '1900000001';
const NOW = new Date('2026-03-10T01:00:00.000Z');

type AtWeChat = 'unknown' | 'WAIT_USER_CONFIRM' | 'SUCCESS' | 'FAIL' | 'CANCELLED';

interface Sending {
  readonly ours: { -readonly [K in keyof Transfer]: Transfer[K] };
  theirs: AtWeChat;
  /** WeChat will not be able to pay it out */
  doomed: boolean;
}

/** The domain's rules of transfers on a plain list, and a WeChat that believes whatever it is told. */
export class TransfersInMemory {
  private readonly all: Sending[] = [];

  constructor(
    private readonly post: (journal: Journal) => void,
    private readonly owedOf: (outBillNo: string) => Journal,
    private readonly flaw: (line: string) => void,
  ) {}

  send(cause: number, amountFen: number): void {
    if (!this.latest(cause)) this.make(cause, amountFen, 1);
  }

  sendAgain(cause: number): void {
    const last = this.latest(cause)?.ours;
    if (last?.state === 'failed') this.make(cause, last.amountFen, last.attempt + 1);
  }

  takeBack(cause: number): void {
    const one = this.latest(cause);
    const decision = one && decideCancel(one.ours);
    if (decision === 'at_once') this.end(one!);
    if (decision === 'wish') one!.ours.cancelWanted = true;
  }

  carry(index: number, luck: TransferLuck): void {
    const one = this.all[index];
    if (!one || isOver(one.ours.state)) return;
    const { state, cancelWanted } = one.ours;
    const asks = state === 'created' && !cancelWanted;
    if (asks) one.ours.carriedAt = NOW;
    const arrives = luck !== 'request lost' && luck !== 'refused';
    if (asks && arrives && one.theirs === 'unknown') {
      one.theirs = 'WAIT_USER_CONFIRM';
      one.doomed = luck === 'fails later';
    }
    if (cancelWanted && arrives && one.theirs === 'WAIT_USER_CONFIRM') one.theirs = 'CANCELLED';
    if (luck === 'fine' || luck === 'fails later') this.ask(one);
  }

  receive(index: number): void {
    const one = this.all[index];
    if (one?.theirs === 'WAIT_USER_CONFIRM') one.theirs = one.doomed ? 'FAIL' : 'SUCCESS';
  }

  tell(index: number, lie: TransferLie | null): void {
    const one = this.all[index];
    if (!one || one.theirs === 'unknown') return;
    const wrong: Record<TransferLie, Partial<TransferFacts>> = {
      amount: { amountFen: 1 },
      merchant: { mchid: '1900000002' },
      payer: { openid: 'oStranger' },
    };
    if (lie) this.settle(one, { ...factsOf(one, 'SUCCESS'), ...wrong[lie] }, true);
    else if (one.theirs !== 'WAIT_USER_CONFIRM') this.settle(one, factsOf(one, one.theirs), true);
  }

  askAll(): void {
    for (const one of this.all) this.ask(one);
  }

  /** What has arrived at people. */
  sent(): number {
    return this.all.reduce((sum, { ours, theirs }) => sum + (theirs === 'SUCCESS' ? ours.amountFen : 0), 0);
  }

  receivable(): number[] {
    const mayArrive = ({ ours, theirs }: Sending): boolean =>
      theirs === 'unknown' ? !isOver(ours.state) : theirs === 'WAIT_USER_CONFIRM' || theirs === 'SUCCESS';
    return CAUSES.map((_, cause) => this.of(cause).filter(mayArrive).length);
  }

  private make(cause: number, amountFen: number, attempt: number): void {
    const { purpose } = CAUSES[cause]!;
    if (isRefused(planTransfer({ purpose, amountFen, overLimit: 'refuse' }, [], NOW))) return;
    const ours = newTransfer(purpose, {
      outBillNo: `B${this.all.length}`,
      reference: `cause:${cause}`,
      amountFen: fen(amountFen),
      attempt,
    });
    this.all.push({ ours, theirs: 'unknown', doomed: false });
    this.post(transferOwedJournal(ours, NOW, {}));
  }

  private ask(one: Sending): void {
    if (one.theirs !== 'unknown') return this.settle(one, factsOf(one, one.theirs), false);
    // nobody wants it any more, and nothing that was sent for it is still under way
    if (one.ours.state === 'created' && one.ours.cancelWanted) this.end(one);
  }

  private settle(one: Sending, facts: TransferFacts, hearsay: boolean): void {
    const { ours } = one;
    const decision = decideTransferNews(ours, facts, MCHID);
    if (decision.kind === 'doubt' && !hearsay) {
      this.flaw(`WeChat's own word of ${ours.outBillNo} is not believed: ${decision.because}`);
    }
    if (decision.kind !== 'move') return;
    ours.state = decision.to;
    if (decision.to === 'success') this.post(transferPaidJournal(ours, NOW));
    if (decision.to === 'failed' || decision.to === 'cancelled') this.undo(ours);
  }

  private end(one: Sending): void {
    one.ours.state = 'cancelled';
    this.undo(one.ours);
  }

  private undo(ours: Transfer): void {
    this.post(transferFailedJournal(ours, this.owedOf(ours.outBillNo), NOW));
  }

  private of(cause: number): Sending[] {
    return this.all.filter(({ ours }) => ours.reference === `cause:${cause}`);
  }

  private latest(cause: number): Sending | undefined {
    return this.of(cause).at(-1);
  }
}

function newTransfer(
  purpose: TransferPurpose,
  named: Pick<Transfer, 'outBillNo' | 'reference' | 'amountFen' | 'attempt'>,
): Transfer {
  return {
    ...named,
    key: 'cause',
    purpose,
    report: CAUSES.find((one) => one.purpose === purpose)!,
    accountId: 'A',
    openid: 'oReceiver',
    nameCipher: null,
    remark: '谢谢',
    appid: 'wx0123456789abcdef',
    notifyUrl: 'https://test.invalid/t',
    state: 'created',
    createdAt: NOW,
    askAt: NOW,
    carriedAt: null,
    packageInfo: null,
    confirmBefore: null,
    cancelWanted: false,
    settledAt: null,
    failReason: null,
    problem: null,
  };
}

function factsOf({ ours }: Sending, state: string): TransferFacts {
  return {
    outBillNo: ours.outBillNo,
    mchid: MCHID,
    transferBillNo: `1330${ours.outBillNo}`,
    state,
    amountFen: ours.amountFen,
    openid: ours.openid,
    failReason: state === 'FAIL' ? 'ACCOUNT_ABNORMAL' : null,
    packageInfo: null,
    createdAt: NOW,
    updatedAt: NOW,
  };
}
