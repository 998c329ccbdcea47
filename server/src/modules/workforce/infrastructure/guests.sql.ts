import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, row, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Guest } from '../contract/workforce.facade.js';

export interface GuestRow extends Pick<Guest, 'name' | 'gender' | 'level' | 'district' | 'home' | 'skills'> {
  readonly id: string;
  readonly phone: { readonly cipher: string; readonly masked: string; readonly index: string };
  readonly certificates: readonly {
    readonly id: string;
    readonly kind: string;
    readonly cipher: string;
    readonly expiresOn: LocalDate;
  }[];
}

/** Whose number it is, employed or not any more. The row is locked; nobody else takes the number meanwhile. */
export async function lockByPhone(tx: Tx, phoneIndex: string): Promise<{ id: string; isHere: boolean } | null> {
  const found = await row<{ id: string; is_here: number }>(
    tx,
    'SELECT id, left_on IS NULL AS is_here FROM worker WHERE phone_index = ? FOR UPDATE',
    [phoneIndex],
  );
  return found && { id: found.id, isHere: Number(found.is_here) === 1 };
}

/** Who was here before keeps their history; everything else is what is said now. */
export async function writeGuest(tx: Tx, guest: GuestRow, today: LocalDate, now: Date): Promise<void> {
  const { id, name, gender, level, district, home, phone } = guest;
  await insert(
    tx,
    'worker',
    {
      ...{ id, name, gender, level, district },
      avatar_seed: `${gender}:${id}`,
      home_lat: home.lat,
      home_lng: home.lng,
      phone_cipher: phone.cipher,
      phone_masked: phone.masked,
      phone_index: phone.index,
      joined_on: today,
      is_guest: 1,
    },
    `name = VALUES(name), gender = VALUES(gender), level = VALUES(level), district = VALUES(district),
     home_lat = VALUES(home_lat), home_lng = VALUES(home_lng), left_on = NULL, is_guest = 1`,
  );
  await write(tx, 'DELETE FROM worker_skill WHERE worker_id = ?', [id]);
  for (const skill of new Set(guest.skills)) await insert(tx, 'worker_skill', { worker_id: id, skill });
  await write(
    tx,
    `UPDATE worker_certificate SET ended_at = ?, ended_because = '总部重新登记' WHERE worker_id = ? AND ended_at IS NULL`,
    [now, id],
  );
  for (const held of guest.certificates) {
    await insert(tx, 'worker_certificate', {
      id: held.id,
      worker_id: id,
      kind: held.kind,
      number_cipher: held.cipher,
      expires_on: held.expiresOn,
    });
  }
}

export async function writeGuestLeft(tx: Tx, workerId: string, today: LocalDate): Promise<boolean> {
  const sql = 'UPDATE worker SET left_on = ? WHERE id = ? AND is_guest = 1 AND left_on IS NULL';
  return (await write(tx, sql, [today, workerId])) === 1;
}
