import type { Schemas } from '@daowei/shared/api/client';
import type { Tone } from '@/components/tag';

type Action = Schemas['WorkerVisitCard']['nextAction'];

/** State of a visit in a worker's words, by what comes next. */
export const ACTION_WORDS: Record<Action, { state: string; tone: Tone }> = {
  respond: { state: '待接单', tone: 'wait' },
  depart: { state: '待出发', tone: 'brand' },
  follow: { state: '待出发', tone: 'brand' },
  call: { state: '待联系', tone: 'brand' },
  check_in: { state: '在路上', tone: 'brand' },
  work: { state: '服务中', tone: 'brand' },
  assist: { state: '服务中', tone: 'brand' },
  sign: { state: '待签字', tone: 'wait' },
  wait_customer: { state: '待客户签收', tone: 'wait' },
  done: { state: '已完成', tone: 'quiet' },
};

/** What a worker is in a visit; null for who comes alone. */
export function roleText({ role, together }: Pick<Schemas['WorkerVisitCard'], 'role' | 'together'>): string | null {
  if (role === 'mate') return '组员';
  return together > 1 ? '组长' : null;
}

export const DECLINE_REASONS: { value: Schemas['DeclineOffer']['reason']; label: string }[] = [
  { value: 'busy', label: '时间安排不开' },
  { value: 'too_far', label: '路程太远' },
  { value: 'sick', label: '身体不适' },
  { value: 'unsafe', label: '觉得不安全' },
  { value: 'other', label: '其他原因' },
];

/** A departure that long before the promised time asks whether it is meant. */
const EARLY_HOURS = 3;
const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** How early a departure at `now` would be, in words; null when it is early by the ordinary. */
export function earlyText(promisedFrom: string, now: number): string | null {
  const hours = (Date.parse(promisedFrom) - now) / HOUR_MS;
  if (hours <= EARLY_HOURS) return null;
  const whole = Math.floor(hours);
  const [days, rest] = [Math.floor(whole / DAY_HOURS), whole % DAY_HOURS];
  if (days === 0) return `${whole}小时`;
  return rest === 0 ? `${days}天` : `${days}天${rest}小时`;
}
