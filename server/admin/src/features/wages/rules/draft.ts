import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { termsProblems, WORKER_LEVELS, type PayRates, type PayTerms, type WorkerLevel } from '@daowei/shared/rules/pay';
import { nextKey } from '../../../components/rules/keyed';
import { basisPointsOf, fenOf } from '../../../components/rules/numbers';
import { borderOf, minutesOf } from '../../../lib/minutes';

/** What work is worth, in yuan; null while a field is empty. */
export interface DraftRates {
  readonly visit: number | null;
  readonly hour: number | null;
  readonly day: number | null;
}

export interface DraftService extends DraftRates {
  readonly key: number;
  readonly serviceId: string;
}

export interface DraftCause {
  readonly key: number;
  readonly code: string;
  readonly name: string;
  readonly percent: number | null;
}

/** A whole rule as people write it: yuan, percent and clock times. */
export interface Draft {
  readonly usual: DraftRates;
  readonly services: readonly DraftService[];
  /** percent on top by level; an empty one gets nothing on top */
  readonly levels: Readonly<Record<WorkerLevel, number | null>>;
  readonly lead: number | null;
  readonly extras: number | null;
  readonly peak: number | null;
  readonly nightFrom: string;
  readonly night: number | null;
  readonly fiveStars: number | null;
  readonly onTimeVisits: number | null;
  readonly onTime: number | null;
  readonly causes: readonly DraftCause[];
  readonly cap: number | null;
  readonly hourFloor: number | null;
  /** Shanghai day it counts from */
  readonly from: string;
}

const ratesOf = ({ visitFen, hourFen, dayFen }: PayRates): DraftRates => ({
  visit: visitFen / 100,
  hour: hourFen / 100,
  day: dayFen / 100,
});

const writtenRates = ({ visit, hour, day }: DraftRates): PayRates => ({
  visitFen: fenOf(visit),
  hourFen: fenOf(hour),
  dayFen: fenOf(day),
});

/** A draft out of a version, to count from tomorrow on. */
export function draftOf(terms: PayTerms, today: LocalDate): Draft {
  const shareOf = (level: WorkerLevel): number | null => {
    const found = terms.levels.find((one) => one.level === level);
    return found ? found.basisPoints / 100 : null;
  };
  return {
    usual: ratesOf(terms.usual),
    services: terms.services.map((one, key) => ({ key, serviceId: one.serviceId, ...ratesOf(one) })),
    levels: Object.fromEntries(WORKER_LEVELS.map((level) => [level, shareOf(level)])) as Draft['levels'],
    lead: terms.leadFen / 100,
    extras: terms.extrasBasisPoints / 100,
    peak: terms.peakFen / 100,
    nightFrom: borderOf(terms.nightMinute),
    night: terms.nightFen / 100,
    fiveStars: terms.fiveStarsFen / 100,
    onTimeVisits: terms.onTimeVisits,
    onTime: terms.onTimeFen / 100,
    causes: terms.causes.map(({ code, name, basisPoints }, key) => ({ key, code, name, percent: basisPoints / 100 })),
    cap: terms.capBasisPoints / 100,
    hourFloor: terms.hourFloorFen / 100,
    from: addDays(today, 1),
  };
}

/** What is published. An empty field becomes NaN, which no check lets through. */
export function termsOf(draft: Draft) {
  return {
    usual: writtenRates(draft.usual),
    services: draft.services.map(({ serviceId, ...rates }) => ({ serviceId, ...writtenRates(rates) })),
    levels: WORKER_LEVELS.flatMap((level) => {
      const percent = draft.levels[level];
      return percent === null ? [] : [{ level, basisPoints: basisPointsOf(percent) }];
    }),
    leadFen: fenOf(draft.lead),
    extrasBasisPoints: basisPointsOf(draft.extras),
    peakFen: fenOf(draft.peak),
    nightMinute: minutesOf(draft.nightFrom) ?? NaN,
    nightFen: fenOf(draft.night),
    fiveStarsFen: fenOf(draft.fiveStars),
    onTimeVisits: draft.onTimeVisits ?? NaN,
    onTimeFen: fenOf(draft.onTime),
    causes: draft.causes.map(({ code, name, percent }) => ({
      code: code.trim(),
      name: name.trim(),
      basisPoints: basisPointsOf(percent),
    })),
    capBasisPoints: basisPointsOf(draft.cap),
    hourFloorFen: fenOf(draft.hourFloor),
  } satisfies PayTerms;
}

/** What keeps the draft from being published; the server checks by the same rule. */
export function draftProblems(draft: Draft, services: readonly { readonly id: string }[], today: LocalDate): string[] {
  const problems = termsProblems(termsOf(draft), new Set(services.map(({ id }) => id)));
  return draft.from > today ? problems : [...problems, '新规则最早从明天起生效，已经做完的单不变'];
}

/** A service that is paid otherwise; it begins with what the rest is paid. */
export function withService(draft: Draft): Draft {
  const added = { key: nextKey(draft.services), serviceId: '', ...draft.usual };
  return { ...draft, services: [...draft.services, added] };
}

/** A cause of a deduction, empty until somebody fills it in. */
export function withCause(draft: Draft): Draft {
  const added = { key: nextKey(draft.causes), code: '', name: '', percent: null };
  return { ...draft, causes: [...draft.causes, added] };
}
