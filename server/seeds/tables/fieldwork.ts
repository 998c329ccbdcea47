import type { Bulk } from '../bulk.js';
import type { OrderStory } from '../history/story.js';
import type { Pictures } from '../pictures/pictures.js';
import type { Random } from '../random.js';

/** Rows of fieldwork: the visit, its steps and their photos. */
export function writeVisit(
  bulk: Bulk,
  random: Random,
  pictures: Pictures,
  { order, booking, visit }: OrderStory,
): void {
  if (!visit) return;
  bulk.add('visit', {
    order_id: order.id,
    worker_id: visit.workerId,
    state: visit.state,
    opened_at: visit.openedAt,
    departed_at: visit.departedAt,
    eta_at: visit.etaAt,
    arrived_at: visit.arrivedAt,
    started_at: visit.startedAt,
    worker_signed_at: visit.workerSignedAt,
    customer_signed_at: visit.customerSignedAt,
    worker_signature_file: visit.workerSignedAt && pictures.signature(random),
    customer_signature_file: visit.customerSignedAt && pictures.signature(random),
    check_in_failures: 0,
    check_in_locked_until: null,
    contact_revealed_at: null,
  });
  for (const [position, step] of booking.service.steps.entries()) {
    const story = visit.steps[position]!;
    bulk.add('visit_step', {
      order_id: order.id,
      step_id: step.id,
      position,
      title: step.title,
      hint: step.hint,
      photo: step.photo,
      done_at: story.doneAt,
      device_time: story.doneAt,
      note: story.note,
    });
    for (const { id, stage, fileId } of story.photos) {
      bulk.add('visit_photo', { id, order_id: order.id, step_id: step.id, file_id: fileId, stage });
    }
  }
}
