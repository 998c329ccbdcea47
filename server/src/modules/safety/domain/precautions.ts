import { addMinutes, minutesBetween } from '@daowei/shared/kernel/interval';
import { dayOf, clockTime, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Refusal } from '@daowei/shared/kernel/result';
import { birthdayIn, isIdentityNumber } from '@daowei/shared/rules/identity-number';
import { PRECAUTIONS_POLICY, type PrecautionsPolicy } from './precautions-policy.js';
import type { HighRisk } from './high-risk.js';

export const PRECAUTION_PARTS = ['identity', 'contact'] as const;
export type PrecautionPart = (typeof PRECAUTION_PARTS)[number];

export const PART_TEXT: Readonly<Record<PrecautionPart, string>> = {
  identity: '身份核验',
  contact: '紧急联系人',
};

/** What is known of a customer, as it may be shown: masked, with who gave it. */
export interface Precautions {
  readonly identity: { readonly masked: string; readonly by: string; readonly at: Date } | null;
  readonly contact: { readonly masked: string; readonly by: string; readonly at: Date } | null;
}

export const NO_PRECAUTIONS: Precautions = { identity: null, contact: null };

export function missingParts(precautions: Precautions): PrecautionPart[] {
  return PRECAUTION_PARTS.filter((part) => precautions[part] === null);
}

/** Why nobody is asked yet, for the office. */
export function heldText(
  risks: readonly HighRisk[],
  missing: readonly PrecautionPart[],
  startsAt: Date,
  now: Date,
  policy: PrecautionsPolicy = PRECAUTIONS_POLICY,
): string {
  const why = `${risks.map(({ name }) => name).join('、')}：还缺${missing.map((part) => PART_TEXT[part]).join('和')}`;
  const left = minutesBetween(now, startsAt);
  if (left <= 0) return `${why}，已过约定时间，请联系客户改时间或取消`;
  if (left <= policy.lastMinutes.value)
    return `${why}，${clockTime(startsAt)}上门，再不补就派不出人，请马上打电话或改时间`;
  if (left <= policy.officeMinutes.value) return `${why}，${clockTime(startsAt)}上门，请给客户打电话补上`;
  return `${why}，已请客户填写，补齐后自动派单`;
}

/** Why nobody moves in yet, for the office. */
export function heldStayText(risks: readonly HighRisk[], missing: readonly PrecautionPart[], first: LocalDate): string {
  const what = missing.map((part) => PART_TEXT[part]).join('和');
  return `${risks.map(({ name }) => name).join('、')}：还缺${what}，补齐后才能入住；到${first}还没有补齐会取消并全额退款`;
}

/** Until when a person has to have looked after it. */
export function officeDue(startsAt: Date, now: Date, policy: PrecautionsPolicy = PRECAUTIONS_POLICY): Date {
  const call = addMinutes(startsAt, -policy.officeMinutes.value);
  const least = addMinutes(now, policy.officeLeast.value);
  return call > least ? call : least;
}

/** When the customer and the office are told again; null: there is nothing more to say. */
export function nextChase(
  heldAt: Date,
  startsAt: Date,
  now: Date,
  policy: PrecautionsPolicy = PRECAUTIONS_POLICY,
): Date | null {
  const moments = [
    addMinutes(heldAt, policy.remindMinutes.value),
    addMinutes(startsAt, -policy.officeMinutes.value),
    addMinutes(startsAt, -policy.lastMinutes.value),
    startsAt,
  ];
  const ahead = moments.filter((moment) => moment > now && moment <= startsAt);
  return ahead.reduce<Date | null>((first, one) => (first === null || one < first ? one : first), null);
}

/** What is wrong with a normalized number by itself: ID_NUMBER_WRONG, IDENTITY_UNDERAGE; null: nothing. */
export function identityFlaw(
  number: string,
  now: Date,
  policy: PrecautionsPolicy = PRECAUTIONS_POLICY,
): Refusal | null {
  const today = dayOf(now);
  if (!isIdentityNumber(number) || birthdayIn(number) > today) return refuse('ID_NUMBER_WRONG');
  const birthday = localDate(birthdayIn(number));
  const youngest = `${Number(today.slice(0, 4)) - policy.adultAge.value}${today.slice(4)}`;
  return birthday > youngest ? refuse('IDENTITY_UNDERAGE') : null;
}

/** `林*`, `欧阳**`: the first character, as many stars as are left. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.max(1, rest.length));
}

/** `3***************4`: enough for its owner to know it again. */
export function maskIdentityNumber(number: string): string {
  return `${number.slice(0, 1)}${'*'.repeat(number.length - 2)}${number.slice(-1)}`;
}
