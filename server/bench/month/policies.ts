import type { Month, Wish } from './company.js';
import { Day, type Memory } from './day.js';
import { planNight } from './plan-night.js';
import { PlayDay, type Played } from './play-day.js';

/** How a company gives out its work. */
export interface WayOfWorking {
  readonly name: string;
  /** who is asked when somebody books */
  readonly chooses: 'nearest' | 'best';
  /** the day before in the evening, everything is planned as a whole: after people have said yes, or before they are asked */
  readonly plansNights: 'never' | 'after-yes' | 'before-yes';
  /** on the day, what is left is planned again whenever a promise is about to break */
  readonly replans: boolean;
}

export const WAYS: readonly WayOfWorking[] = [
  { name: '就近派单', chooses: 'nearest', plansNights: 'never', replans: false },
  { name: '按评分派单', chooses: 'best', plansNights: 'never', replans: false },
  { name: '评分＋晚间排班（已答应）', chooses: 'best', plansNights: 'after-yes', replans: false },
  { name: '评分＋晚间排班（未答应）', chooses: 'best', plansNights: 'before-yes', replans: false },
  { name: '同上＋当日改排', chooses: 'best', plansNights: 'before-yes', replans: true },
];

export interface MonthPlayed extends Played {
  readonly wished: number;
  readonly turnedAway: number;
  /** standard deviation of the minutes worked per minute on duty, over its mean */
  readonly unfair: number;
}

const WEEK_DAYS = 7;

/** A month under one way of working; the luck is the month's, so that ways differ in nothing else. */
export function playMonth(month: Month, way: WayOfWorking, planSteps: number): MonthPlayed {
  const { people, duties, wishes } = month;
  const served: Map<number, number>[] = people.map(() => new Map<number, number>());
  const perDay: number[][] = [];
  const worked = people.map(() => 0);
  const onDuty = people.map(() => 0);
  const sum = { promised: 0, late: 0, unserved: 0, travel: 0, handedOver: 0, turnedAway: 0, wished: 0 };
  duties.forEach((team, number) => {
    const lately = people.map((_, worker) => perDay.slice(-WEEK_DAYS).reduce((all, one) => all + one[worker]!, 0));
    const memory: Memory = { served, lately };
    const day = new Day(people, team, memory);
    const waiting = [...wishes[number]!];
    const book = (wish: Wish): void => {
      const free = day.free(wish, (worker) => wish.bookedAt === null || !isIll(team[worker]!, wish.bookedAt));
      const holder = way.chooses === 'best' ? day.best(wish, free) : day.nearest(wish, free);
      if (holder === null) sum.turnedAway += 1;
      else day.visits.push({ wish, holder, beganAt: null, isCancelled: false });
    };
    for (; waiting[0]?.bookedAt === null;) book(waiting.shift()!);
    if (way.plansNights !== 'never') planNight(day, way.plansNights === 'after-yes', planSteps, number + 1);
    const played = new PlayDay(
      day,
      way.replans,
      (minute) => {
        while (waiting[0] && waiting[0].bookedAt! <= minute) book(waiting.shift()!);
      },
      number,
    ).run();
    sum.wished += wishes[number]!.length;
    for (const key of ['promised', 'late', 'unserved', 'travel', 'handedOver'] as const) sum[key] += played[key];
    perDay.push(people.map((_, worker) => day.of(worker).length));
    for (const { holder, beganAt, wish } of day.visits) {
      if (holder === null || beganAt === null) continue;
      worked[holder]! += wish.duration;
      served[holder]!.set(wish.customer, (served[holder]!.get(wish.customer) ?? 0) + 1);
    }
    team.forEach(({ spans }, worker) => {
      onDuty[worker]! += spans.reduce((all, [from, to]) => all + to - from, 0);
    });
  });
  return { ...sum, unfair: unfairness(worked, onDuty) };
}

function isIll({ illFrom }: { readonly illFrom: number | null }, minute: number): boolean {
  return illFrom !== null && illFrom <= minute;
}

function unfairness(worked: readonly number[], onDuty: readonly number[]): number {
  const shares = worked.flatMap((minutes, worker) => (onDuty[worker]! > 0 ? [minutes / onDuty[worker]!] : []));
  const mean = shares.reduce((all, one) => all + one, 0) / shares.length;
  return Math.sqrt(shares.reduce((all, one) => all + (one - mean) ** 2, 0) / shares.length) / mean;
}
