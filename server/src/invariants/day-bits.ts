import type { DataSource } from 'typeorm';

const QUARTER_MS = 15 * 60_000;
const SHANGHAI_MS = 8 * 3_600_000;
const QUARTERS = 96;

interface ClaimRow {
  worker_id: string;
  from_at: Date;
  busy_to: Date;
}

interface DayRow {
  worker_id: string;
  day: string;
  m0: number;
  m1: number;
  m2: number;
}

/**
 * Recomputes every busy bit from the claims, with none of scheduling's own code: a checker that shares the mistake
 * would not find it.
 */
export async function dayBits(db: DataSource): Promise<string[]> {
  const claims = await db.query<ClaimRow[]>(`SELECT worker_id, from_at, busy_to FROM claim WHERE state = 'active'`);
  const expected = new Map<string, Set<number>>();
  for (const claim of claims) {
    const first = Math.floor((claim.from_at.getTime() + SHANGHAI_MS) / QUARTER_MS);
    const end = Math.ceil((claim.busy_to.getTime() + SHANGHAI_MS) / QUARTER_MS);
    for (let quarter = first; quarter < end; quarter += 1) {
      const day = new Date(Math.floor(quarter / QUARTERS) * QUARTERS * QUARTER_MS).toISOString().slice(0, 10);
      const key = `${claim.worker_id} ${day}`;
      const bits = expected.get(key) ?? new Set();
      bits.add(quarter % QUARTERS);
      expected.set(key, bits);
    }
  }
  const days = await db.query<DayRow[]>(
    `SELECT worker_id, DATE_FORMAT(day, '%Y-%m-%d') AS day, m0, m1, m2 FROM worker_day WHERE m0 <> 0 OR m1 <> 0 OR m2 <> 0`,
  );
  const broken: string[] = [];
  for (const { worker_id, day, m0, m1, m2 } of days) {
    const key = `${worker_id} ${day}`;
    const want = expected.get(key) ?? new Set<number>();
    expected.delete(key);
    const words = [Number(m0), Number(m1), Number(m2)];
    const have = Array.from({ length: QUARTERS }, (_, bit) => bit).filter(
      (bit) => Math.floor((words[bit >> 5] ?? 0) / 2 ** (bit & 31)) % 2 === 1,
    );
    const missing = [...want].filter((bit) => !have.includes(bit));
    const extra = have.filter((bit) => !want.has(bit));
    if (missing.length + extra.length > 0)
      broken.push(`${key}: missing quarters ${missing.join()}, extra quarters ${extra.join()}`);
  }
  for (const key of expected.keys()) broken.push(`${key}: active claims but no busy bits`);
  return broken;
}
