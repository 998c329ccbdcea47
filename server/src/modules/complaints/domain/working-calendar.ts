import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';

/** When the complaint desk is staffed. A changed calendar is a new version: clocks keep the one they were started under. */
export interface WorkingCalendar {
  readonly version: number;
  /** minutes since midnight in Shanghai, every day but the closed ones; `to` may be 1440 */
  readonly opens: number;
  readonly closes: number;
  readonly closedDays: ReadonlySet<string>;
  readonly because: string;
}

/** Eve and first two days of the Spring Festival, as the State Council's holiday notices of the years set them. */
const SPRING_FESTIVALS = ['2026-02-16', '2026-02-17', '2026-02-18', '2027-02-05', '2027-02-06', '2027-02-07'];

const VERSIONS: readonly WorkingCalendar[] = [
  {
    version: 1,
    opens: 8 * 60,
    closes: 21 * 60,
    closedDays: new Set(SPRING_FESTIVALS),
    because: '每天8:00–21:00有人值守，除夕到初二休息；安全问题走24小时热线',
  },
];

export const WORKING_CALENDAR = VERSIONS[VERSIONS.length - 1]!;

/** @throws Error for a version that never was */
export function workingCalendar(version: number): WorkingCalendar {
  const found = VERSIONS.find((one) => one.version === version);
  if (!found) throw new Error(`no working calendar ${version}`);
  return found;
}

/** The desk is closed for days at most; a calendar that never opens again is a mistake. */
const LONGEST_CLOSED_DAYS = 30;

/** Staffed milliseconds in [from, to). */
export function workingMs(from: Date, to: Date, calendar: WorkingCalendar): number {
  let sum = 0;
  for (let day = dayOf(from); atMinute(day, 0) < to; day = addDays(day, 1)) {
    const [opens, closes] = hoursOf(day, calendar);
    sum += Math.max(0, Math.min(to.getTime(), closes) - Math.max(from.getTime(), opens));
  }
  return sum;
}

/** The instant at which `ms` staffed milliseconds have gone by since `from`. */
export function afterWorkingMs(from: Date, ms: number, calendar: WorkingCalendar): Date {
  let left = ms;
  let day = dayOf(from);
  for (let closed = 0; closed <= LONGEST_CLOSED_DAYS; day = addDays(day, 1)) {
    const [opens, closes] = hoursOf(day, calendar);
    const begin = Math.max(from.getTime(), opens);
    const room = Math.max(0, closes - begin);
    closed = room === 0 ? closed + 1 : 0;
    if (room > 0 && left <= room) return new Date(begin + left);
    left -= room;
  }
  throw new Error(`the desk never opens again after ${from.toISOString()}`);
}

function hoursOf(day: LocalDate, { opens, closes, closedDays }: WorkingCalendar): [number, number] {
  const open = atMinute(day, opens).getTime();
  return closedDays.has(day) ? [open, open] : [open, atMinute(day, closes).getTime()];
}
