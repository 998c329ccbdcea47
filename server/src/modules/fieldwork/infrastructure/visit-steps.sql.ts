import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import { insert, json, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import {
  PLAIN_STEP,
  type PhotoRule,
  type ServiceStep,
  type StepDemands,
} from '../../catalog/contract/catalog.facade.js';
import type { VisitStep } from '../contract/fieldwork.facade.js';
import { keyOf, VisitRooms } from './visit-rooms.sql.js';

interface StepRow {
  order_id: string;
  step_id: string;
  title: string;
  hint: string;
  photo: PhotoRule;
  demands: unknown;
  done_at: Date | null;
  dose: number | string | null;
  certificate_no: string | null;
  skip_reason: string | null;
  note: string | null;
}

/** A step as it is done. */
export interface StepDone {
  readonly doneAt: Date;
  readonly deviceTime: Date;
  readonly note: string | null;
  readonly dose: number | null;
  readonly certificateNo: string | null;
  readonly photos: readonly { readonly id: string; readonly stage: string }[];
}

/** The steps of a visit, copied from the version sold, with what was answered and shown. Written under the visit's lock. */
@Injectable()
export class VisitSteps {
  constructor(
    private readonly ids: Ids,
    private readonly rooms: VisitRooms,
  ) {}

  async open(tx: Tx, orderId: string, steps: readonly ServiceStep[]): Promise<void> {
    for (const [position, step] of steps.entries()) {
      await insert(tx, 'visit_step', {
        order_id: orderId,
        step_id: step.id,
        position,
        title: step.title,
        hint: step.hint,
        photo: step.photo,
        demands: step.demands ? JSON.stringify(step.demands) : null,
      });
    }
  }

  async forget(tx: Tx, orderId: string): Promise<void> {
    await write(tx, 'DELETE FROM visit_step WHERE order_id = ?', [orderId]);
  }

  /** These steps are open again, and count by new answers and new photos. */
  async reopen(tx: Tx, orderId: string, steps: readonly VisitStep[], at: Date): Promise<void> {
    const ids = steps.map(({ id }) => id);
    await write(
      tx,
      `UPDATE visit_step SET done_at = NULL, device_time = NULL, dose = NULL, certificate_no = NULL, skipped_at = NULL,
         skip_reason = NULL
       WHERE order_id = ? AND step_id IN (?)`,
      [orderId, ids],
    );
    await write(
      tx,
      `UPDATE visit_photo SET superseded_at = ?
       WHERE order_id = ? AND step_id IN (?) AND stage = 'after' AND superseded_at IS NULL`,
      [at, orderId, ids],
    );
    await this.rooms.reopen(tx, orderId, ids);
  }

  /** Since when a step is done again, as far as pictures prove it; null: they all count. */
  async againSince(tx: Tx, orderId: string, stepId: string): Promise<Date | null> {
    const [found] = await rows<{ since: Date | null }>(
      tx,
      'SELECT MAX(superseded_at) AS since FROM visit_photo WHERE order_id = ? AND step_id = ?',
      [orderId, stepId],
    );
    return found?.since ?? null;
  }

  /** Reported again it keeps its first time, and takes what is new. */
  async finish(tx: Tx, orderId: string, stepId: string, done: StepDone): Promise<void> {
    await write(
      tx,
      `UPDATE visit_step SET done_at = COALESCE(done_at, ?), device_time = COALESCE(device_time, ?), note = COALESCE(?, note),
         dose = COALESCE(?, dose), certificate_no = COALESCE(?, certificate_no), skipped_at = NULL, skip_reason = NULL
       WHERE order_id = ? AND step_id = ?`,
      [done.doneAt, done.deviceTime, done.note, done.dose, done.certificateNo, orderId, stepId],
    );
    for (const photo of done.photos) {
      await tx.query(
        `INSERT INTO visit_photo (id, order_id, step_id, file_id, stage) VALUES (?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE stage = VALUES(stage)`,
        [this.ids.next(), orderId, stepId, photo.id, photo.stage],
      );
    }
  }

  /** A soft line is left out; done before, it stays done. */
  async skip(tx: Tx, orderId: string, stepId: string, reason: string, at: Date): Promise<void> {
    await write(
      tx,
      `UPDATE visit_step SET skipped_at = ?, skip_reason = ? WHERE order_id = ? AND step_id = ? AND done_at IS NULL`,
      [at, reason, orderId, stepId],
    );
  }

  /** In the order of the standard. */
  async of(tx: Tx, orderIds: readonly string[]): Promise<Map<string, VisitStep[]>> {
    const steps = await rows<StepRow>(
      tx,
      `SELECT order_id, step_id, title, hint, photo, demands, done_at, dose, certificate_no, skip_reason, note
       FROM visit_step WHERE order_id IN (?) ORDER BY order_id, position`,
      [orderIds],
    );
    const photos = await rows<{ order_id: string; step_id: string; file_id: string; stage: 'before' | 'after' }>(
      tx,
      'SELECT order_id, step_id, file_id, stage FROM visit_photo WHERE order_id IN (?) AND superseded_at IS NULL ORDER BY id',
      [orderIds],
    );
    const done = await this.rooms.of(tx, orderIds);
    const byOrder = new Map<string, VisitStep[]>();
    for (const step of steps) {
      const list = byOrder.get(step.order_id) ?? [];
      byOrder.set(step.order_id, list);
      const demands = step.demands === null ? PLAIN_STEP : json<StepDemands>(step.demands);
      const ticked = done.get(keyOf(step.order_id, step.step_id)) ?? [];
      list.push({
        id: step.step_id,
        title: step.title,
        hint: step.hint,
        photo: step.photo,
        demands,
        doneAt: step.done_at,
        dose: step.dose === null ? null : Number(step.dose),
        certificateNo: step.certificate_no,
        skipReason: step.skip_reason,
        note: step.note,
        photos: photos
          .filter((photo) => photo.order_id === step.order_id && photo.step_id === step.step_id)
          .map((photo) => ({ fileId: photo.file_id, stage: photo.stage })),
        rooms: (demands.rooms ?? []).map((name, index) => {
          const room = ticked.find(({ place }) => place === index + 1);
          return { name, doneAt: room?.doneAt ?? null, scanned: room?.scanned ?? false };
        }),
      });
    }
    return byOrder;
  }
}
