import type { RosterConsequences } from '../application/change-roster.js';
import type { BrokenVisit } from '../contract/broken-visit.js';
import type { BrokenVisitView, RosterConsequencesView } from './roster.dto.js';

export function brokenView({ order, isUnderWay, why }: BrokenVisit): BrokenVisitView {
  return {
    orderId: order.id,
    orderNo: order.no,
    customerName: order.address.contactName,
    serviceName: order.serviceName,
    from: order.planned.from.toISOString(),
    to: order.planned.to.toISOString(),
    state: order.state,
    isUnderWay,
    why: [...why],
  };
}

export function consequencesView({ fingerprint, breaks, heals }: RosterConsequences): RosterConsequencesView {
  return { fingerprint, breaks: breaks.map(brokenView), heals: heals.map(brokenView) };
}
