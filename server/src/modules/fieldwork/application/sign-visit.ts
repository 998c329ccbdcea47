import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { decodePng } from '../../../platform/storage/image-bytes.js';
import { Collecting } from '../../orders/contract/collecting.js';
import { roleIn } from '../../orders/contract/crew.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { keptPromise } from '../../orders/contract/promise.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { VisitSigned } from '../contract/fieldwork.facade.js';
import { FIELDWORK_POLICY } from '../domain/fieldwork-policy.js';
import { executionOf } from '../domain/standard-level.js';
import { happenedAt } from '../domain/visit-rules.js';
import { ExecutionDays } from '../infrastructure/execution-days.sql.js';
import { Visits } from '../infrastructure/visits.sql.js';
import { ThinWays } from './thin-ways.js';
import { VisitAccess } from './visit-access.js';

/** Two-party sign-off: first the worker, then the customer, each with a drawn signature that is kept. */
@Injectable()
export class SignVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: VisitAccess,
    private readonly visits: Visits,
    private readonly execution: ExecutionDays,
    private readonly files: FileStore,
    private readonly orders: OrdersFacade,
    private readonly collecting: Collecting,
    private readonly workforce: WorkforceFacade,
    private readonly ways: ThinWays,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The worker declares the work done; every step must be done or left out with its reason, and whatever was proposed on site must have its answer. */
  byWorker(actor: Actor, orderId: string, signaturePng: string, deviceTime: Date): Promise<Result<null>> {
    return this.withSignature(actor, signaturePng, (tx, file) =>
      this.workerSigns(tx, actor, orderId, file, deviceTime),
    );
  }

  /** The customer takes the work over; that completes the order. */
  byCustomer(actor: Actor, orderId: string, signaturePng: string, deviceTime: Date): Promise<Result<null>> {
    return this.withSignature(actor, signaturePng, (tx, file) =>
      this.customerSigns(tx, actor, orderId, file, deviceTime),
    );
  }

  private async withSignature(
    actor: Actor,
    signaturePng: string,
    sign: (tx: Tx, file: string) => Promise<Result<null>>,
  ): Promise<Result<null>> {
    const png = decodePng(signaturePng, FIELDWORK_POLICY.signatureBytes.value);
    if (!png) return refuse('SIGNATURE_INVALID');
    // the picture reaches the disk before the transaction: a signed visit never lacks its signature
    const file = await this.files.keepImage(actor.accountId, png);
    if (isRefused(file)) return file;
    return this.transactions.run((tx) => sign(tx, file));
  }

  private async workerSigns(
    tx: Tx,
    actor: Actor,
    orderId: string,
    file: string,
    deviceTime: Date,
  ): Promise<Result<null>> {
    const own = await this.access.lockForLead(tx, actor.workerId, orderId);
    if (isRefused(own)) return own;
    const { order, visit } = own;
    if (visit.state === 'awaiting_customer') return null;
    if (visit.steps.some((step) => !step.doneAt && step.skipReason === null)) return refuse('STEPS_UNFINISHED');
    const { extras } = await this.collecting.bill(tx, order);
    if (extras.some(({ state }) => state === 'proposed')) return refuse('EXTRA_OPEN');
    const now = this.clock.now();
    const moved = await this.visits.move(tx, visit, 'awaiting_customer', {
      worker_signed_at: now,
      worker_signature_file: file,
    });
    if (!moved) return refuse('VISIT_STATE');
    const signed = {
      kind: 'visit.worker-signed',
      text: '服务人员已完成全部步骤并签字，请您验收',
      actor: actor.label,
      happenedAt: happenedAt(deviceTime, now),
    };
    await this.orders.record(tx, orderId, signed, [file]);
    return null;
  }

  private async customerSigns(
    tx: Tx,
    actor: Actor,
    orderId: string,
    file: string,
    deviceTime: Date,
  ): Promise<Result<null>> {
    const own = await this.access.lockForCustomer(tx, actor.accountId, orderId);
    if (isRefused(own)) return own;
    const { order, visit } = own;
    if (visit.state === 'signed_off') return null;
    const now = this.clock.now();
    const execution = executionOf(visit.steps);
    const { level, passed, all } = execution;
    const moved = await this.visits.move(tx, visit, 'signed_off', {
      customer_signed_at: now,
      customer_signature_file: file,
      level,
      passed_steps: passed,
      all_steps: all,
    });
    if (!moved) return refuse('VISIT_STATE');
    if (visit.departedAt) await this.ways.now(tx, orderId, visit.workerId);
    await this.execution.count(tx, visit, dayOf(now), execution);
    const signed = {
      kind: 'visit.customer-signed',
      text: '您已验收并签字',
      actor: actor.label,
      happenedAt: happenedAt(deviceTime, now),
    };
    await this.orders.record(tx, orderId, signed, [file]);
    const completed = await this.orders.complete(tx, orderId, now);
    if (isRefused(completed)) return completed;
    const onTime = visit.arrivedAt !== null && keptPromise(visit.arrivedAt, order.promised);
    await this.workforce.countVisit(tx, visit.workerId, onTime);
    // a mate who never came has not served
    for (const { workerId, arrivedAt } of visit.arrivedMates) {
      if (roleIn(order, workerId) !== 'mate') continue;
      await this.workforce.countVisit(tx, workerId, keptPromise(arrivedAt, order.promised));
    }
    await this.outbox.publish<VisitSigned>(tx, {
      type: 'fieldwork.visit-signed-off',
      data: { orderId, workerId: visit.workerId, onTime },
    });
    return null;
  }
}
