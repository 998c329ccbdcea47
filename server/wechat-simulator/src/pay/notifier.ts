import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallLog } from '../control/call-log.js';
import type { FaultKind } from '../control/fault-kinds.js';
import { numberParam, type Fault, type FaultBox } from '../control/faults.js';
import type { Clock } from '../store/clock.js';
import type { Identity } from '../store/identity.js';
import type { Notification, NotificationAttempt } from '../store/state.js';
import type { Store } from '../store/store.js';
import type { PlatformSigner } from './crypto.js';
import { FORGERIES, composeNotification, type Forgery, type NotificationMessage } from './notification-message.js';
import { claimed, subjectOf, tellsOf, type Subject } from './notification-subject.js';
import { Postman, type Delivery } from './post-notification.js';
import { ReorderBuffer } from './reorder-buffer.js';
import { retryDelay } from './retry-schedule.js';

/** Faults that say when and how often an attempt leaves. */
const TRAFFIC = [
  'notification-drop',
  'notification-delay',
  'notification-duplicate',
  'notification-reorder',
] as const satisfies readonly FaultKind[];

export interface NotifierParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly signer: PlatformSigner;
  readonly faults: FaultBox;
  readonly calls: CallLog;
  readonly timeScale: number;
}

/**
 * Tells the merchant of payments until it answers 200 or 204: at once, then along the retry schedule. Every attempt is
 * signed anew with the time of sending. What is pending survives a restart; an attempt cut off by a crash is made again.
 */
export class Notifier {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly postman = new Postman();
  private readonly reorder = new ReorderBuffer();
  private readonly stopping = new AbortController();

  constructor(private readonly parts: NotifierParts) {
    // each attempt that is held back listens for the end
    setMaxListeners(0, this.stopping.signal);
  }

  /** Takes up everything that was pending when the process last ended. */
  start(): void {
    for (const notification of this.parts.store.state.notifications.values()) {
      if (notification.state === 'pending') this.plan(notification);
    }
  }

  /** Starts on a notification that has just been committed as scheduled. */
  wake(id: string): void {
    const notification = this.parts.store.state.notifications.get(id);
    if (notification?.state === 'pending') this.plan(notification);
  }

  /** Sends a notification once more, now and outside its schedule. @returns the merchant's answer */
  async resend(id: string): Promise<NotificationAttempt | undefined> {
    const notification = this.parts.store.state.notifications.get(id);
    const subject = subjectOf(this.parts.store.state, notification);
    if (notification === undefined || subject === undefined) return undefined;
    const delivery = await this.send(notification, subject, this.compose(notification, subject, []), []);
    const attempt: NotificationAttempt = { ...delivery, at: this.parts.clock.wall(), faults: [], manual: true };
    const latest = this.parts.store.state.notifications.get(id);
    if (latest === undefined) return attempt;
    const delivered = latest.state === 'delivered' || accepted(delivery);
    if (delivered) this.cancel(id);
    this.record(latest, attempt, delivered ? 'delivered' : latest.state, delivered ? null : latest.nextAt);
    return attempt;
  }

  /**
   * Sends forged (or, without forgeries, genuine) copies of news at once and tells what the merchant answered. Nothing
   * of it is scheduled. Of an unpaid order or a transfer that is under way the copies claim that the money has moved.
   */
  async forge(subject: Subject, forgeries: readonly Forgery[], copies: number): Promise<Delivery[]> {
    const now = this.parts.clock.wall();
    const scheduled = [...this.parts.store.state.notifications.values()].find((one) => tellsOf(one, subject));
    const notification = scheduled ?? { id: `forged-${now}`, url: urlOf(subject), createdAt: now };
    const kinds = forgeries.map((forgery) => forgery.kind);
    return Promise.all(
      Array.from({ length: copies }, () =>
        this.send(notification, subject, this.compose(notification, claimed(subject, now), forgeries), kinds),
      ),
    );
  }

  /** Forgets all plans, as after the state was wiped. */
  forget(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  /** Cuts what is under way and stops. Unrecorded attempts are made again after the next start. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.forget();
    this.reorder.stop();
    await this.postman.stop();
  }

  private plan(notification: Notification): void {
    this.cancel(notification.id);
    if (this.stopping.signal.aborted || notification.nextAt === null) return;
    const wait = Math.max(0, notification.nextAt - this.parts.clock.wall());
    const timer = setTimeout(() => {
      this.timers.delete(notification.id);
      void this.attempt(notification.id);
    }, wait);
    this.timers.set(notification.id, timer);
  }

  private cancel(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  private async attempt(id: string): Promise<void> {
    const { store, clock, faults } = this.parts;
    const notification = store.state.notifications.get(id);
    const subject = subjectOf(store.state, notification);
    if (notification?.state !== 'pending' || subject === undefined) return;

    const context = { call: 'notification', outTradeNo: notification.outTradeNo, openid: openidOf(subject) };
    const traffic = faults.takeAll(TRAFFIC, context);
    const forgeries = faults.takeAll(FORGERIES, context);
    const kinds = [...traffic, ...forgeries].map((fault) => fault.kind);
    const find = (kind: FaultKind): Fault | undefined => traffic.find((fault) => fault.kind === kind);

    if (find('notification-drop') !== undefined) {
      this.settle(id, { at: clock.wall(), error: 'lost on the way', ms: 0, faults: kinds });
      return;
    }
    try {
      const delay = find('notification-delay');
      if (delay !== undefined) await sleep(numberParam(delay, 'ms'), undefined, { signal: this.stopping.signal });
      const swap = find('notification-reorder');
      if (swap !== undefined) await this.reorder.wait(numberParam(swap, 'window'), numberParam(swap, 'ms'));
    } catch {
      // Stopped while holding it back: the next start makes the attempt again.
      return;
    }
    const duplicate = find('notification-duplicate');
    const copies = 1 + (duplicate === undefined ? 0 : numberParam(duplicate, 'copies'));
    const at = clock.wall();
    const deliveries = await Promise.all(
      this.composeAll(notification, subject, forgeries, copies).map((message) =>
        this.send(notification, subject, message, kinds),
      ),
    );
    const telling = deliveries.find(accepted) ?? deliveries[0];
    if (telling !== undefined) this.settle(id, { ...telling, at, faults: kinds });
  }

  /** The messages one attempt consists of: forged copies take the place of true ones or, marked extra, join them. */
  private composeAll(
    notification: Notification,
    subject: Subject,
    forgeries: readonly Fault[],
    copies: number,
  ): NotificationMessage[] {
    const replacing = forgeries.filter((fault) => fault.params.extra !== true);
    const joining = forgeries.filter((fault) => fault.params.extra === true);
    return [
      ...Array.from({ length: copies }, () => this.compose(notification, subject, replacing)),
      ...joining.map((fault) => this.compose(notification, subject, [fault])),
    ];
  }

  private compose(
    notification: { readonly id: string; readonly createdAt: number },
    subject: Subject,
    forgeries: readonly Forgery[],
  ): NotificationMessage {
    return composeNotification({
      subject,
      mchid: this.parts.identity.mchid,
      id: notification.id,
      createdAt: notification.createdAt,
      apiV3Key: this.parts.identity.apiV3Key,
      signer: this.parts.signer,
      now: this.parts.clock.wall(),
      forgeries,
    });
  }

  private async send(
    notification: { readonly url: string },
    subject: Subject,
    message: NotificationMessage,
    faults: readonly string[],
  ): Promise<Delivery> {
    const at = this.parts.clock.wall();
    const delivery = await this.postman.post(notification.url, message);
    this.parts.calls.add({
      at: new Date(at).toISOString(),
      direction: 'out',
      call: 'notification',
      method: 'POST',
      target: notification.url,
      signatureOk: null,
      status: delivery.status ?? null,
      code: delivery.error ?? null,
      outTradeNo: 'order' in subject ? subject.order.outTradeNo : subject.transfer.outBillNo,
      openid: openidOf(subject),
      requestId: null,
      faults,
      ms: delivery.ms,
    });
    return delivery;
  }

  private settle(id: string, attempt: NotificationAttempt): void {
    const latest = this.parts.store.state.notifications.get(id);
    // Wiped, or delivered by hand while this attempt was under way.
    if (latest?.state !== 'pending') return;
    if (accepted(attempt)) return this.record(latest, attempt, 'delivered', null);
    const failures = latest.attempts.filter((each) => each.manual !== true).length + 1;
    const delay = retryDelay(failures, this.parts.timeScale);
    const nextAt = delay === null ? null : attempt.at + delay;
    this.record(latest, attempt, nextAt === null ? 'exhausted' : 'pending', nextAt);
    this.wake(id);
  }

  private record(
    notification: Notification,
    attempt: NotificationAttempt,
    state: Notification['state'],
    nextAt: number | null,
  ): void {
    // An attempt cut off by stopping never happened; the store may be closed by now.
    if (this.stopping.signal.aborted) return;
    this.parts.store.commit({ type: 'notification-attempted', id: notification.id, attempt, state, nextAt });
  }
}

/** WeChat Pay takes 200 and 204 as "got it" and anything else as "try again". */
function accepted(delivery: { readonly status?: number }): boolean {
  return delivery.status === 200 || delivery.status === 204;
}

/** Where the merchant wants to hear of it. */
function urlOf(subject: Subject): string {
  if ('transfer' in subject) return subject.transfer.notifyUrl ?? '';
  return subject.refund?.notifyUrl ?? subject.order.notifyUrl;
}

/** Whom the news is about. */
function openidOf(subject: Subject): string {
  return 'order' in subject ? subject.order.openid : subject.transfer.openid;
}
