import type { Tier } from '@daowei/shared/rules/tiers';
import type { Tx } from '../../../platform/database/transactions.js';
import type { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { AddressSnapshot } from '../contract/identity.facade.js';
import { maskPhone } from '../contract/phone.js';

/** An address in clear; it is stored encrypted. */
export interface NewAddress extends Omit<AddressSnapshot, 'phoneCipher' | 'phoneMasked' | 'detailCipher'> {
  readonly phone: string;
  readonly detail: string;
  readonly isDefault: boolean;
}

export interface NewCustomer {
  readonly id: string;
  readonly openid: string;
  readonly nickname: string;
  readonly phone: string | null;
  /** set when the phone is this worker's */
  readonly worker: { readonly id: string; readonly name: string } | null;
  readonly tier: Tier;
  readonly createdAt: Date;
  readonly addresses: readonly NewAddress[];
}

type Encryption = Pick<PrivacyFacade, 'encrypt' | 'blindIndex'>;

const ACCOUNT = `id, kind, openid, nickname, phone_cipher, phone_masked, phone_index, worker_id, real_name, tier,
  created_at`;
const ADDRESS = `id, account_id, contact_name, phone_cipher, phone_masked, district, community, detail_cipher, lat, lng,
  is_default, created_at`;

/**
 * Takes customers in as if they had logged in, bound their phones and typed their addresses.
 * @returns the snapshots bookings keep, by address id
 */
export async function seedCustomers(
  tx: Tx,
  privacy: Encryption,
  customers: readonly NewCustomer[],
): Promise<Map<string, AddressSnapshot>> {
  const snapshots = new Map<string, AddressSnapshot>();
  const addresses: unknown[][] = [];
  for (const customer of customers) {
    for (const address of customer.addresses) {
      const snapshot = snapshotOf(privacy, address);
      snapshots.set(address.id, snapshot);
      addresses.push([
        ...[snapshot.id, customer.id, snapshot.contactName, snapshot.phoneCipher, snapshot.phoneMasked],
        ...[snapshot.district, snapshot.community, snapshot.detailCipher, snapshot.lat, snapshot.lng],
        ...[address.isDefault, customer.createdAt],
      ]);
    }
  }
  await tx.query(`INSERT INTO account (${ACCOUNT}) VALUES ?`, [
    customers.map((customer) => accountRow(privacy, customer)),
  ]);
  await tx.query(`INSERT INTO address (${ADDRESS}) VALUES ?`, [addresses]);
  return snapshots;
}

function accountRow(
  privacy: Encryption,
  { id, openid, nickname, phone, worker, tier, createdAt }: NewCustomer,
): unknown[] {
  const bound =
    phone === null
      ? [null, null, null]
      : [privacy.encrypt(phone, 'account.phone'), maskPhone(phone), privacy.blindIndex(phone, 'phone')];
  return [id, 'customer', openid, nickname, ...bound, worker?.id ?? null, worker?.name ?? null, tier, createdAt];
}

function snapshotOf(privacy: Encryption, address: NewAddress): AddressSnapshot {
  const { id, contactName, phone, district, community, detail, lat, lng } = address;
  return {
    id,
    contactName,
    phoneCipher: privacy.encrypt(phone, 'address.phone'),
    phoneMasked: maskPhone(phone),
    district,
    community,
    detailCipher: privacy.encrypt(detail, 'address.detail'),
    lat,
    lng,
  };
}
