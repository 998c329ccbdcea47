import { billView, offeredExtraView } from '../../../orders/contract/bill-view.js';
import { crewOf } from '../../../orders/contract/crew.js';
import { materialRows } from '../../contract/materials-view.js';
import { visitProgress } from '../../contract/visit-progress.js';
import type { Visit } from '../../contract/fieldwork.facade.js';
import { mateAction, nextAction } from '../../domain/visit-life.js';
import type { DepartureFacts } from '../../application/departure-gate.js';
import type { WorkerVisitFacts, WorkerVisitPage } from '../../application/worker-pages.js';
import type { DepartureView } from './departure.dto.js';
import type { WorkerVisit, WorkerVisitCard } from './visit.dto.js';

const notOpened = (facts: WorkerVisitFacts): Visit => ({
  orderId: facts.order.id,
  workerId: facts.assignment.workerId,
  state: 'scheduled',
  departedAt: null,
  etaAt: null,
  arrivedAt: null,
  startedAt: null,
  workerSignedAt: null,
  customerSignedAt: null,
  steps: [],
  arrivedMates: [],
});

/** The visit of an offer is not opened yet: it is shown as scheduled. */
function shownVisit(facts: WorkerVisitFacts): Visit {
  const { visit, order } = facts;
  return visit && visit.workerId === order.workerId ? visit : notOpened(facts);
}

function hasArrived(visit: Visit, workerId: string): boolean {
  return visit.workerId === workerId
    ? visit.arrivedAt !== null
    : visit.arrivedMates.some((mate) => mate.workerId === workerId);
}

export function workerVisitCard(facts: WorkerVisitFacts): WorkerVisitCard {
  const { assignment, order } = facts;
  const visit = shownVisit(facts);
  const accepted = assignment.state === 'accepted';
  return {
    orderId: order.id,
    orderNo: order.no,
    assignmentId: assignment.id,
    assignmentState: accepted ? 'accepted' : 'offered',
    respondBy: accepted ? null : assignment.respondBy.toISOString(),
    state: visit.state,
    serviceName: order.serviceName,
    serviceIcon: order.serviceIcon,
    promisedFrom: order.promised.from.toISOString(),
    promisedTo: order.promised.to.toISOString(),
    plannedEnd: order.planned.to.toISOString(),
    durationMinutes: order.durationMinutes,
    district: order.address.district,
    community: order.address.community,
    remote: order.remote,
    role: assignment.role,
    together: crewOf(order).length,
    nextAction:
      assignment.role === 'mate'
        ? mateAction(accepted, visit.state, hasArrived(visit, assignment.workerId))
        : nextAction(
            accepted,
            visit.state,
            visit.steps.filter((step) => !step.doneAt && step.skipReason === null).length,
            order.remote,
          ),
  };
}

export function workerVisit(page: WorkerVisitPage, linkTo: (fileId: string) => string): WorkerVisit {
  return {
    ...workerVisitCard(page),
    customerName: page.order.address.contactName,
    customerPhone: page.customerPhone,
    addressDetail: page.addressDetail,
    lat: page.order.address.lat,
    lng: page.order.address.lng,
    note: page.order.note,
    homeGroups: page.assignment.state === 'accepted' ? [...page.order.homeGroups] : [],
    addOns: [...page.addOnNames],
    agreementSigned: page.agreementSigned,
    crew: page.others.map(({ id, name, avatarSeed, role }) => ({
      name,
      avatarSeed,
      role,
      arrived: hasArrived(shownVisit(page), id),
    })),
    crewMissing: page.crewMissing,
    materials: materialRows(page.materials),
    departure: page.departure && departureView(page.departure, linkTo),
    refusal: page.refusal && { round: page.refusal.round, words: page.refusal.words },
    bill: billView(page.bill),
    offeredExtras: page.offeredExtras.map(offeredExtraView),
    offeredOvertime: page.offeredOvertime.map(({ minutes, amountFen }) => ({ minutes, amountFen })),
    agreedEnd: page.agreedEnd?.toISOString() ?? null,
    explanation: [...page.assignment.explanation],
    progress: visitProgress(shownVisit(page), linkTo, page.onTheWay),
  };
}

function departureView(facts: DepartureFacts, linkTo: (fileId: string) => string): DepartureView {
  const { checklist, preparation, pulls, blocks, unfit } = facts;
  const current = preparation && preparation.version === checklist?.version ? preparation : null;
  return {
    version: checklist?.version ?? 0,
    needsKit: checklist?.needsKit ?? false,
    items: (checklist?.items ?? []).map(({ id, group, title, must }) => {
      const pull = pulls.findLast(({ itemId, state }) => itemId === id && state !== 'dropped');
      return {
        id,
        group,
        title,
        must,
        ticked: current?.ticked.includes(id) ?? false,
        pull: pull ? { state: pull.state, etaAt: pull.etaAt.toISOString() } : null,
      };
    }),
    kitCode: preparation?.kitCode ?? null,
    kitPhoto: preparation?.kitPhoto ? { id: preparation.kitPhoto, url: linkTo(preparation.kitPhoto) } : null,
    blocks: [...blocks],
    unfit: [...unfit],
  };
}
