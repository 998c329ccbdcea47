import type { ContractState } from '../contract/contracts.facade.js';

export const FIRST_STATE: ContractState = 'awaiting_payment';

/** How a contract may go on. From `cancelled` and `expired`: the payment came late and there was still room for all. */
export const CONTRACT_TRANSITIONS = {
  awaiting_payment: ['active', 'cancelled', 'expired'],
  active: [],
  cancelled: ['active'],
  expired: ['active'],
} as const satisfies Record<ContractState, readonly ContractState[]>;

export function mayBecome(from: ContractState, to: ContractState): boolean {
  return (CONTRACT_TRANSITIONS as Readonly<Record<ContractState, readonly ContractState[]>>)[from].includes(to);
}
