import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Bills } from '../pay/bills/bills.js';
import { readPlanted } from '../pay/bills/planted.js';
import type { Cashier } from '../pay/cashier.js';
import { PayError } from '../pay/errors.js';
import { FORGERIES, type Forgery } from '../pay/notification-message.js';
import { hasEnded, type Subject } from '../pay/notification-subject.js';
import type { Notifier } from '../pay/notifier.js';
import type { Orders } from '../pay/orders.js';
import type { Refunds } from '../pay/refunds.js';
import type { Transfers } from '../pay/transfers.js';
import type { AccessTokens } from '../platform/access-tokens.js';
import type { Clock } from '../store/clock.js';
import type { Notification, PayOrder, PayRefund } from '../store/state.js';
import type { Store } from '../store/store.js';
import type { PayTransfer } from '../store/transfer.js';
import type { CallLog } from './call-log.js';
import { pastOf } from './past.js';
import { receivedBy } from './received.js';
import { FAULT_KINDS } from './fault-kinds.js';
import { ControlError, asObject, readFault, type FaultBox } from './faults.js';

export interface ControlParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly faults: FaultBox;
  readonly calls: CallLog;
  readonly orders: Orders;
  readonly transfers: Transfers;
  readonly bills: Bills;
  readonly cashier: Cashier;
  readonly notifier: Notifier;
  readonly tokens: AccessTokens;
  readonly refunds: Refunds;
  /** Looks anew at everything that waits for its time. */
  readonly replan: () => void;
}

/** The strings behind the stage: faults, what happened, and acts of third parties. JSON, no authentication. */
export function registerControl(app: FastifyInstance, parts: ControlParts): void {
  void app.register(
    (control, _options, done) => {
      control.setErrorHandler(async (error: unknown, _request, reply) => {
        if (error instanceof ControlError) return reply.code(error.status).send({ error: error.message });
        if (error instanceof PayError) {
          const status = error.code === 'ORDER_NOT_EXIST' || error.code === 'NOT_FOUND' ? 404 : 409;
          return reply.code(status).send({ error: error.message, code: error.code });
        }
        const status = (error as { statusCode?: number }).statusCode ?? 500;
        if (status >= 500) throw error;
        return reply.code(status).send({ error: 'the request is not valid JSON' });
      });
      registerFaults(control, parts);
      registerOrders(control, parts);
      registerTransfers(control, parts);
      registerBills(control, parts);
      registerNotifications(control, parts);
      registerWorld(control, parts);
      done();
    },
    { prefix: '/control' },
  );
}

function registerFaults(control: FastifyInstance, { faults }: ControlParts): void {
  control.get('/fault-kinds', async () => FAULT_KINDS);
  control.get('/faults', async () => faults.list());
  control.post('/faults', async (request) => faults.arm(request.body));
  control.delete('/faults', async () => ({ cleared: faults.clear() }));
  control.delete('/faults/:id', async (request) => {
    const { id } = request.params as { id: string };
    if (faults.clear(Number(id)) === 0) throw new ControlError(`no fault ${id}`, 404);
    return { cleared: 1 };
  });
}

function registerOrders(control: FastifyInstance, { store, orders, cashier }: ControlParts): void {
  const present = (order: PayOrder): unknown => presentOrder(order, prepayIdsByOrder(store).get(order.outTradeNo));
  const numberIn = (request: FastifyRequest): string => (request.params as { outTradeNo: string }).outTradeNo;

  control.get('/orders', async (request) => {
    const { state } = request.query as { state?: string };
    const prepayIds = prepayIdsByOrder(store);
    return [...store.state.orders.values()]
      .filter((order) => state === undefined || order.state === state)
      .map((order) => presentOrder(order, prepayIds.get(order.outTradeNo)));
  });
  control.get('/orders/:outTradeNo', async (request) => present(orders.get(numberIn(request))));
  control.post('/orders/:outTradeNo/pay', async (request) => {
    const { notificationId } = cashier.payOrder(numberIn(request));
    return { order: present(orders.get(numberIn(request))), notificationId };
  });
  control.post('/orders/:outTradeNo/close', async (request) => {
    orders.close(numberIn(request));
    return { order: present(orders.get(numberIn(request))) };
  });
  control.get('/refunds', async () => [...store.state.refunds.values()].map(presentRefund));
  control.post('/orders/:outTradeNo/expire', async (request) => {
    orders.expire(numberIn(request));
    return { order: present(orders.get(numberIn(request))) };
  });
}

function registerTransfers(control: FastifyInstance, { store, transfers }: ControlParts): void {
  const numberIn = (request: FastifyRequest): string => (request.params as { outBillNo: string }).outBillNo;

  control.get('/transfers', async () => [...store.state.transfers.values()].map(presentTransfer));
  control.get('/transfers/:outBillNo', async (request) => presentTransfer(transfers.get(numberIn(request))));
  control.post('/transfers/:outBillNo/confirm', async (request) => {
    const { outBillNo, openid } = transfers.get(numberIn(request));
    return presentTransfer(transfers.confirm(outBillNo, openid));
  });
  control.post('/balance', async (request) => {
    const { balanceFen } = asObject(request.body, 'the request');
    if (!Number.isSafeInteger(balanceFen) || Number(balanceFen) < 0) {
      throw new ControlError('"balanceFen" must be a whole number of fen');
    }
    transfers.topUp(Number(balanceFen));
    return { balanceFen: store.state.balanceFen };
  });
}

function registerBills(control: FastifyInstance, { store, bills }: ControlParts): void {
  control.post('/bills/:day', async (request) => {
    const { day } = request.params as { day: string };
    const differences = readPlanted(asObject(request.body, 'the request').differences);
    bills.plant(day, differences);
    return { day, differences };
  });
  control.post('/past', async (request) => {
    const facts = pastOf(asObject(request.body, 'the request'), store.state);
    store.commit(...facts);
    return { facts: facts.length };
  });
}

function registerNotifications(control: FastifyInstance, parts: ControlParts): void {
  const { store, notifier } = parts;
  control.get('/notifications', async (request) => {
    const { outTradeNo, state } = request.query as { outTradeNo?: string; state?: string };
    return [...store.state.notifications.values()]
      .filter(
        (each) =>
          (outTradeNo === undefined || each.outTradeNo === outTradeNo) && (state === undefined || each.state === state),
      )
      .map(presentNotification);
  });
  control.post('/notifications/:id/resend', async (request) => {
    const { id } = request.params as { id: string };
    const attempt = await notifier.resend(id);
    if (attempt === undefined) throw new ControlError(`no notification ${id}`, 404);
    return attempt;
  });
  control.post('/notifications', async (request) => {
    const body = asObject(request.body, 'the request');
    const { faults = [], copies = 1 } = body;
    if (!Array.isArray(faults)) throw new ControlError('"faults" must be a list');
    if (!Number.isInteger(copies) || Number(copies) < 1 || Number(copies) > 1000) {
      throw new ControlError('"copies" must be a whole number from 1 to 1000');
    }
    const forgeries = (faults as unknown[]).map(readForgery);
    const subject = namedSubject(body, parts);
    if (!isTold(subject) && forgeries.length === 0) {
      throw new ControlError('WeChat does not tell of money that has not moved; name a forgery in "faults"', 409);
    }
    return { answers: await notifier.forge(subject, forgeries, Number(copies)) };
  });
}

/** What copies are to be sent of: a payment, a refund of it, or a transfer. */
function namedSubject(
  { outTradeNo, outRefundNo, outBillNo }: Record<string, unknown>,
  { orders, refunds, transfers }: ControlParts,
): Subject {
  if (outBillNo !== undefined) {
    if (typeof outBillNo !== 'string') throw new ControlError('"outBillNo" must be a string');
    return { transfer: transfers.get(outBillNo) };
  }
  if (typeof outTradeNo !== 'string') throw new ControlError('"outTradeNo" must be a string');
  const order = orders.get(outTradeNo);
  if (outRefundNo === undefined) return { order };
  if (typeof outRefundNo !== 'string') throw new ControlError('"outRefundNo" must be a string');
  return { order, refund: refunds.get(outRefundNo) };
}

function isTold(subject: Subject): boolean {
  return 'transfer' in subject ? hasEnded(subject.transfer) : subject.order.state === 'SUCCESS';
}

function registerWorld(control: FastifyInstance, parts: ControlParts): void {
  const { store, clock, calls, faults, notifier, tokens, transfers, replan } = parts;
  control.get('/state', async () => ({
    now: new Date(clock.now()).toISOString(),
    people: store.state.people.size,
    orders: countBy([...store.state.orders.values()].map((order) => order.state)),
    transfers: countBy([...store.state.transfers.values()].map((each) => each.state)),
    balanceFen: store.state.balanceFen,
    notifications: countBy([...store.state.notifications.values()].map((each) => each.state)),
    faults: faults.list().filter((fault) => fault.left !== 0).length,
  }));
  control.get('/received', async () => receivedBy(store.state));
  control.get('/calls', async (request) => {
    const { since, limit, direction, call, outTradeNo } = request.query as Record<string, string | undefined>;
    return calls.list({
      ...(since === undefined ? {} : { since: Number(since) }),
      ...(limit === undefined ? {} : { limit: Number(limit) }),
      ...(direction === undefined ? {} : { direction }),
      ...(call === undefined ? {} : { call }),
      ...(outTradeNo === undefined ? {} : { outTradeNo }),
    });
  });
  control.delete('/calls', async () => {
    calls.clear();
    return {};
  });
  control.post('/token/revoke', async () => {
    tokens.revoke();
    return {};
  });
  control.post('/clock', async (request) => {
    const { advanceMs, signatures = false } = asObject(request.body, 'the request');
    try {
      if (signatures === true) clock.advanceAll(Number(advanceMs));
      else clock.advance(Number(advanceMs));
    } catch (error) {
      throw new ControlError(`"advanceMs": ${(error as Error).message}`);
    }
    if (signatures === true) replan();
    transfers.look();
    return { now: new Date(clock.now()).toISOString(), wall: new Date(clock.wall()).toISOString() };
  });
  control.post('/reset', async (request) => {
    const { keepPeople = true } = (request.body ?? {}) as { keepPeople?: boolean };
    notifier.forget();
    transfers.forget();
    store.commit({ type: 'wiped', keepPeople: keepPeople !== false });
    faults.clear();
    calls.clear();
    return {};
  });
}

function readForgery(input: unknown): Forgery {
  const fault = readFault(input);
  if (!(FORGERIES as readonly string[]).includes(fault.kind)) {
    throw new ControlError(`${fault.kind} cannot be forged into a single notification; use ${FORGERIES.join(', ')}`);
  }
  return fault;
}

function presentOrder(order: PayOrder, prepayIds: readonly string[] = []): unknown {
  const { fingerprint: _, createdAt, payableUntil, paidAt, closedAt, ...rest } = order;
  return {
    ...rest,
    createdAt: instant(createdAt),
    payableUntil: instant(payableUntil),
    paidAt: instant(paidAt),
    closedAt: instant(closedAt),
    prepayIds,
  };
}

function presentRefund(refund: PayRefund): unknown {
  const { fingerprint: _, endsAs: __, endsAt: ___, createdAt, endedAt, ...rest } = refund;
  return { ...rest, createdAt: instant(createdAt), endedAt: instant(endedAt) };
}

function prepayIdsByOrder(store: Store): Map<string, string[]> {
  const byOrder = new Map<string, string[]>();
  for (const { outTradeNo, prepayId } of store.state.prepays.values()) {
    const ids = byOrder.get(outTradeNo);
    if (ids === undefined) byOrder.set(outTradeNo, [prepayId]);
    else ids.push(prepayId);
  }
  return byOrder;
}

function presentTransfer({ fingerprint: _, packageInfo: _secret, ...transfer }: PayTransfer): unknown {
  return { ...transfer, createdAt: instant(transfer.createdAt), updatedAt: instant(transfer.updatedAt) };
}

function presentNotification(notification: Notification): unknown {
  return {
    ...notification,
    createdAt: instant(notification.createdAt),
    nextAt: instant(notification.nextAt),
    attempts: notification.attempts.map((attempt) => ({ ...attempt, at: instant(attempt.at) })),
  };
}

function instant(ms: number | null | undefined): string | null {
  return ms === null || ms === undefined ? null : new Date(ms).toISOString();
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
