import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { StaffAccounts, type StaffMember } from '../../identity/contract/staff-accounts.js';
import { SAFETY_DESK } from '../domain/desk.js';

/** The people whose pages ring, and who answer for what happened. */
@Injectable()
export class SafetyDesk {
  constructor(private readonly staff: StaffAccounts) {}

  /** Each of them once, by name. */
  async people(tx: Tx): Promise<StaffMember[]> {
    const found = await Promise.all(SAFETY_DESK.map((role) => this.staff.inRole(tx, role)));
    const people = new Map(found.flat().map((one) => [one.accountId, one]));
    return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, 'zh'));
  }
}
