import { dayOf, daysBetween } from '@daowei/shared/kernel/local-date';
import type { CONTRACT_ACTIONS } from '../contract/contract-view.js';
import type { ContractState } from '../contract/contracts.facade.js';
import { CONTRACTS_POLICY } from './contracts-policy.js';

export type ContractAction = (typeof CONTRACT_ACTIONS)[number];

export interface ContractFacts {
  readonly state: ContractState;
  /** of the visits that are still to come */
  readonly starts: readonly Date[];
  /** visits set aside that have no time yet */
  readonly resting: number;
  readonly paused: boolean;
  /** a wish for another worker waits for its answer */
  readonly asked: boolean;
  /** the next series was bought, or waits for its payment */
  readonly renewed: boolean;
  readonly now: Date;
}

/** What the customer may do with a contract now; the page shows exactly these as buttons. */
export function contractActions(facts: ContractFacts): ContractAction[] {
  const { state, starts, resting, paused, asked, renewed } = facts;
  if (state === 'awaiting_payment') return ['pay', 'cancel'];
  if (state !== 'active') return [];
  return [
    ...(paused || resting > 0 ? (['resume'] as const) : starts.length > 0 ? (['pause'] as const) : []),
    ...(starts.length > 0 && !asked ? (['replace'] as const) : []),
    ...(!renewed && nearsItsEnd(facts) ? (['renew'] as const) : []),
  ];
}

/** The last visit is so many days away, near or over: from here on the next series can be planned. Not while anything waits for a time. */
export function nearsItsEnd({
  starts,
  resting,
  paused,
  now,
}: Omit<ContractFacts, 'state' | 'asked' | 'renewed'>): boolean {
  if (paused || resting > 0) return false;
  return starts.every((at) => daysBetween(dayOf(now), dayOf(at)) <= CONTRACTS_POLICY.renewalDays.value);
}
