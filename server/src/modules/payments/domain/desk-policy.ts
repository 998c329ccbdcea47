import type { Policy } from '../../../platform/policy/policy.js';

/** Money taken at the desk, and given back there. */
export const DESK_POLICY = {
  version: 2,
  effectiveFrom: '2026-01-01',
  secondPersonFromFen: {
    name: '柜台收款、退款双人复核，金额达到（分）',
    value: 50_000,
    because: '500元以上由另一人核对票据后才入账，一个人不能独自确认大额收款，也不能独自付出大额退款',
  },
} as const satisfies Policy;

/** Whether another person must look at the paper before the money counts, or counts as given back. */
export function needsSecondPerson(amountFen: number, policy = DESK_POLICY): boolean {
  return amountFen >= policy.secondPersonFromFen.value;
}
