import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tier } from '@daowei/shared/rules/tiers';
import { JoinedReads } from '../../../platform/database/joined-reads.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditFact } from '../../privacy/contract/privacy.facade.js';
import { IdentityFacade, type AddressSnapshot, type Contact, type Person } from '../contract/identity.facade.js';
import type { Account } from '../domain/roles.js';
import {
  accountIdOfWorker,
  accountsByIds,
  boundPhoneOf,
  lockAccount,
  updateTier,
  nicknamesByOpenid,
  openidsByWorker,
} from '../infrastructure/accounts.sql.js';
import { addressesById, type OwnedAddress } from '../infrastructure/addresses.sql.js';

@Injectable()
export class IdentityService extends IdentityFacade {
  private readonly accounts: JoinedReads<Account>;
  private readonly addresses: JoinedReads<OwnedAddress>;

  constructor(
    private readonly privacy: PrivacyFacade,
    transactions: Transactions,
  ) {
    super();
    this.accounts = new JoinedReads(transactions, async (tx, ids) => {
      return new Map((await accountsByIds(tx, ids)).map((account) => [account.id, account]));
    });
    this.addresses = new JoinedReads(transactions, addressesById);
  }

  override async addressOf(tx: Tx, accountId: string, addressId: string): Promise<AddressSnapshot | null> {
    const found = await this.addresses.get(tx, addressId);
    return found?.accountId === accountId ? found.address : null;
  }

  override async contactOf(tx: Tx, accountId: string, addressId: string | null): Promise<Contact | null> {
    if (addressId !== null) {
      const address = await this.addressOf(tx, accountId, addressId);
      if (!address) return null;
      const { contactName, phoneCipher, phoneMasked } = address;
      return { addressId, contactName, phoneCipher, phoneMasked };
    }
    const [account, phone] = await Promise.all([this.accounts.get(tx, accountId), boundPhoneOf(tx, accountId)]);
    if (!account || !phone) return null;
    const phoneCipher = this.privacy.encrypt(this.privacy.decrypt(phone.cipher, 'account.phone'), 'address.phone');
    return { addressId: null, contactName: account.nickname, phoneCipher, phoneMasked: phone.masked };
  }

  override async person(tx: Tx, accountId: string): Promise<Person | null> {
    const account = await this.accounts.get(tx, accountId);
    return account ? personOf(account) : null;
  }

  override async people(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Person>> {
    const accounts = await accountsByIds(tx, [...new Set(accountIds)]);
    return new Map(accounts.map((account) => [account.id, personOf(account)]));
  }

  override nicknames(tx: Tx, openids: readonly string[]): Promise<Map<string, string>> {
    return nicknamesByOpenid(tx, openids);
  }

  override async setTier(
    tx: Tx,
    accountId: string,
    tier: Tier,
    actor: AuditFact['actor'],
    because: string,
  ): Promise<Result<null>> {
    const account = await lockAccount(tx, accountId);
    if (account?.kind !== 'customer') return refuse('NOT_FOUND', '没有找到这位客户');
    if (account.tier === tier) return null;
    await updateTier(tx, accountId, tier);
    await this.privacy.record(tx, {
      actor,
      action: 'account.tier-set',
      subject: `account:${accountId}`,
      data: { from: account.tier, to: tier, because },
    });
    return null;
  }

  override async accountOfWorker(tx: Tx, workerId: string): Promise<string | null> {
    return accountIdOfWorker(tx, workerId);
  }

  override openidsOfWorkers(tx: Tx, workerIds: readonly string[]): Promise<Map<string, string>> {
    return openidsByWorker(tx, workerIds);
  }
}

function personOf(account: Account): Person {
  return {
    accountId: account.id,
    nickname: account.nickname,
    phoneMasked: account.phoneMasked,
    openid: account.openid,
    tier: account.tier,
  };
}
