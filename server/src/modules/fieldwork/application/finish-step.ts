import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import type { VisitProgressed, VisitStep } from '../contract/fieldwork.facade.js';
import { mayDo } from '../domain/visit-life.js';
import { checkAnswer } from '../domain/step-answer.js';
import { happenedAt } from '../domain/visit-rules.js';
import { VisitSteps } from '../infrastructure/visit-steps.sql.js';
import { Visits } from '../infrastructure/visits.sql.js';
import { VisitAccess } from './visit-access.js';

interface Photo {
  readonly id: string;
  readonly stage: 'before' | 'after';
}

export interface StepReport {
  readonly stepId: string;
  readonly note: string | null;
  readonly dose: number | null;
  readonly certificateNo: string | null;
  /** why it is left out; null: it was done */
  readonly skip: string | null;
  readonly photos: readonly Photo[];
  readonly deviceTime: Date;
}

/**
 * One step of the standard is done, with the evidence its rule asks for; or a soft one is left out, with the reason.
 * Reporting it again adds photos and a note.
 */
@Injectable()
export class FinishStep {
  constructor(
    private readonly access: VisitAccess,
    private readonly visits: Visits,
    private readonly steps: VisitSteps,
    private readonly files: FileStore,
    private readonly orders: OrdersFacade,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, LEAD_ONLY, VISIT_STATE, STEP_UNKNOWN, FILE_NOT_YOURS, STEP_PHOTO_OLD and what `checkAnswer` does. */
  async run(tx: Tx, actor: Actor, orderId: string, report: StepReport): Promise<Result<null>> {
    const own = await this.access.lockForLead(tx, actor.workerId, orderId);
    if (isRefused(own)) return own;
    const { visit } = own;
    if (!mayDo('step', visit.state)) return refuse('VISIT_STATE');
    const step = visit.steps.find((one) => one.id === report.stepId);
    if (!step) return refuse('STEP_UNKNOWN');
    const mine = await this.files.ownsAll(
      tx,
      actor.accountId,
      report.photos.map((photo) => photo.id),
    );
    if (!mine) return refuse('FILE_NOT_YOURS');
    if (!(await this.areFresh(tx, orderId, report))) return refuse('STEP_PHOTO_OLD');
    const { dose, certificateNo, skip } = report;
    const warnings = checkAnswer(step, { stages: stagesAfter(step, report), dose, certificateNo, skip });
    if (isRefused(warnings)) return warnings;

    const now = this.clock.now();
    if (!step.doneAt) {
      await this.outbox.publish<VisitProgressed>(tx, {
        type: 'fieldwork.visit-progressed',
        data: { orderId, workerId: visit.workerId },
      });
    }
    if (visit.state === 'arrived') await this.visits.move(tx, visit, 'working', { started_at: now });
    if (skip !== null) return this.leaveOut(tx, orderId, step, skip, { actor: actor.label, now, report });
    await this.steps.finish(tx, orderId, step.id, {
      doneAt: now,
      deviceTime: happenedAt(report.deviceTime, now),
      note: report.note,
      dose,
      certificateNo,
      photos: report.photos,
    });
    const files = report.photos.map(({ id }) => id);
    const fact = { actor: actor.label, happenedAt: happenedAt(report.deviceTime, now) };
    if (!step.doneAt) {
      const done = visit.steps.filter((one) => one.doneAt).length + 1;
      const noted = warnings.length > 0 ? `，注意：${warnings.join('；')}` : '';
      const text = `完成：${step.title}（${done}/${visit.steps.length}）${noted}`;
      await this.orders.record(tx, orderId, { ...fact, kind: 'visit.step-done', text }, files);
    } else if (files.length > 0) {
      await this.orders.record(
        tx,
        orderId,
        { ...fact, kind: 'visit.step-amended', text: `补充照片：${step.title}` },
        files,
      );
    }
    return null;
  }

  private async leaveOut(
    tx: Tx,
    orderId: string,
    step: VisitStep,
    reason: string,
    { actor, now, report }: { readonly actor: string; readonly now: Date; readonly report: StepReport },
  ): Promise<null> {
    if (step.doneAt || step.skipReason === reason) return null;
    await this.steps.skip(tx, orderId, step.id, reason, now);
    await this.orders.record(tx, orderId, {
      kind: 'visit.step-skipped',
      text: `没有做：${step.title}（${reason}）`,
      actor,
      happenedAt: happenedAt(report.deviceTime, now),
    });
    return null;
  }

  /** What was done again is proven by pictures from after the customer asked for it. */
  private async areFresh(tx: Tx, orderId: string, { stepId, photos }: StepReport): Promise<boolean> {
    const since = await this.steps.againSince(tx, orderId, stepId);
    const after = photos.filter(({ stage }) => stage === 'after').map(({ id }) => id);
    return since === null || this.files.areNewer(tx, after, since);
  }
}

/** One photo proves one stage: what is said about it last counts, as it will be stored. */
function stagesAfter(step: VisitStep, report: StepReport): Photo['stage'][] {
  const stages = new Map(step.photos.map(({ fileId, stage }) => [fileId, stage]));
  for (const { id, stage } of report.photos) stages.set(id, stage);
  return [...stages.values()];
}
