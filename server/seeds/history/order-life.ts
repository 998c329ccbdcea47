import { isRefused } from '@daowei/shared/kernel/result';
import { decide, type OrderCommand } from '../../src/modules/orders/domain/decide.js';
import type { Order } from '../../src/modules/orders/contract/orders.facade.js';
import type { AuditActor } from '../../src/modules/privacy/contract/privacy.facade.js';

export const DISPATCH: AuditActor = { accountId: null, label: '系统派单' };
export const WECHAT_PAY: AuditActor = { accountId: null, label: '微信支付' };
export const FIELDWORK: AuditActor = { accountId: null, label: '现场服务' };
export const CLOCK: AuditActor = { accountId: null, label: '系统' };

/** A fact as the timeline and the audit keep it; `text` null: the audit alone. */
export interface Fact {
  readonly kind: string;
  readonly text: string | null;
  readonly actor: AuditActor;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An order with the columns that only its own table knows. */
export type LivedOrder = Order & {
  readonly paidTradeNo: string | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
};

/** One order's life, step by step through the rules of orders themselves. */
export class OrderLife {
  readonly facts: Fact[] = [];

  constructor(public order: LivedOrder) {}

  /** @throws Error when the rules of orders refuse the command: the history would not be one that can happen */
  apply(command: OrderCommand, at: Date, actor: AuditActor, data: Readonly<Record<string, unknown>> = {}): void {
    const change = decide(this.order, command, at);
    if (isRefused(change)) throw new Error(`${this.order.no} is ${this.order.state} and cannot ${command.kind}`);
    this.order = { ...this.order, ...change.patch, state: change.to, version: this.order.version + 1 };
    this.facts.push({ ...change.fact, at, actor, data });
  }

  record(kind: string, text: string, at: Date, actor: AuditActor, data: Readonly<Record<string, unknown>> = {}): void {
    this.facts.push({ kind, text, at, actor, data });
  }

  markRated(): void {
    this.order = { ...this.order, rated: true, version: this.order.version + 1 };
  }
}
