import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { clockTime } from '@daowei/shared/kernel/local-date';
import type { Visit } from '../../fieldwork/contract/fieldwork.facade.js';
import { PAGES_POLICY } from './pages-policy.js';

/** A visit that should have gone on by now. */
export interface OverdueVisit {
  readonly kind: 'late_departure' | 'not_arrived';
  readonly text: string;
  readonly openedAt: Date;
  readonly dueAt: Date;
}

/**
 * Whether somebody should look after a visit that is promised and has not begun: nobody has set out, or somebody has and
 * never checked in. Who is on the way is given the policy's minutes beyond promise and ETA; then they are called, for
 * lateness or for their safety.
 */
export function overdueVisit(
  { promised, remote }: { promised: Interval; remote: boolean },
  visit: Pick<Visit, 'state' | 'departedAt' | 'etaAt'> | undefined,
  now: Date,
  policy = PAGES_POLICY,
): OverdueVisit | null {
  const state = visit?.state ?? 'scheduled';
  if (state === 'scheduled') {
    const at = clockTime(promised.from);
    const text = remote ? `约定${at}视频，服务人员还没有联系客户` : `承诺${at}上门，服务人员尚未出发`;
    return now >= promised.from ? { kind: 'late_departure', text, openedAt: promised.from, dueAt: promised.to } : null;
  }
  if (state !== 'departed' || !visit?.departedAt) return null;
  const expected = visit.etaAt && visit.etaAt > promised.to ? visit.etaAt : promised.to;
  const openedAt = addMinutes(expected, policy.notArrivedMinutes.value);
  if (now < openedAt) return null;
  const text = `服务人员${clockTime(visit.departedAt)}出发，应在${clockTime(expected)}前到达，至今没有签到，请电话确认是否平安`;
  return { kind: 'not_arrived', text, openedAt, dueAt: addMinutes(openedAt, policy.notArrivedDueMinutes.value) };
}
