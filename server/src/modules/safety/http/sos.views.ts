import { distanceMetres } from '@daowei/shared/kernel/geo';
import type { ListedSos, OpenedSos } from '../application/read-sos.js';
import type { SafetyEntry } from '../domain/safety-entry.js';
import { SOS_POLICY } from '../domain/sos-policy.js';
import { REACH_STATE_TEXT, SOS_WAY_TEXT } from '../domain/sos-words.js';
import { minutesLate, SOS_STATE_TEXT, type Sos } from '../domain/sos.js';
import type * as dto from './sos.dto.js';

/** In place of a visit's name where a device told of somebody who was out for none. */
export const NO_VISIT = '不在服务中';

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

export function workerSafety(sos: Sos | null): dto.WorkerSafety {
  return { hotline: SOS_POLICY.hotline.value, sos: sos && ownSos(sos) };
}

function ownSos(sos: Sos): dto.OwnSos {
  return {
    id: sos.id,
    state: sos.state,
    stateText: SOS_STATE_TEXT[sos.state],
    silent: sos.silent,
    raisedAt: sos.raisedAt.toISOString(),
    acknowledgedBy: sos.acknowledgedLabel,
  };
}

export function sosCard({ sos, order, worker, reaches }: ListedSos): dto.SosCard {
  return {
    id: sos.id,
    no: sos.no,
    state: sos.state,
    stateText: SOS_STATE_TEXT[sos.state],
    source: sos.source,
    told: sos.told,
    silent: sos.silent,
    workerId: sos.workerId,
    workerName: worker?.name ?? '',
    orderId: order?.id ?? null,
    orderNo: order?.no ?? null,
    serviceName: order?.serviceName ?? NO_VISIT,
    addressShort: !order
      ? NO_VISIT
      : order.remote
        ? '远程服务'
        : `${order.address.district} ${order.address.community}`,
    raisedAt: sos.raisedAt.toISOString(),
    deviceAt: sos.deviceAt.toISOString(),
    minutesLate: minutesLate(sos),
    place: sos.place && { ...sos.place },
    metresOff: sos.place && order && !order.remote ? Math.round(distanceMetres(sos.place, order.address)) : null,
    acknowledgedBy: sos.acknowledgedLabel,
    acknowledgedAt: iso(sos.acknowledgedAt),
    endedBy: sos.endedLabel,
    endedAt: iso(sos.endedAt),
    endNote: sos.endNote,
    reaches: reaches.map(({ step, way, state, at }) => ({
      step,
      way,
      wayText: SOS_WAY_TEXT[way],
      state,
      stateText: REACH_STATE_TEXT[state],
      at: at.toISOString(),
    })),
  };
}

export function openedSos(opened: OpenedSos): dto.OpenedSos {
  return { ...sosCard(opened), entries: opened.entries.map(entryView) };
}

export const entryView = ({ id, kind, text, actor, at }: SafetyEntry): dto.SafetyEntryView => ({
  id,
  kind,
  text,
  actor,
  at: at.toISOString(),
});
