import { Global, Module } from '@nestjs/common';
import { isRefused } from '@daowei/shared/kernel/result';
import { IdentityFacade, WorkerDirectory } from '../../src/modules/identity/contract/identity.facade.js';
import { StaffAccounts } from '../../src/modules/identity/contract/staff-accounts.js';
import { IdentityModule } from '../../src/modules/identity/identity.module.js';
import { insertCustomerOnce } from '../../src/modules/identity/infrastructure/accounts.sql.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { testModules, type TestParts } from '../support/test-app.js';

const CUSTOMER = '01JD00000000000000000000C1';
const RULE = { accountId: null, label: '会员规则' };

@Global()
@Module({
  providers: [{ provide: WorkerDirectory, useValue: { workerByPhone: async () => null } }],
  exports: [WorkerDirectory],
})
class NoWorkersModule {}

describe('the tier of a customer', () => {
  let parts: TestParts;
  let identity: IdentityFacade;
  let transactions: Transactions;

  beforeAll(async () => {
    parts = await testModules([IdentityModule, NoWorkersModule], { realSessions: true });
    identity = parts.module.get(IdentityFacade, { strict: false });
    transactions = parts.module.get(Transactions, { strict: false });
    const createdAt = parts.clock.now();
    await transactions.run((tx) =>
      insertCustomerOnce(tx, { id: CUSTOMER, openid: 'o-tier', unionid: null, nickname: '小满', createdAt }),
    );
  });
  afterAll(() => parts.close());

  const set = (accountId: string, tier: 'normal' | 'gold'): Promise<unknown> =>
    transactions.run((tx) => identity.setTier(tx, accountId, tier, RULE, '年度消费满一万元'));

  it('begins as normal and is what it was set to, audited once', async () => {
    expect(await identity.person(transactions.reader, CUSTOMER)).toMatchObject({ tier: 'normal' });
    expect(await set(CUSTOMER, 'gold')).toBeNull();
    expect(await set(CUSTOMER, 'gold')).toBeNull();
    expect(await identity.person(transactions.reader, CUSTOMER)).toMatchObject({ tier: 'gold' });
    const audited = await parts.db.dataSource.query(
      `SELECT id FROM audit_entry WHERE action = 'account.tier-set' AND subject = ?`,
      [`account:${CUSTOMER}`],
    );
    expect(audited).toHaveLength(1);
  });

  it('is nobody’s who is not a customer', async () => {
    const staff = await parts.module
      .get(StaffAccounts, { strict: false })
      .create({ username: 'tiers', name: '陈敏', roles: ['manager'], password: 'a-long-password' });
    for (const id of [staff, '01JD0000000000000000000000']) {
      const refused = await set(id, 'gold');
      expect(isRefused(refused as object) && refused).toMatchObject({ refused: 'NOT_FOUND' });
    }
  });
});
