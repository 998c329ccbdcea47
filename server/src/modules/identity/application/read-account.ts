import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Account } from '../domain/roles.js';
import { accountById } from '../infrastructure/accounts.sql.js';

/** Who somebody is now, past every cache. */
@Injectable()
export class ReadAccount {
  constructor(private readonly transactions: Transactions) {}

  /** Refuses LOGIN_REQUIRED when the account is gone. */
  async run(accountId: string): Promise<Result<Account>> {
    return (await accountById(this.transactions.reader, accountId)) ?? refuse('LOGIN_REQUIRED');
  }
}
