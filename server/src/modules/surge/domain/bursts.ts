import { bandOf } from './forecast.js';
import { SURGE_POLICY } from './surge-policy.js';

/** One hour of a day in one district. */
export interface DistrictHour {
  readonly district: string;
  readonly hour: number;
  /** visits that are expected to begin */
  readonly expected: number;
  /** visits that are to begin, those that wait among them */
  readonly booked: number;
  /** of them nobody has taken */
  readonly waiting: number;
}

/** One hour of a day in the whole city. */
export interface CityHour {
  readonly hour: number;
  /** places of crews at work within the hour */
  readonly busy: number;
  /** people on duty, the support squads among them */
  readonly onDuty: number;
}

export interface Burst {
  /** null: the whole city */
  readonly district: string | null;
  readonly hour: number;
  readonly kind: 'demand' | 'waiting' | 'capacity' | 'night_peak';
  /** why, in Chinese */
  readonly because: string;
  /** how many more people it takes than was planned for or are there, at least one: what a call or a request begins with */
  readonly people: number;
}

/** Where more comes than the plan can take, the earliest first. The same numbers always say the same. */
export function findBursts(
  districts: readonly DistrictHour[],
  city: readonly CityHour[],
  policy = SURGE_POLICY,
): Burst[] {
  return [
    ...districts.flatMap((one) => {
      const whole = city.find(({ hour }) => hour === one.hour);
      return districtBursts(one, whole, policy);
    }),
    ...city.flatMap((one) => cityBursts(one, policy)),
  ].sort((a, b) => a.hour - b.hour || (a.district ?? '').localeCompare(b.district ?? '', 'zh-CN'));
}

/** Those somebody has to do something about: a night peak, and a burst in an hour in which the city is short of people. */
export function pressing<B extends Burst>(bursts: readonly B[]): B[] {
  const short = new Set(bursts.filter(({ district }) => district === null).map(({ hour }) => hour));
  return bursts.filter(({ kind, hour }) => kind === 'night_peak' || (kind === 'demand' && short.has(hour)));
}

function districtBursts(
  { district, hour, expected, booked, waiting }: DistrictHour,
  whole: CityHour | undefined,
  policy: typeof SURGE_POLICY,
): Burst[] {
  const found: Burst[] = [];
  // many come here, and yet the city may have the people: whoever asks for help sees both
  const staffed = whole ? `；全城在岗${whole.onDuty}人，同时要${whole.busy}人` : '';
  const limit = Math.max(bandOf(expected).high, (expected * policy.burstPercent.value) / 100);
  if (booked >= policy.burstLeastVisits.value && booked > limit) {
    const usual = expected < 1 ? '平常几乎没有' : `平常约${Math.round(expected)}单`;
    const people = Math.max(1, Math.ceil(booked - expected));
    found.push({ district, hour, kind: 'demand', because: `已有${booked}单，${usual}${staffed}`, people });
  }
  if (waiting >= policy.burstWaiting.value) {
    found.push({ district, hour, kind: 'waiting', because: `${waiting}单还没有人接`, people: waiting });
  }
  return found;
}

function cityBursts({ hour, busy, onDuty }: CityHour, policy: typeof SURGE_POLICY): Burst[] {
  if (busy === 0 || busy * 100 < onDuty * policy.fullPercent.value) return [];
  const kind = hour >= policy.nightHour.value ? 'night_peak' : 'capacity';
  // the first number at which the share is below the alarm
  const people = Math.floor((busy * 100) / policy.fullPercent.value) + 1 - onDuty;
  return [{ district: null, hour, kind, because: `在岗${onDuty}人，同时要${busy}人上门`, people }];
}
