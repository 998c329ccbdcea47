import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { Role } from '../../../platform/http/access.js';
import { type NewStaff, StaffAccounts, type StaffMember } from '../contract/staff-accounts.js';
import { labelOf } from '../domain/roles.js';
import { insertStaff, staffAccounts } from '../infrastructure/accounts.sql.js';
import { credentialOf } from '../infrastructure/staff-login.sql.js';
import { Passwords } from './passwords.js';
import { SecondFactor } from './second-factor.js';

const OPERATOR = { accountId: null, label: '系统管理员' } as const;

@Injectable()
export class OperatedStaffAccounts extends StaffAccounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly privacy: PrivacyFacade,
    private readonly passwords: Passwords,
    private readonly secondFactor: SecondFactor,
  ) {
    super();
  }

  override async create({ username, name, roles, password }: NewStaff): Promise<string> {
    const id = this.ids.next();
    const passwordHash = await this.passwords.hash(password);
    await this.transactions.run(async (tx) => {
      await insertStaff(tx, { id, username, name, roles, passwordHash, createdAt: this.clock.now() });
      await this.privacy.record(tx, {
        actor: OPERATOR,
        action: 'staff.account-opened',
        subject: `account:${id}`,
        data: { username, roles },
      });
    });
    return id;
  }

  override async enrolSecondFactor(username: string): Promise<string | null> {
    return this.transactions.run(async (tx) => {
      const credential = await credentialOf(tx, username);
      if (!credential) return null;
      const { accountId } = credential;
      await this.privacy.record(tx, {
        actor: OPERATOR,
        action: 'staff.second-factor-enrolled',
        subject: `account:${accountId}`,
      });
      return this.secondFactor.enrol(tx, accountId, username);
    });
  }

  override async inRole(tx: Tx, role: Role): Promise<StaffMember[]> {
    const all = await staffAccounts(tx);
    return all
      .filter((account) => !account.disabled && account.staffRoles.includes(role))
      .map((account) => ({
        accountId: account.id,
        name: account.realName ?? account.nickname,
        label: labelOf(account),
      }));
  }
}
