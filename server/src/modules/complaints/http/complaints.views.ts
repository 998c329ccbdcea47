import type { FileLinks } from '../../../platform/storage/file-links.js';
import type { ListedComplaint, OpenedComplaint, OrderComplaints } from '../application/read-complaints.js';
import type { CustomerCommand } from '../application/follow-complaint.js';
import { CLOCK_TEXT, escalatedTo, type ClockReading } from '../domain/clocks.js';
import type { Complaint, ComplaintEntry } from '../domain/complaint.js';
import {
  CAUSE_TEXT,
  CAUSES,
  COMPLAINT_CHANNEL_TEXT,
  COMPLAINT_KIND_TEXT,
  COMPLAINT_KINDS,
} from '../domain/complaint-kinds.js';
import { COMPLAINT_STATE_TEXT, decideComplaint } from '../domain/complaint-life.js';
import { COMPLAINT_POLICY } from '../domain/complaint-policy.js';
import { RECTIFICATION_STATE_TEXT } from '@daowei/shared/rules/rectification';
import type { Resolution } from '../domain/resolution.js';
import { REMEDY_KIND_TEXT } from '../domain/remedy.js';
import type * as amends from './complaint-amends.dto.js';
import type * as dto from './complaints.dto.js';

export function cardView({
  complaint,
  order,
  clocks,
}: Pick<ListedComplaint, 'complaint' | 'order' | 'clocks'>): dto.ComplaintCard {
  const next = clocks.find(({ dueAt }) => dueAt?.getTime() === complaint.dueAt?.getTime() && dueAt !== null);
  return {
    id: complaint.id,
    no: complaint.no,
    orderId: complaint.orderId,
    orderNo: order.no,
    serviceName: order.serviceName,
    kind: complaint.kind,
    kindText: COMPLAINT_KIND_TEXT[complaint.kind],
    state: complaint.state,
    stateText: COMPLAINT_STATE_TEXT[complaint.state],
    openedAt: complaint.openedAt.toISOString(),
    dueAt: complaint.dueAt?.toISOString() ?? null,
    dueText: next ? CLOCK_TEXT[next.clock] : null,
  };
}

export function orderComplaints({ items, mayFile }: OrderComplaints): dto.OrderComplaints {
  const kinds = COMPLAINT_KINDS.map((code) => ({ code, label: COMPLAINT_KIND_TEXT[code] }));
  const { firstAnswerMinutes, resolutionHours } = COMPLAINT_POLICY;
  const promise = `工作时间${firstAnswerMinutes.value}分钟内有人答复，${resolutionHours.value}小时内给出结果`;
  return { items: items.map(cardView), mayFile, promise, kinds };
}

/** What the customer sees and may do; `now` decides whether it can still be opened again. */
export function customerView(opened: OpenedComplaint, links: FileLinks, now: Date): dto.ComplaintView {
  const { complaint, clocks } = opened;
  const live = clocks.filter(({ state }) => state !== 'stopped');
  const allowed = (command: CustomerCommand): boolean => !('refused' in decideComplaint(complaint, command, live, now));
  return {
    ...cardView(opened),
    entries: opened.entries.filter(({ shown }) => shown).map((entry) => entryView(entry, links)),
    may: (['reply', 'accept', 'reopen', 'withdraw'] as const).filter(allowed),
    goesOnIn: otherView(opened.goesOnIn),
  };
}

export function deskView(listed: ListedComplaint): dto.DeskComplaint {
  const { complaint, order, clocks, level, priority } = listed;
  return {
    ...cardView(listed),
    channel: complaint.channel,
    channelText: COMPLAINT_CHANNEL_TEXT[complaint.channel],
    contactName: order.address.contactName,
    phoneMasked: order.address.phoneMasked,
    addressShort: `${order.address.district} ${order.address.community}`,
    ownerLabel: complaint.ownerLabel,
    escalatedTo: level === null ? null : escalatedTo(level),
    round: complaint.round,
    priority,
    clocks: clocks.map(clockView),
    causeText: complaint.cause && CAUSE_TEXT[complaint.cause],
  };
}

/** @param looker the account that looks: whoever asked for a remedy or did a rectification may not agree to it */
export function openedView(opened: OpenedComplaint, links: FileLinks, looker: string): amends.OpenedComplaint {
  return {
    ...deskView(opened),
    entries: opened.entries.map((entry) => entryView(entry, links)),
    remedies: opened.remedies.map((remedy) => ({
      id: remedy.id,
      kind: remedy.kind,
      kindText: REMEDY_KIND_TEXT[remedy.kind],
      amountFen: remedy.amountFen,
      coins: remedy.coins,
      reason: remedy.reason,
      state: remedy.state,
      askedLabel: remedy.askedLabel,
      own: remedy.askedBy === looker,
      askedAt: remedy.askedAt.toISOString(),
      decidedLabel: remedy.decidedLabel,
    })),
    rectifications: opened.rectifications.map((one) => ({
      id: one.id,
      action: one.action,
      responsible: one.responsible,
      dueAt: one.dueAt.toISOString(),
      state: one.state,
      stateText: RECTIFICATION_STATE_TEXT[one.state],
      doneLabel: one.doneLabel,
      own: one.doneBy === looker,
      checkedLabel: one.checkedLabel,
    })),
    siblings: opened.siblings.map((complaint) => cardView({ complaint, order: opened.order, clocks: [] })),
    goesOnIn: otherView(opened.goesOnIn),
    causes: CAUSES.map((code) => ({ code, label: CAUSE_TEXT[code] })),
  };
}

const otherView = (other: Complaint | null): dto.OtherComplaint | null => other && { id: other.id, no: other.no };

export function resolutionView({ resolved, counted, rate }: Resolution): dto.ResolutionView {
  const { resolutionDays, resolutionTargetPercent, leastForRate } = COMPLAINT_POLICY;
  return {
    days: resolutionDays.value,
    resolved,
    counted,
    targetPercent: resolutionTargetPercent.value,
    leastForRate: leastForRate.value,
    share: rate && { value: rate.hits / rate.of, low: rate.low, high: rate.high },
  };
}

function clockView({ clock, round, state, elapsedMs, allowedMs, dueAt, overdue }: ClockReading): dto.ClockView {
  return {
    clock,
    name: CLOCK_TEXT[clock],
    round,
    state,
    elapsedMinutes: Math.floor(elapsedMs / 60_000),
    allowedMinutes: Math.round(allowedMs / 60_000),
    dueAt: dueAt?.toISOString() ?? null,
    overdue,
  };
}

function entryView(
  { id, kind, text, actor, at, shown, photoIds }: ComplaintEntry,
  links: FileLinks,
): dto.ComplaintEntryView {
  return { id, kind, text, actor, at: at.toISOString(), shown, photos: photoIds.map((file) => links.linkTo(file)) };
}
