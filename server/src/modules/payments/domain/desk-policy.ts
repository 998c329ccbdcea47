import type { Policy } from '../../../platform/policy/policy.js';

/** Money taken at the desk. */
export const DESK_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  secondPersonFromFen: {
    name: '柜台收款双人复核，金额达到（分）',
    value: 50_000,
    because: '500元以上由另一人核对票据后才入账，一个人不能独自确认大额现金',
  },
} as const satisfies Policy;

/** Whether another person must look at the paper before the money counts. */
export function needsSecondPerson(amountFen: number, policy = DESK_POLICY): boolean {
  return amountFen >= policy.secondPersonFromFen.value;
}
