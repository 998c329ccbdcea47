import type { Identity } from '../store/identity.js';
import { beijingDigits, type Clock } from '../store/clock.js';
import { randomDigits, randomHex, randomText } from '../store/random.js';
import type { Store } from '../store/store.js';
import type { PayTransfer, TransferState } from '../store/transfer.js';
import { PayError } from './errors.js';
import { newNotification } from './orders.js';
import { transferReceipt, type TransferFate } from './transfer-words.js';
import type { TransferRequest } from './transfer-request.js';

/** The receiver has a day to confirm; then the money goes back to the merchant. */
const CONFIRM_WITHIN_MS = 24 * 3_600_000;
/** How long money, or a cancellation, is under way on this desk. */
const UNDER_WAY_MS = 800;
/** How often the desk looks for transfers that nobody confirmed in time. */
const LOOK_EVERY_MS = 30_000;

/** Which state may follow which. The last three are the end. */
const TRANSITIONS: Record<TransferState, readonly TransferState[]> = {
  ACCEPTED: ['PROCESSING', 'WAIT_USER_CONFIRM', 'FAIL', 'CANCELING'],
  PROCESSING: ['WAIT_USER_CONFIRM', 'FAIL', 'CANCELING'],
  WAIT_USER_CONFIRM: ['TRANSFERING', 'FAIL', 'CANCELING'],
  TRANSFERING: ['SUCCESS', 'FAIL'],
  CANCELING: ['CANCELLED'],
  SUCCESS: [],
  FAIL: [],
  CANCELLED: [],
};

/** Money on its way from the merchant to people. The merchant asks, the receiver confirms, and only then it moves. */
export class Transfers {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private watch: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: Store,
    private readonly identity: Identity,
    private readonly clock: Clock,
    /** Told of a notification that was just planned. */
    private readonly wake: (notificationId: string) => void,
  ) {}

  /** Takes up what was under way when the process last ended. */
  start(): void {
    this.look();
    for (const transfer of this.store.state.transfers.values()) this.plan(transfer);
    this.watch = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.watch);
    this.forget();
  }

  /** Forgets all plans, as after the state was wiped. */
  forget(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  /** Accepts a transfer; the same number with the same words is the same transfer. @throws PayError */
  make(request: TransferRequest, fate: TransferFate): PayTransfer {
    if (request.appid !== this.identity.appid) throw new PayError('APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配');
    this.look();
    const existing = this.store.state.transfers.get(request.outBillNo);
    if (existing) {
      if (existing.fingerprint === request.fingerprint) return existing;
      throw new PayError('INVALID_REQUEST', '请求重入时，参数与首次请求时不一致');
    }
    if (!this.store.state.people.has(request.openid)) throw new PayError('PARAM_ERROR', 'openid与appid不匹配');
    const at = this.clock.now();
    const transfer: PayTransfer = {
      ...request,
      transferBillNo: `1330${randomDigits(6)}${beijingDigits(at).slice(0, 8)}${randomDigits(14)}`,
      packageInfo: randomText(96),
      createdAt: at,
      updatedAt: at,
      state: 'ACCEPTED',
      failsBecause: fate.failsBecause,
      stepMs: fate.stepMs,
    };
    this.store.commit({ type: 'transfer-made', transfer });
    if (fate.stepMs === null) this.step(transfer.outBillNo);
    else this.plan(transfer);
    return this.get(transfer.outBillNo);
  }

  /** @throws PayError NOT_FOUND */
  get(outBillNo: string): PayTransfer {
    this.look();
    const transfer = this.store.state.transfers.get(outBillNo);
    if (!transfer) throw new PayError('NOT_FOUND', '记录不存在');
    return transfer;
  }

  /** Takes it back before it is confirmed; done a moment later. @throws PayError */
  cancel(outBillNo: string): PayTransfer {
    const transfer = this.get(outBillNo);
    if (transfer.state === 'CANCELING' || transfer.state === 'CANCELLED') return transfer;
    if (!TRANSITIONS[transfer.state].includes('CANCELING')) {
      throw new PayError('INVALID_REQUEST', '当前单据状态不支持撤销');
    }
    return this.move(transfer, 'CANCELING');
  }

  /** The transfer a phone was handed, if it is this person's to confirm. @throws PayError */
  handed(packageInfo: string, openid: string): PayTransfer {
    this.look();
    const found = [...this.store.state.transfers.values()].find((one) => one.packageInfo === packageInfo);
    if (found?.openid !== openid) throw new PayError('PARAM_ERROR', '收款信息有误，请联系商家');
    return found;
  }

  /** The receiver presses the button. @throws PayError when there is nothing to confirm any more */
  confirm(outBillNo: string, openid: string): PayTransfer {
    const transfer = this.get(outBillNo);
    if (transfer.openid !== openid || transfer.state !== 'WAIT_USER_CONFIRM') {
      throw new PayError('INVALID_REQUEST', '该笔转账已失效或已处理');
    }
    return this.move(transfer, 'TRANSFERING');
  }

  /** Moves the clock's consequences in: what nobody confirmed within a day fails, and its money comes back. */
  look(): void {
    const now = this.clock.now();
    for (const transfer of this.store.state.transfers.values()) {
      if (transfer.state === 'WAIT_USER_CONFIRM' && now - transfer.createdAt >= CONFIRM_WITHIN_MS) {
        this.move(transfer, 'FAIL', 'OVERDUE_CLOSE');
      }
    }
  }

  /** Gives the merchant so much to send; what waited for money goes on. */
  topUp(balanceFen: number): void {
    this.store.commit({ type: 'balance-set', balanceFen });
    for (const transfer of this.store.state.transfers.values()) {
      if (transfer.state === 'PROCESSING') this.step(transfer.outBillNo);
    }
  }

  /** Until when it may be confirmed, business time. */
  confirmBefore(transfer: PayTransfer): number {
    return transfer.createdAt + CONFIRM_WITHIN_MS;
  }

  private plan(transfer: PayTransfer): void {
    const { outBillNo, state, stepMs } = transfer;
    if (state !== 'ACCEPTED' && state !== 'TRANSFERING' && state !== 'CANCELING') return;
    clearTimeout(this.timers.get(outBillNo));
    this.timers.set(
      outBillNo,
      setTimeout(() => this.step(outBillNo), stepMs ?? UNDER_WAY_MS),
    );
  }

  /** What comes next by itself. */
  private step(outBillNo: string): void {
    this.timers.delete(outBillNo);
    const transfer = this.store.state.transfers.get(outBillNo);
    switch (transfer?.state) {
      case 'ACCEPTED':
      case 'PROCESSING':
        return void this.lockMoney(transfer);
      case 'TRANSFERING':
        return void (transfer.failsBecause === null
          ? this.move(transfer, 'SUCCESS')
          : this.move(transfer, 'FAIL', transfer.failsBecause));
      case 'CANCELING':
        return void this.move(transfer, 'CANCELLED');
      default:
        return;
    }
  }

  private lockMoney(transfer: PayTransfer): void {
    if (this.store.state.balanceFen >= transfer.amountFen) this.move(transfer, 'WAIT_USER_CONFIRM');
    else if (transfer.state === 'ACCEPTED') this.move(transfer, 'PROCESSING');
  }

  private move(transfer: PayTransfer, to: TransferState, failReason?: string): PayTransfer {
    const { outBillNo } = transfer;
    if (!TRANSITIONS[transfer.state].includes(to)) throw new Error(`${outBillNo}: ${transfer.state} to ${to}`);
    const at = this.clock.now();
    const ended = TRANSITIONS[to].length === 0;
    const url = ended ? transfer.notifyUrl : undefined;
    const notification = url && newNotification(this.clock, { outTradeNo: outBillNo, outBillNo, url });
    this.store.commit(
      { type: 'transfer-moved', outBillNo, to, at, ...(failReason ? { failReason } : {}) },
      ...(notification ? [{ type: 'notification-scheduled' as const, notification }] : []),
      ...(to === 'SUCCESS'
        ? [{ type: 'message-arrived' as const, message: transferReceipt(randomHex(24), transfer, at) }]
        : []),
    );
    const moved = this.store.state.transfers.get(outBillNo) ?? transfer;
    this.plan(moved);
    if (notification) this.wake(notification.id);
    return moved;
  }
}
