import { addDays, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { StandardLevel, VisitStep } from '../../fieldwork/contract/fieldwork.facade.js';
import { PAGES_POLICY } from './pages-policy.js';

/** What was measured in a visit, as people read it. */
export interface Measurement {
  readonly name: string;
  readonly value: string;
  readonly within: boolean;
}

/** Everything that was measured out, and the certificates that were read off. */
export function measurementsOf(steps: readonly VisitStep[]): Measurement[] {
  return steps.flatMap(({ demands: { dose, material }, dose: measured, certificateNo }) => [
    ...(dose && measured !== null
      ? [{ name: dose.name, value: `${measured}${dose.unit}（上限${dose.cap}）`, within: measured <= dose.cap }]
      : []),
    ...(material !== null && certificateNo !== null
      ? [{ name: `${material}合格证`, value: certificateNo, within: true }]
      : []),
  ]);
}

/** What the worker noted for the customer, and what was left out and why. */
export function adviceOf(steps: readonly VisitStep[]): string[] {
  return steps.flatMap(({ title, note, skipReason }) => [
    ...(note === null ? [] : [`${title}：${note}`]),
    ...(skipReason === null ? [] : [`${title}这次没有做：${skipReason}`]),
  ]);
}

/** When the same is worth doing again; null while a complaint is open: who waits for an answer is sold nothing. */
export function suggestedDay(signedAt: Date, complains: boolean, policy = PAGES_POLICY): LocalDate | null {
  return complains ? null : addDays(dayOf(signedAt), policy.suggestAfterDays.value);
}

export const LEVEL_NAMES: Readonly<Record<StandardLevel, string>> = {
  silver: '银牌标准',
  gold: '金牌标准',
  platinum: '铂金标准',
};
