import type { Tier } from '@daowei/shared/rules/tiers';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { ROLES, type Role } from '../../../platform/http/access.js';
import type { Account, AccountKind } from '../domain/roles.js';

interface AccountRow {
  id: string;
  kind: AccountKind;
  openid: string | null;
  nickname: string;
  phone_masked: string | null;
  worker_id: string | null;
  real_name: string | null;
  staff_roles: string | null;
  tier: Tier;
  disabled_at: Date | null;
}

const COLUMNS = 'id, kind, openid, nickname, phone_masked, worker_id, real_name, staff_roles, tier, disabled_at';

function accountOf(found: AccountRow): Account {
  const roles = (found.staff_roles ?? '').split(' ');
  return {
    id: found.id,
    kind: found.kind,
    openid: found.openid,
    nickname: found.nickname,
    phoneMasked: found.phone_masked,
    workerId: found.worker_id,
    realName: found.real_name,
    staffRoles: ROLES.filter((role) => roles.includes(role)),
    tier: found.tier,
    disabled: found.disabled_at !== null,
  };
}

export async function accountById(tx: Tx, id: string): Promise<Account | null> {
  const found = await row<AccountRow>(tx, `SELECT ${COLUMNS} FROM account WHERE id = ?`, [id]);
  return found && accountOf(found);
}

/** Makes everything that belongs to one account happen one after the other. */
export async function lockAccount(tx: Tx, id: string): Promise<Account | null> {
  const found = await row<AccountRow>(tx, `SELECT ${COLUMNS} FROM account WHERE id = ? FOR UPDATE`, [id]);
  return found && accountOf(found);
}

export async function accountsByIds(tx: Tx, ids: readonly string[]): Promise<Account[]> {
  if (ids.length === 0) return [];
  return (await rows<AccountRow>(tx, `SELECT ${COLUMNS} FROM account WHERE id IN (?)`, [ids])).map(accountOf);
}

export async function accountByOpenid(tx: Tx, openid: string): Promise<Account | null> {
  const found = await row<AccountRow>(tx, `SELECT ${COLUMNS} FROM account WHERE openid = ?`, [openid]);
  return found && accountOf(found);
}

/** Who has no account is not in the map. */
export async function nicknamesByOpenid(tx: Tx, openids: readonly string[]): Promise<Map<string, string>> {
  if (openids.length === 0) return new Map();
  const found = await rows<{ openid: string; nickname: string }>(
    tx,
    'SELECT openid, nickname FROM account WHERE openid IN (?)',
    [openids],
  );
  return new Map(found.map(({ openid, nickname }) => [openid, nickname]));
}

export async function accountIdOfWorker(tx: Tx, workerId: string): Promise<string | null> {
  return (await row<{ id: string }>(tx, 'SELECT id FROM account WHERE worker_id = ?', [workerId]))?.id ?? null;
}

/** Workers without an account are not in the map. */
export async function openidsByWorker(tx: Tx, workerIds: readonly string[]): Promise<Map<string, string>> {
  if (workerIds.length === 0) return new Map();
  const found = await rows<{ worker_id: string; openid: string }>(
    tx,
    'SELECT worker_id, openid FROM account WHERE worker_id IN (?) AND openid IS NOT NULL',
    [workerIds],
  );
  return new Map(found.map(({ worker_id: workerId, openid }) => [workerId, openid]));
}

/** Of parallel first logins one makes the account; the others write nothing. */
export async function insertCustomerOnce(
  tx: Tx,
  customer: { id: string; openid: string; unionid: string | null; nickname: string; createdAt: Date },
): Promise<void> {
  await write(
    tx,
    `INSERT INTO account (id, kind, openid, unionid, nickname, created_at) VALUES (?, 'customer', ?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE id = id`,
    [customer.id, customer.openid, customer.unionid, customer.nickname, customer.createdAt],
  );
}

export async function updateTier(tx: Tx, accountId: string, tier: Tier): Promise<void> {
  await write(tx, 'UPDATE account SET tier = ? WHERE id = ?', [tier, accountId]);
}

export interface BoundPhone {
  readonly cipher: string;
  readonly masked: string;
  readonly index: string;
}

/** The number the account proved to have, or null. */
export async function boundPhoneOf(tx: Tx, accountId: string): Promise<Pick<BoundPhone, 'cipher' | 'masked'> | null> {
  return row(
    tx,
    'SELECT phone_cipher AS cipher, phone_masked AS masked FROM account WHERE id = ? AND phone_cipher IS NOT NULL',
    [accountId],
  );
}

export async function bindPhone(
  tx: Tx,
  accountId: string,
  phone: BoundPhone,
  worker: { workerId: string; name: string } | null,
): Promise<void> {
  await write(
    tx,
    `UPDATE account SET phone_cipher = ?, phone_masked = ?, phone_index = ?, worker_id = ?, real_name = ? WHERE id = ?`,
    [phone.cipher, phone.masked, phone.index, worker?.workerId ?? null, worker?.name ?? null, accountId],
  );
}

/** A worker has one account: who proves the number now takes over from who proved it before. */
export async function releaseWorker(tx: Tx, workerId: string, exceptAccountId: string): Promise<boolean> {
  const released = await write(
    tx,
    'UPDATE account SET worker_id = NULL, real_name = NULL WHERE worker_id = ? AND id <> ?',
    [workerId, exceptAccountId],
  );
  return released > 0;
}

export async function insertStaff(
  tx: Tx,
  staff: { id: string; name: string; roles: readonly Role[]; username: string; passwordHash: string; createdAt: Date },
): Promise<void> {
  await insert(tx, 'account', {
    id: staff.id,
    kind: 'staff',
    nickname: staff.name,
    real_name: staff.name,
    staff_roles: staff.roles.join(' '),
    created_at: staff.createdAt,
  });
  await insert(tx, 'staff_credential', {
    account_id: staff.id,
    username: staff.username,
    password_hash: staff.passwordHash,
  });
}

/** Everybody of the office, by id; they are few. */
export async function staffAccounts(tx: Tx): Promise<Account[]> {
  return (await rows<AccountRow>(tx, `SELECT ${COLUMNS} FROM account WHERE kind = 'staff' ORDER BY id`)).map(accountOf);
}
