import { addDays, daysBetween, type LocalDate } from '@daowei/shared/kernel/local-date';
import { SURGE_POLICY } from './surge-policy.js';

const WEEK_DAYS = 7;
/** The trend compares so many days with as many before them. */
const TREND_DAYS = 14;
/** A band of nine days in ten, as counts scatter around their mean (Poisson, normal approximation). */
const BAND = 1.645;
/** In visits: a mean over few weeks is itself not certain, and nothing in six weeks is not never. */
const DOUBT = 0.5;

/** Visits that began within one hour. */
export interface Demand {
  readonly day: LocalDate;
  readonly hour: number;
  readonly district: string;
  readonly serviceId: string;
  readonly visits: number;
}

/** What is expected to begin within one hour of a day. */
export interface Expected extends Omit<Demand, 'visits'> {
  readonly expected: number;
}

/** How well the forecast did against what came. */
export interface ForecastError {
  readonly days: number;
  readonly visits: number;
  /** sum of the errors per district and hour, in hundredths of all that came; null: nothing came */
  readonly errorPercent: number | null;
  /** the same per day of the whole city */
  readonly dayErrorPercent: number | null;
  /** per district and hour, for a forecast that repeats the week before */
  readonly lastWeekErrorPercent: number | null;
  /** districts and hours whose visits lay within the band, in hundredths; null: there were none */
  readonly coveredPercent: number | null;
}

/**
 * The demand of a day, per district, hour and service: the mean of the same weekday of the weeks before, without the
 * highest and the lowest, times the trend of the two weeks before. Only what came before the day is looked at.
 */
export function forecastDay(history: readonly Demand[], day: LocalDate, policy = SURGE_POLICY): Expected[] {
  return new Forecaster(history, policy).of(day);
}

/** How a forecast is made, for people. */
export function explainForecast({ forecastWeeks, trendMostPercent } = SURGE_POLICY): string {
  return `预计＝过去${forecastWeeks.value}周同一星期几去掉最高最低后的平均，乘以近两周的涨跌（最多${trendMostPercent.value}%）`;
}

/** Within which nine of ten days lie, for a mean. */
export function bandOf(expected: number): { readonly low: number; readonly high: number } {
  const width = BAND * Math.sqrt(expected + DOUBT);
  return { low: Math.max(0, Math.floor(expected - width)), high: Math.ceil(expected + width) };
}

/**
 * The forecast as it would have been made on each of the days before `today`, against what came.
 * @param history of the measured days and of the weeks they rest on
 */
export function measureForecast(history: readonly Demand[], today: LocalDate, policy = SURGE_POLICY): ForecastError {
  const forecaster = new Forecaster(history, policy);
  const days = policy.measuredDays.value;
  let [visits, wrong, wrongDays, wrongLastWeek, cells, covered] = [0, 0, 0, 0, 0, 0];
  for (let ago = 1; ago <= days; ago += 1) {
    const day = addDays(today, -ago);
    const came = byHour(forecaster.on(day));
    const lastWeek = byHour(forecaster.on(addDays(day, -WEEK_DAYS)));
    const expected = byHour(forecaster.of(day).map((one) => ({ ...one, visits: one.expected })));
    wrongDays += Math.abs(sumOf(came) - sumOf(expected));
    for (const key of new Set([...came.keys(), ...expected.keys(), ...lastWeek.keys()])) {
      const [was, mean] = [came.get(key) ?? 0, expected.get(key) ?? 0];
      const { low, high } = bandOf(mean);
      visits += was;
      wrong += Math.abs(was - mean);
      wrongLastWeek += Math.abs(was - (lastWeek.get(key) ?? 0));
      cells += 1;
      covered += Number(was >= low && was <= high);
    }
  }
  return {
    days,
    visits,
    errorPercent: percent(wrong, visits),
    dayErrorPercent: percent(wrongDays, visits),
    lastWeekErrorPercent: percent(wrongLastWeek, visits),
    coveredPercent: percent(covered, cells),
  };
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 100);
}

function sumOf(cells: ReadonlyMap<string, number>): number {
  return [...cells.values()].reduce((sum, one) => sum + one, 0);
}

function byHour(cells: readonly Pick<Demand, 'hour' | 'district' | 'visits'>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { district, hour, visits } of cells) {
    const key = `${district} ${hour}`;
    sums.set(key, (sums.get(key) ?? 0) + visits);
  }
  return sums;
}

/** History sorted once by day. */
class Forecaster {
  private readonly days = new Map<LocalDate, Demand[]>();
  private readonly totals = new Map<LocalDate, number>();
  private readonly first: LocalDate | null;

  constructor(
    history: readonly Demand[],
    private readonly policy: typeof SURGE_POLICY,
  ) {
    for (const one of history) {
      const of = this.days.get(one.day);
      if (of) of.push(one);
      else this.days.set(one.day, [one]);
      this.totals.set(one.day, (this.totals.get(one.day) ?? 0) + one.visits);
    }
    this.first = [...this.days.keys()].sort()[0] ?? null;
  }

  on(day: LocalDate): readonly Demand[] {
    return this.days.get(day) ?? [];
  }

  of(day: LocalDate): Expected[] {
    const weeks = this.weeksBefore(day);
    const values = new Map<string, { readonly of: Demand; readonly visits: number[] }>();
    for (const one of weeks.flatMap((past) => this.on(past))) {
      const key = `${one.district}|${one.hour}|${one.serviceId}`;
      const found = values.get(key);
      if (found) found.visits.push(one.visits);
      else values.set(key, { of: one, visits: [one.visits] });
    }
    const trend = this.trend(day);
    return [...values.values()]
      .map(({ of, visits }) => ({
        day,
        hour: of.hour,
        district: of.district,
        serviceId: of.serviceId,
        expected: trimmedMean([...visits, ...Array<number>(weeks.length - visits.length).fill(0)]) * trend,
      }))
      .filter(({ expected }) => expected > 0);
  }

  /** Days of the same weekday as far as the company's history goes. */
  private weeksBefore(day: LocalDate): LocalDate[] {
    const { first } = this;
    const weeks = Array.from({ length: this.policy.forecastWeeks.value }, (_, week) =>
      addDays(day, -(week + 1) * WEEK_DAYS),
    );
    return first ? weeks.filter((past) => past >= first) : [];
  }

  /** 1: as before. Two weeks against the two before them, no further than the policy goes. */
  private trend(day: LocalDate): number {
    const { first } = this;
    if (!first || daysBetween(first, day) < 2 * TREND_DAYS) return 1;
    const sum = (from: number): number => {
      let all = 0;
      for (let ago = from; ago < from + TREND_DAYS; ago += 1) all += this.totals.get(addDays(day, -ago)) ?? 0;
      return all;
    };
    const [late, early] = [sum(1), sum(1 + TREND_DAYS)];
    const most = this.policy.trendMostPercent.value / 100;
    return early === 0 ? 1 : Math.min(1 + most, Math.max(1 - most, late / early));
  }
}

/** Without the highest and the lowest, where enough is left. */
function trimmedMean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const kept = sorted.length > 3 ? sorted.slice(1, -1) : sorted;
  return kept.length === 0 ? 0 : kept.reduce((sum, one) => sum + one, 0) / kept.length;
}
