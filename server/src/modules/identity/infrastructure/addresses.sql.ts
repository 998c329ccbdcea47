import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AddressSnapshot } from '../contract/identity.facade.js';

/** An address as kept: what identifies a home is encrypted. */
export interface StoredAddress extends AddressSnapshot {
  readonly isDefault: boolean;
}

interface AddressRow {
  id: string;
  contact_name: string;
  phone_cipher: string;
  phone_masked: string;
  district: string;
  community: string;
  detail_cipher: string;
  lat: string;
  lng: string;
  is_default: number;
}

const COLUMNS =
  'id, contact_name, phone_cipher, phone_masked, district, community, detail_cipher, lat, lng, is_default';

function addressOf(found: AddressRow): StoredAddress {
  return {
    id: found.id,
    contactName: found.contact_name,
    phoneCipher: found.phone_cipher,
    phoneMasked: found.phone_masked,
    district: found.district,
    community: found.community,
    detailCipher: found.detail_cipher,
    lat: Number(found.lat),
    lng: Number(found.lng),
    isDefault: found.is_default === 1,
  };
}

/** The default first, then the newest. */
export async function addressesOf(tx: Tx, accountId: string): Promise<StoredAddress[]> {
  const found = await rows<AddressRow>(
    tx,
    `SELECT ${COLUMNS} FROM address WHERE account_id = ? ORDER BY is_default DESC, id DESC`,
    [accountId],
  );
  return found.map(addressOf);
}

/** The owner is part of the question: somebody else's address is not found. */
export async function ownAddress(tx: Tx, accountId: string, id: string): Promise<StoredAddress | null> {
  const found = await row<AddressRow>(tx, `SELECT ${COLUMNS} FROM address WHERE id = ? AND account_id = ?`, [
    id,
    accountId,
  ]);
  return found && addressOf(found);
}

/** Whose it is, for whoever may only have their own. */
export interface OwnedAddress {
  readonly accountId: string;
  readonly address: AddressSnapshot;
}

export async function addressesById(tx: Tx, ids: readonly string[]): Promise<Map<string, OwnedAddress>> {
  const found = await rows<AddressRow & { account_id: string }>(
    tx,
    `SELECT account_id, ${COLUMNS} FROM address WHERE id IN (?)`,
    [ids],
  );
  return new Map(
    found.map((one) => {
      const { isDefault: _, ...address } = addressOf(one);
      return [one.id, { accountId: one.account_id, address }];
    }),
  );
}

export async function insertAddress(tx: Tx, accountId: string, address: StoredAddress, now: Date): Promise<void> {
  await insert(tx, 'address', { id: address.id, account_id: accountId, ...columnsOf(address), created_at: now });
}

export async function updateAddress(tx: Tx, accountId: string, address: StoredAddress): Promise<void> {
  const columns = columnsOf(address);
  const settings = Object.keys(columns).map((name) => `${name} = ?`);
  await write(tx, `UPDATE address SET ${settings.join(', ')} WHERE id = ? AND account_id = ?`, [
    ...Object.values(columns),
    address.id,
    accountId,
  ]);
}

export async function deleteAddress(tx: Tx, accountId: string, id: string): Promise<boolean> {
  return (await write(tx, 'DELETE FROM address WHERE id = ? AND account_id = ?', [id, accountId])) === 1;
}

/** Makes one address the default and all others not. */
export async function setDefault(tx: Tx, accountId: string, id: string): Promise<void> {
  await write(tx, 'UPDATE address SET is_default = (id = ?) WHERE account_id = ?', [id, accountId]);
}

function columnsOf(address: StoredAddress): Record<string, string | number> {
  return {
    contact_name: address.contactName,
    phone_cipher: address.phoneCipher,
    phone_masked: address.phoneMasked,
    district: address.district,
    community: address.community,
    detail_cipher: address.detailCipher,
    lat: address.lat,
    lng: address.lng,
    is_default: address.isDefault ? 1 : 0,
  };
}
