const DAY_MINUTES = 1_440;

/** Minutes of `HH:mm`, or null. */
export function minutesOf(text: string): number | null {
  const found = /^(\d{2}):(\d{2})$/.exec(text);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** `HH:mm` of minutes since midnight; a later day's are told as they stand on its clock. */
export function clockOf(minutes: number): string {
  const ofDay = minutes % DAY_MINUTES;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** The same of a border within one day, whose end is `24:00`. */
export function borderOf(minute: number): string {
  return minute === DAY_MINUTES ? '24:00' : clockOf(minute);
}

/** `08:00–12:00`, `22:00–次日 06:00`, `20:00–24:00`. */
export function spanOf({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }): string {
  const end = `${toMinute > DAY_MINUTES ? '次日 ' : ''}${borderOf(toMinute)}`;
  return `${clockOf(fromMinute)}–${end}`;
}

/** A span from two clock times; an end that is not after the start is the next day's. */
export function spanFrom(from: string, to: string): { fromMinute: number; toMinute: number } | null {
  const [fromMinute, toMinute] = [minutesOf(from), minutesOf(to)];
  if (fromMinute === null || toMinute === null) return null;
  return { fromMinute, toMinute: toMinute > fromMinute ? toMinute : toMinute + DAY_MINUTES };
}
