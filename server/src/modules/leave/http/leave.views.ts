import { ERRORS } from '@daowei/shared/errors/errors';
import { isRefused } from '@daowei/shared/kernel/result';
import type { BrokenVisit } from '../../dispatch/contract/broken-visit.js';
import { brokenView } from '../../dispatch/contract/broken-visit-view.js';
import type { RosterConsequences } from '../../dispatch/contract/dispatch.facade.js';
import { promiseView } from '../../dispatch/contract/other-promises.js';
import { hindrance, type LeaveOnDesk, type OpenedLeave } from '../application/read-leave.js';
import { LEAVE_KIND_TEXT } from '../domain/leave-kinds.js';
import { LEAVE_STATE_TEXT } from '../domain/leave-life.js';
import type { LeaveRequest } from '../domain/leave-request.js';
import type { DeskLeave, LeaveView, OpenedLeaveView, TouchedVisit, TouchedVisits } from './leave.dto.js';

export function leaveView(asked: LeaveRequest): LeaveView {
  return {
    id: asked.id,
    kind: asked.kind,
    kindText: LEAVE_KIND_TEXT[asked.kind],
    from: asked.from.toISOString(),
    to: asked.to.toISOString(),
    state: asked.state,
    stateText: LEAVE_STATE_TEXT[asked.state],
    askedAt: asked.askedAt.toISOString(),
    answerBy: asked.answerBy.toISOString(),
    answer: asked.answer,
  };
}

export function deskView({ asked, worker }: LeaveOnDesk): DeskLeave {
  return {
    ...leaveView(asked),
    workerId: asked.workerId,
    workerName: worker?.name ?? '已离职',
    avatarSeed: worker?.avatarSeed ?? asked.workerId,
    district: worker?.district ?? '',
    hasNote: asked.noteCipher !== null || asked.photoCipher !== null,
  };
}

export function openedView(opened: OpenedLeave): OpenedLeaveView {
  const refused = hindrance(opened);
  const { consequences } = opened;
  const seen = consequences === null || isRefused(consequences) ? null : consequences;
  return {
    ...deskView(opened),
    fingerprint: seen?.fingerprint ?? null,
    because: refused && (refused.because ?? ERRORS[refused.refused].sentence),
    breaks: (seen?.breaks ?? []).map(brokenView),
    promises: (seen?.promises ?? []).map(promiseView),
  };
}

export function touchedViews({ breaks, promises }: RosterConsequences): TouchedVisits {
  return {
    items: breaks.map(touchedView),
    stays: promises.map(({ id, serviceName, first, days }) => ({ id, serviceName, first, days })),
  };
}

/** Where exactly and whose it is, the worker reads on the visit's own page around its time. */
function touchedView({ order }: BrokenVisit): TouchedVisit {
  return {
    orderId: order.id,
    serviceName: order.serviceName,
    from: order.planned.from.toISOString(),
    to: order.planned.to.toISOString(),
    district: order.address.district,
    community: order.address.community,
  };
}
