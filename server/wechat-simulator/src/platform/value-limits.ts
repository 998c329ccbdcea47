/**
 * What WeChat lets into the fields of a subscription message, by the letters of the field's key (`thing1` -> thing).
 * Lengths count characters as people see them, not UTF-16 units.
 */
const RULES: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => shorter(value, 20),
  number: (value) => shorter(value, 32) && /^-?\d+(\.\d+)?$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[\p{P}\p{S}]{1,5}$/u.test(value),
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) => everyPart(value, isTime),
  date: (value) => everyPart(value, isDate),
  amount: (value) => /^\p{Sc}?\d{1,10}(\.\d{1,2})?元?$/u.test(value),
  phone_number: (value) => /^[\d+\-*#() ]{1,17}$/.test(value),
  car_number: (value) =>
    shorter(value, 8) && /^[\p{Script=Han}A-Za-z0-9][A-Za-z0-9]*[\p{Script=Han}A-Za-z0-9]?$/u.test(value),
  name: isName,
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
};

export type FieldType = keyof typeof RULES;

export type ValueProblem = 'empty' | 'invalid';

/** The kind of a field key, or undefined when WeChat has no such kind. */
export function fieldType(key: string): FieldType | undefined {
  const [, type] = /^([a-z_]+)\d{1,2}$/.exec(key) ?? [];
  return type !== undefined && Object.hasOwn(RULES, type) ? type : undefined;
}

/** What is wrong with `value` in the field `key`, or null. */
export function valueProblem(key: string, value: unknown): ValueProblem | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') return 'empty';
  const rule = RULES[fieldType(key) ?? ''];
  return rule?.(text) === true ? null : 'invalid';
}

function shorter(value: string, max: number): boolean {
  return [...value].length <= max;
}

/** Ten characters with any Chinese among them, else twenty letters and symbols; never digits. */
function isName(value: string): boolean {
  if (/\p{N}/u.test(value)) return false;
  return shorter(value, /\p{Script=Han}/u.test(value) ? 10 : 20);
}

/** Ranges are written with `~`. */
function everyPart(value: string, test: (part: string) => boolean): boolean {
  const parts = value.split(/[~～]/);
  return parts.length <= 2 && parts.every((part) => test(part.trim()));
}

const DAY_AND_CLOCK = /^(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)? ?(\d{1,2}:\d{2}(?::\d{2})?)?$/;

/** A clock time, a day before it or not. */
function isTime(value: string): boolean {
  const [, day, clock] = DAY_AND_CLOCK.exec(value) ?? [];
  return clock !== undefined && isClock(clock) && (day === undefined || isDay(day));
}

/** A day, a clock time after it or not. */
function isDate(value: string): boolean {
  const [, day, clock] = DAY_AND_CLOCK.exec(value) ?? [];
  return day !== undefined && isDay(day) && (clock === undefined || isClock(clock));
}

function isClock(value: string): boolean {
  const [hour = 99, minute = 99, second = 0] = value.split(':').map(Number);
  return hour < 24 && minute < 60 && second < 60;
}

function isDay(value: string): boolean {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
