import type { INestApplicationContext } from '@nestjs/common';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { PrivacyFacade } from '../../src/modules/privacy/contract/privacy.facade.js';
import {
  NO_QUARTERS,
  quarters,
  union,
  without,
  ALL_QUARTERS,
  QUARTER_MINUTES,
  type Words,
} from '../../src/modules/scheduling/domain/quarters.js';
import { seedWorkers } from '../../src/modules/workforce/infrastructure/seed-workforce.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { Transactions, type Tx } from '../../src/platform/database/transactions.js';
import type { Chance } from './chance.js';

/** 8 to 20 o'clock. */
const SHIFT: Words = quarters(32, 80);
export const OFF_SHIFT: Words = without(ALL_QUARTERS, SHIFT);
/** A visit of two hours and its buffer. */
const VISIT_QUARTERS = 10;
export const VISIT_MINUTES = 120;
const CHUNK = 1_000;
const CENTRE: GeoPoint = { lat: 30.22, lng: 120.06 };
/** Homes and customers lie within about 10 km of the centre. */
const SPREAD_DEGREES = 0.1;
const NEAR_DEGREES = 0.04;

export function somewhere(chance: Chance): GeoPoint {
  const off = (): number => (chance() - 0.5) * 2 * SPREAD_DEGREES;
  return { lat: CENTRE.lat + off(), lng: CENTRE.lng + off() };
}

/**
 * The first quarters of a day's visits, whose time and buffers take about this share of the shift; they begin on the
 * half hour.
 */
export function dayOfVisits(fullness: number, chance: Chance): number[] {
  const starts: number[] = [];
  for (let from = 32 + (chance() < fullness ? 0 : 4); from + VISIT_QUARTERS <= 80; from += VISIT_QUARTERS) {
    if (chance() < fullness) starts.push(from);
  }
  return starts;
}

export const busyWords = (starts: readonly number[]): Words =>
  starts.reduce((busy, from) => union(busy, quarters(from, from + VISIT_QUARTERS)), NO_QUARTERS);

/**
 * Hires workers of one skill whose days are written straight into the table that claims are made on, as of two days ago.
 * Their busy time has no claims behind it unless they are `placed`: then each visit is at a place near their home.
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
    readonly placed?: boolean;
  },
): Promise<string[]> {
  const ids = app.get(Ids, { strict: false });
  const privacy = app.get(PrivacyFacade, { strict: false });
  const transactions = app.get(Transactions, { strict: false });
  const hired = Array.from({ length: many.count }, () => ids.next());
  const homes = hired.map(() => somewhere(chance));
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
        home: homes[index]!,
        phone: `138${String(phones++).padStart(8, '0')}`,
        joinedOn: localDate('2025-01-01'),
        skills: [many.skill],
        certificates: [{ id: ids.next(), kind: '健康证', number: id, expiresOn: localDate('2030-12-31') }],
      })),
    ),
  );
  const writtenAt = new Date(Date.now() - 2 * 86_400_000);
  const days: unknown[][] = [];
  const claims: unknown[][] = [];
  hired.forEach((id, index) => {
    for (let ahead = 0; ahead < many.days; ahead += 1) {
      const day = addDays(many.from, ahead);
      const starts = dayOfVisits(many.fullness, chance);
      days.push([id, day, ...busyWords(starts), ...OFF_SHIFT, writtenAt]);
      if (many.placed)
        for (const from of starts) claims.push(claimRow(ids.next(), id, day, from, near(homes[index]!, chance)));
    }
  });
  const db = transactions.reader;
  await insertAll(db, 'worker_day (worker_id, day, m0, m1, m2, off0, off1, off2, changed_at)', days);
  await insertAll(db, 'claim (id, reference, worker_id, from_at, to_at, busy_to, lat, lng, state, claimed_at)', claims);
  return hired;
}

/** Close enough that the buffer is time for the trip. */
export function near({ lat, lng }: GeoPoint, chance: Chance): GeoPoint {
  return { lat: lat + (chance() - 0.5) * NEAR_DEGREES, lng: lng + (chance() - 0.5) * NEAR_DEGREES };
}

function claimRow(id: string, workerId: string, day: LocalDate, from: number, { lat, lng }: GeoPoint): unknown[] {
  const at = (quarter: number): Date => atMinute(day, quarter * QUARTER_MINUTES);
  const [startAt, busyTo] = [at(from), at(from + VISIT_QUARTERS)];
  return [
    id,
    `bench:${id}`,
    workerId,
    startAt,
    addMinutes(startAt, VISIT_MINUTES),
    busyTo,
    lat,
    lng,
    'active',
    startAt,
  ];
}

export async function insertAll(db: Tx, into: string, rows: readonly unknown[][]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await db.query(`INSERT INTO ${into} VALUES ?`, [rows.slice(start, start + CHUNK)]);
  }
}

let phones = 0;
