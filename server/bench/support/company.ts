import type { INestApplicationContext } from '@nestjs/common';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { addDays, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { PrivacyFacade } from '../../src/modules/privacy/contract/privacy.facade.js';
import {
  NO_QUARTERS,
  quarters,
  union,
  without,
  ALL_QUARTERS,
  type Words,
} from '../../src/modules/scheduling/domain/quarters.js';
import { seedWorkers } from '../../src/modules/workforce/infrastructure/seed-workforce.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import type { Chance } from './chance.js';

/** 8 to 20 o'clock. */
const SHIFT: Words = quarters(32, 80);
const VISIT_QUARTERS = 10;
const CHUNK = 1_000;
const CENTRE: GeoPoint = { lat: 30.22, lng: 120.06 };
/** Homes and customers lie within about 10 km of the centre. */
const SPREAD_DEGREES = 0.1;

export function somewhere(chance: Chance): GeoPoint {
  const off = (): number => (chance() - 0.5) * 2 * SPREAD_DEGREES;
  return { lat: CENTRE.lat + off(), lng: CENTRE.lng + off() };
}

/** A day of visits with their buffers until about this share of the shift is taken; they begin on the half hour. */
function busyDay(fullness: number, chance: Chance): Words {
  let busy = NO_QUARTERS;
  for (let from = 32 + (chance() < fullness ? 0 : 4); from + VISIT_QUARTERS <= 80; from += VISIT_QUARTERS) {
    if (chance() < fullness) busy = union(busy, quarters(from, from + VISIT_QUARTERS));
  }
  return busy;
}

/**
 * Hires workers of one skill whose days are written straight into the table that claims are made on; their busy time
 * has no claims behind it.
 */
export async function hireMany(
  app: INestApplicationContext,
  chance: Chance,
  many: {
    readonly skill: string;
    readonly count: number;
    readonly from: LocalDate;
    readonly days: number;
    readonly fullness: number;
  },
): Promise<string[]> {
  const ids = app.get(Ids, { strict: false });
  const privacy = app.get(PrivacyFacade, { strict: false });
  const transactions = app.get(Transactions, { strict: false });
  const hired = Array.from({ length: many.count }, () => ids.next());
  await transactions.run((tx) =>
    seedWorkers(
      tx,
      privacy,
      hired.map((id, index) => ({
        id,
        name: `员工${index}`,
        gender: 'female',
        level: '中级',
        district: '西湖区',
        home: somewhere(chance),
        phone: `138${String(phones++).padStart(8, '0')}`,
        joinedOn: localDate('2025-01-01'),
        skills: [many.skill],
        certificates: [{ id: ids.next(), kind: '健康证', number: id, expiresOn: localDate('2030-12-31') }],
      })),
    ),
  );
  const off = without(ALL_QUARTERS, SHIFT);
  const rows = hired.flatMap((id) =>
    Array.from({ length: many.days }, (_, ahead) => [
      id,
      addDays(many.from, ahead),
      ...busyDay(many.fullness, chance),
      ...off,
    ]),
  );
  for (let start = 0; start < rows.length; start += CHUNK) {
    await transactions.reader.query('INSERT INTO worker_day (worker_id, day, m0, m1, m2, off0, off1, off2) VALUES ?', [
      rows.slice(start, start + CHUNK),
    ]);
  }
  return hired;
}

let phones = 0;
