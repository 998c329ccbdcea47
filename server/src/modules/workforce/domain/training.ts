import { addDays, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';

export const TRAINING_RHYTHMS = ['quarter', 'year'] as const;
export type TrainingRhythm = (typeof TRAINING_RHYTHMS)[number];

export const TRAINING_STANDINGS = ['overdue', 'missing', 'due', 'done'] as const;
/** due: done before, and to be done again before the quarter or the year is over */
export type TrainingStanding = (typeof TRAINING_STANDINGS)[number];

export interface Course {
  readonly id: string;
  readonly name: string;
  /** the kind of certificate that services ask for */
  readonly grants: string;
  readonly every: TrainingRhythm;
  readonly contentVersion: number;
  /** in Chinese */
  readonly because: string;
}

const MONTHS: Readonly<Record<TrainingRhythm, number>> = { quarter: 3, year: 12 };

/** The last day of the quarter or year that the day lies in. */
export function periodEnd(every: TrainingRhythm, day: LocalDate): LocalDate {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const last = Math.ceil(month / MONTHS[every]) * MONTHS[every];
  const next = last === 12 ? `${pad(year + 1, 4)}-01-01` : `${pad(year, 4)}-${pad(last + 1, 2)}-01`;
  return addDays(localDate(next), -1);
}

/** Until when it counts: through the next period, so that whoever comes once in each is never without it. */
export function goodThrough(every: TrainingRhythm, passedOn: LocalDate): LocalDate {
  return periodEnd(every, addDays(periodEnd(every, passedOn), 1));
}

/** Where a worker stands. @param held until when the newest pass counts; null: never passed */
export function standingOf(every: TrainingRhythm, held: LocalDate | null, today: LocalDate): TrainingStanding {
  if (held === null) return 'missing';
  if (held < today) return 'overdue';
  return held <= periodEnd(every, today) ? 'due' : 'done';
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
