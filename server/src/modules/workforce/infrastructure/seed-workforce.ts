import type { Interval } from '@daowei/shared/kernel/interval';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { Tx } from '../../../platform/database/transactions.js';
import { maskPhone, normalizePhone } from '../../identity/contract/phone.js';
import type { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { Worker } from '../contract/workforce.facade.js';

export interface NewWorker {
  readonly id: string;
  readonly name: string;
  readonly gender: Worker['gender'];
  readonly level: Worker['level'];
  readonly district: string;
  readonly home: GeoPoint;
  readonly phone: string;
  readonly joinedOn: LocalDate;
  readonly skills: readonly string[];
  readonly certificates: readonly {
    readonly id: string;
    readonly kind: string;
    readonly number: string;
    readonly expiresOn: LocalDate;
  }[];
  /** public history they bring along; none for somebody new */
  readonly history?: {
    readonly starsSum: number;
    readonly starsCount: number;
    readonly visitCount: number;
    readonly onTimeCount: number;
  };
}

export interface NewShift {
  readonly workerId: string;
  readonly day: LocalDate;
  readonly fromMinute: number;
  readonly toMinute: number;
}

export interface NewAbsence extends Interval {
  readonly id: string;
  readonly workerId: string;
  readonly reason: string;
}

const ROWS_PER_STATEMENT = 2_000;

/** Takes workers in with their skills and certificates; phone and certificate numbers are encrypted. */
export async function seedWorkers(
  tx: Tx,
  privacy: Pick<PrivacyFacade, 'encrypt' | 'blindIndex'>,
  workers: readonly NewWorker[],
): Promise<void> {
  const people = workers.map((worker) => {
    const phone = normalizePhone(worker.phone);
    const { starsSum = 0, starsCount = 0, visitCount = 0, onTimeCount = 0 } = worker.history ?? {};
    return [
      worker.id,
      worker.name,
      worker.gender,
      `${worker.gender}:${worker.id}`,
      worker.level,
      worker.district,
      worker.home.lat,
      worker.home.lng,
      privacy.encrypt(phone, 'worker.phone'),
      maskPhone(phone),
      privacy.blindIndex(phone, 'phone'),
      worker.joinedOn,
      starsSum,
      starsCount,
      visitCount,
      onTimeCount,
    ];
  });
  await insertMany(
    tx,
    'worker (id, name, gender, avatar_seed, level, district, home_lat, home_lng, phone_cipher, phone_masked, phone_index, joined_on, stars_sum, stars_count, visit_count, on_time_count)',
    people,
  );
  await insertMany(
    tx,
    'worker_skill (worker_id, skill)',
    workers.flatMap(({ id, skills }) => skills.map((skill) => [id, skill])),
  );
  await insertMany(
    tx,
    'worker_certificate (id, worker_id, kind, number_cipher, expires_on)',
    workers.flatMap((worker) =>
      worker.certificates.map(({ id, kind, number, expiresOn }) => [
        id,
        worker.id,
        kind,
        privacy.encrypt(number, 'worker.certificate'),
        expiresOn,
      ]),
    ),
  );
}

export async function seedShifts(tx: Tx, shifts: readonly NewShift[]): Promise<void> {
  const records = shifts.map(({ workerId, day, fromMinute, toMinute }) => [workerId, day, fromMinute, toMinute]);
  await insertMany(tx, 'shift (worker_id, day, from_minute, to_minute)', records);
}

export async function seedAbsences(tx: Tx, absences: readonly NewAbsence[]): Promise<void> {
  const records = absences.map(({ id, workerId, from, to, reason }) => [id, workerId, from, to, reason]);
  await insertMany(tx, 'absence (id, worker_id, from_at, to_at, reason)', records);
}

async function insertMany(tx: Tx, target: string, records: readonly unknown[][]): Promise<void> {
  for (let start = 0; start < records.length; start += ROWS_PER_STATEMENT) {
    await tx.query(`INSERT INTO ${target} VALUES ?`, [records.slice(start, start + ROWS_PER_STATEMENT)]);
  }
}
