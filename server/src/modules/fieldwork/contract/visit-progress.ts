import type { StepDemands } from '../../catalog/contract/catalog.facade.js';
import type { VisitProgress } from '../../orders/contract/order-view.js';
import { executionOf, hasPassed } from '../domain/standard-level.js';
import type { OnTheWay, Visit } from './fieldwork.facade.js';

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/**
 * A visit as pages show it; `linkTo` makes the short-lived link of a photo. `onTheWay` is for the customer, the lead and the
 * office alone.
 */
export function visitProgress(
  visit: Visit,
  linkTo: (fileId: string) => string,
  onTheWay: OnTheWay | null = null,
): VisitProgress {
  const { level } = executionOf(visit.steps);
  return {
    state: visit.state,
    departedAt: iso(visit.departedAt),
    etaAt: iso(visit.etaAt),
    onTheWay: onTheWay && { ...onTheWay, seenAt: onTheWay.seenAt.toISOString() },
    arrivedAt: iso(visit.arrivedAt),
    startedAt: iso(visit.startedAt),
    workerSignedAt: iso(visit.workerSignedAt),
    customerSignedAt: iso(visit.customerSignedAt),
    steps: visit.steps.map((step) => ({
      id: step.id,
      title: step.title,
      hint: step.hint,
      photo: step.photo,
      demands: demandsView(step.demands),
      doneAt: iso(step.doneAt),
      dose: step.dose,
      certificateNo: step.certificateNo,
      skipReason: step.skipReason,
      passed: hasPassed(step),
      note: step.note,
      photos: step.photos.map((photo) => ({ id: photo.fileId, stage: photo.stage, url: linkTo(photo.fileId) })),
      rooms: step.rooms.map(({ name, doneAt, scanned }) => ({ name, doneAt: iso(doneAt), scanned })),
    })),
    doneSteps: visit.steps.filter((step) => step.doneAt).length,
    totalSteps: visit.steps.length,
    level: visit.customerSignedAt ? level : null,
  };
}

function demandsView({ part, line, dose, material, group }: StepDemands): VisitProgress['steps'][number]['demands'] {
  return { part, line, dose: dose && { ...dose }, material, group: group ?? null };
}
