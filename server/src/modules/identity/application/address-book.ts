import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { type Tx, Transactions } from '../../../platform/database/transactions.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { maskPhone, normalizePhone } from '../contract/phone.js';
import { IDENTITY_POLICY } from '../domain/identity-policy.js';
import { servedDistrict } from '../domain/service-area.js';
import { boundPhoneOf, lockAccount } from '../infrastructure/accounts.sql.js';
import {
  addressesOf,
  deleteAddress,
  insertAddress,
  ownAddress,
  setDefault,
  updateAddress,
  type StoredAddress,
} from '../infrastructure/addresses.sql.js';

/**
 * What a customer says about a home. `phone` may be a masked one that they have been shown: that of the address that
 * is changed (unchanged), or their account's own.
 */
export interface AddressDetails {
  readonly contactName: string;
  readonly phone: string;
  readonly district: string;
  readonly community: string;
  readonly detail: string;
  readonly lat: number;
  readonly lng: number;
  readonly isDefault: boolean;
}

/** An address as its owner reads it. */
export interface OwnAddress {
  readonly address: StoredAddress;
  readonly detail: string;
}

/** A customer's homes. Who has any has exactly one default. Changes of one customer happen one after the other. */
@Injectable()
export class AddressBook {
  constructor(
    private readonly transactions: Transactions,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async list(accountId: string): Promise<OwnAddress[]> {
    return (await addressesOf(this.transactions.reader, accountId)).map((address) => this.read(address));
  }

  /** Refuses OUTSIDE_AREA, ADDRESS_LIMIT, VALIDATION_FAILED for a masked phone that is not the account's own. */
  async add(accountId: string, details: AddressDetails): Promise<Result<OwnAddress>> {
    return this.transactions.run(async (tx) => {
      await lockAccount(tx, accountId);
      const before = await addressesOf(tx, accountId);
      if (before.length >= IDENTITY_POLICY.addressesPerAccount.value) return refuse('ADDRESS_LIMIT');
      const address = await this.stored(tx, accountId, this.ids.next(), details, null);
      if ('refused' in address) return address;
      await insertAddress(tx, accountId, address, this.clock.now());
      if (details.isDefault || before.length === 0) await setDefault(tx, accountId, address.id);
      return this.reread(tx, accountId, address.id);
    });
  }

  /** Refuses NOT_FOUND for another's address, OUTSIDE_AREA, VALIDATION_FAILED for somebody else's masked phone. */
  async change(accountId: string, id: string, details: AddressDetails): Promise<Result<OwnAddress>> {
    return this.transactions.run(async (tx) => {
      await lockAccount(tx, accountId);
      const before = await ownAddress(tx, accountId, id);
      if (!before) return refuse('NOT_FOUND');
      const address = await this.stored(tx, accountId, id, details, before);
      if ('refused' in address) return address;
      // the default moves by choosing another one: there is never none
      await updateAddress(tx, accountId, { ...address, isDefault: before.isDefault });
      if (details.isDefault) await setDefault(tx, accountId, id);
      return this.reread(tx, accountId, id);
    });
  }

  /** Refuses NOT_FOUND. Bookings keep their own copy of the address. */
  async remove(accountId: string, id: string): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      await lockAccount(tx, accountId);
      if (!(await deleteAddress(tx, accountId, id))) return refuse('NOT_FOUND');
      const [newest] = await addressesOf(tx, accountId);
      if (newest && !newest.isDefault) await setDefault(tx, accountId, newest.id);
      return null;
    });
  }

  private async stored(
    tx: Tx,
    accountId: string,
    id: string,
    details: AddressDetails,
    before: StoredAddress | null,
  ): Promise<Result<StoredAddress>> {
    const district = servedDistrict(details.district, details);
    if (!district) return refuse('OUTSIDE_AREA');
    const phone = await this.phone(tx, accountId, details.phone, before);
    if (!phone) {
      return refuse('VALIDATION_FAILED', undefined, { fields: [{ path: 'phone', message: '请填写完整的电话号码' }] });
    }
    return {
      id,
      contactName: details.contactName.trim(),
      ...phone,
      district,
      community: details.community.trim(),
      detailCipher: this.privacy.encrypt(details.detail.trim(), 'address.detail'),
      lat: details.lat,
      lng: details.lng,
      isDefault: details.isDefault,
    };
  }

  private async phone(
    tx: Tx,
    accountId: string,
    given: string,
    before: StoredAddress | null,
  ): Promise<Pick<StoredAddress, 'phoneCipher' | 'phoneMasked'> | null> {
    if (!given.includes('*')) return this.encrypted(normalizePhone(given));
    if (before?.phoneMasked === given) return { phoneCipher: before.phoneCipher, phoneMasked: before.phoneMasked };
    const own = await boundPhoneOf(tx, accountId);
    return own?.masked === given ? this.encrypted(this.privacy.decrypt(own.cipher, 'account.phone')) : null;
  }

  private encrypted(phone: string): Pick<StoredAddress, 'phoneCipher' | 'phoneMasked'> {
    return { phoneCipher: this.privacy.encrypt(phone, 'address.phone'), phoneMasked: maskPhone(phone) };
  }

  private async reread(tx: Tx, accountId: string, id: string): Promise<OwnAddress> {
    const address = await ownAddress(tx, accountId, id);
    if (!address) throw new Error('an address vanished inside its own transaction');
    return this.read(address);
  }

  private read(address: StoredAddress): OwnAddress {
    return { address, detail: this.privacy.decrypt(address.detailCipher, 'address.detail') };
  }
}
