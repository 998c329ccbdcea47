import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { PLAIN_STEP, type ServiceStep } from '../../src/modules/catalog/contract/catalog.facade.js';
import { executionOf, hasPassed, type Execution } from '../../src/modules/fieldwork/domain/standard-level.js';
import { materialsHash } from '../../src/modules/fieldwork/domain/material-list.js';
import { MATERIAL_POLICY } from '../../src/modules/fieldwork/domain/material-policy.js';
import type { Bulk } from '../bulk.js';
import { materialsSignedAt } from '../history/sign-materials.js';
import { stepsOf, type OrderStory, type VisitStory } from '../history/story.js';
import type { Pictures } from '../pictures/pictures.js';
import { tickedFor } from '../company/departure.js';
import type { Random } from '../random.js';

/** How long before setting out the bag is looked through. */
const CHECK_MINUTES = 6;

/** What the customer asked to be worked with. */
export function writeMaterials(bulk: Bulk, random: Random, { order, booking, facts }: OrderStory): void {
  const [signedAt, rows] = [materialsSignedAt(facts), booking.materials ?? []];
  if (!signedAt) return;
  bulk.add('material_list', {
    order_id: order.id,
    version: 1,
    account_id: order.accountId,
    openid: booking.customer.openid,
    hash: materialsHash(order.id, 1, rows),
    method: 'typed',
    signer_name: booking.address.contactName,
    signature_file: null,
    policy_version: MATERIAL_POLICY.version,
    changed_at: signedAt,
    device_at: signedAt,
  });
  for (const [place, { name, note, by }] of rows.entries()) {
    const item = { id: random.id(signedAt), order_id: order.id, version: 1, place };
    bulk.add('material_list_item', { ...item, name, note, brought_by: by });
  }
}

/** Rows of fieldwork: the visit, what was looked at before it, its steps and their photos. */
export function writeVisit(
  bulk: Bulk,
  random: Random,
  pictures: Pictures,
  kits: ReadonlyMap<string, string>,
  { order, booking, visit }: OrderStory,
): void {
  if (!visit) return;
  writePreparation(bulk, random.fork(`preparation ${order.id}`), pictures, kits, order, visit);
  const steps = stepsOf(booking);
  const evidence = evidenceOf(random, order.id, steps, visit);
  const signed = visit.customerSignedAt !== null;
  const { level: reached, passed, all } = executionOf(evidence);
  const level = signed ? reached : null;
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
    level,
    passed_steps: signed ? passed : null,
    all_steps: signed ? all : null,
  });
  for (const [position, step] of steps.entries()) {
    const story = visit.steps[position]!;
    const { dose, certificateNo } = evidence[position]!;
    bulk.add('visit_step', {
      order_id: order.id,
      step_id: step.id,
      position,
      title: step.title,
      hint: step.hint,
      photo: step.photo,
      demands: step.demands ? JSON.stringify(step.demands) : null,
      dose,
      certificate_no: certificateNo,
      done_at: story.doneAt,
      device_time: story.doneAt,
      skipped_at: story.leftOut?.at ?? null,
      skip_reason: story.leftOut?.reason ?? null,
      note: story.note,
      passed: signed ? hasPassed(evidence[position]!) : null,
    });
    for (const [index] of (step.demands?.rooms ?? []).entries()) {
      if (!story.doneAt) break;
      bulk.add('visit_room', {
        order_id: order.id,
        step_id: step.id,
        place: index + 1,
        done_at: story.doneAt,
        device_time: story.doneAt,
        scanned: 0,
      });
    }
    for (const { id, stage, fileId } of story.photos) {
      bulk.add('visit_photo', { id, order_id: order.id, step_id: step.id, file_id: fileId, stage });
    }
  }
}

/** What was measured out and read off in each step, well below every cap. */
function evidenceOf(of: Random, orderId: string, steps: readonly ServiceStep[], visit: VisitStory) {
  const random = of.fork(`evidence ${orderId}`);
  return steps.map(({ demands }, position) => {
    const { doneAt } = visit.steps[position]!;
    const dose = doneAt && demands?.dose ? Math.round(demands.dose.cap * (0.6 + random.next() * 0.3)) : null;
    const certificateNo = doneAt && demands?.material ? `HB-2026-${random.int(100, 999)}` : null;
    const rooms = (demands?.rooms ?? []).map((name) => ({ name, doneAt, scanned: false }));
    return { doneAt, demands: demands ?? PLAIN_STEP, dose, certificateNo, rooms };
  });
}

/** What the visits of every worker and day came to. */
export function writeExecution(bulk: Bulk, random: Random, stories: readonly OrderStory[]): void {
  const days = new Map<string, Execution[]>();
  for (const { order, booking, visit } of stories) {
    if (!visit?.customerSignedAt) continue;
    const key = `${visit.workerId} ${dayOf(visit.customerSignedAt)}`;
    const execution = executionOf(evidenceOf(random, order.id, stepsOf(booking), visit));
    days.set(key, [...(days.get(key) ?? []), execution]);
  }
  for (const [key, visits] of days) {
    const [worker_id, day] = key.split(' ') as [string, string];
    const sum = (of: (visit: Execution) => number): number => visits.reduce((total, visit) => total + of(visit), 0);
    bulk.add('execution_day', {
      worker_id,
      day,
      visits: visits.length,
      red_steps: sum(({ red }) => red.asked),
      red_passed: sum(({ red }) => red.passed),
      soft_steps: sum(({ soft }) => soft.asked),
      soft_passed: sum(({ soft }) => soft.passed),
      silver: visits.filter(({ level }) => level === 'silver').length,
      gold: visits.filter(({ level }) => level === 'gold').length,
      platinum: visits.filter(({ level }) => level === 'platinum').length,
    });
  }
}

function writePreparation(
  bulk: Bulk,
  random: Random,
  pictures: Pictures,
  kits: ReadonlyMap<string, string>,
  order: OrderStory['order'],
  { workerId, departedAt }: VisitStory,
): void {
  const ticked = tickedFor(order.serviceId);
  if (!ticked || !departedAt) return;
  const preparedAt = addMinutes(departedAt, -CHECK_MINUTES);
  bulk.add('visit_preparation', {
    order_id: order.id,
    worker_id: workerId,
    checklist_version: 1,
    ticked: JSON.stringify(ticked),
    kit_code: kits.get(workerId) ?? null,
    kit_photo: pictures.kit(random),
    prepared_at: preparedAt,
    device_time: preparedAt,
  });
}
