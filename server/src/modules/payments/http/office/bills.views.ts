import type { BillDay } from '../../domain/reconciliation/bill-day.js';
import { CASE_KINDS, consequenceOf, type BillCase } from '../../domain/reconciliation/case.js';
import { billsReadyAt, closeBy } from '../../domain/reconciliation/reconcile-policy.js';
import type { BillCaseView, BillDayCard } from './bills.dto.js';

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

export function dayCard({ sha1: _, ...day }: BillDay, now: Date): BillDayCard {
  const due = closeBy(day.day);
  return {
    ...day,
    fetchedAt: iso(day.fetchedAt),
    closedAt: iso(day.closedAt),
    readyAt: billsReadyAt(day.day).toISOString(),
    closeBy: due.toISOString(),
    late: day.state !== 'closed' && due <= now,
  };
}

export function caseView({ day: _, openedAt: _opened, ...one }: BillCase): BillCaseView {
  const offered = one.state === 'resolved' ? [] : CASE_KINDS[one.kind];
  return {
    ...one,
    resolvedAt: iso(one.resolvedAt),
    fixes: offered.map((fix) => ({ fix, consequence: consequenceOf(one, fix) })),
  };
}
