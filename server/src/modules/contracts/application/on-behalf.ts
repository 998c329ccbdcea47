import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { Contract } from '../contract/contracts.facade.js';

/** Who changes a paid contract: the owner by the policy, or the office for them. */
export interface OnBehalf {
  readonly by: AuditActor;
  /** whose contract it must be; null for the office */
  readonly ownerId: string | null;
}

export const NOT_GOING = '套餐付款后才能这样调整';

/** By whose rules. */
export function sideOf({ ownerId }: Pick<OnBehalf, 'ownerId'>): 'customer' | 'office' {
  return ownerId === null ? 'office' : 'customer';
}

/** What every event says of its contract. */
export function about({ id, accountId, serviceName }: Pick<Contract, 'id' | 'accountId' | 'serviceName'>) {
  return { contractId: id, accountId, serviceName };
}

export function isTheirs({ accountId }: Pick<Contract, 'accountId'>, ownerId: string | null): boolean {
  return ownerId === null || accountId === ownerId;
}
