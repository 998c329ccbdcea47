import { readFileSync } from 'node:fs';
import type { Pool } from 'mysql2/promise';

/** What work has cost so far; steadier than time on a machine that others use as well. */
export interface Cost {
  /** of this process, its clients' and the database's together; what cannot be read is left out */
  readonly cpuMs: number;
  /** that the database was sent */
  readonly statements: number;
}

/** Linux counts a process's CPU time in hundredths of a second. */
const TICK_MS = 10;

export class Gauges {
  private constructor(
    private readonly pool: Pool,
    private readonly others: readonly number[],
  ) {}

  /** @param clients processes whose work counts as well */
  static async of(pool: Pool, clients: readonly number[] = []): Promise<Gauges> {
    const [rows] = await pool.query('SELECT @@pid_file AS file, @@datadir AS dir');
    const { file, dir } = (rows as { file: string; dir: string }[])[0]!;
    try {
      const path = file.startsWith('/') ? file : `${dir}${file}`;
      return new Gauges(pool, [...clients, Number(readFileSync(path, 'utf8').trim())]);
    } catch {
      return new Gauges(pool, clients);
    }
  }

  async read(): Promise<Cost> {
    const [rows] = await this.pool.query(`SHOW GLOBAL STATUS LIKE 'Questions'`);
    const { user, system } = process.cpuUsage();
    const own = (user + system) / 1_000;
    const others = this.others.map(cpuMsOf).reduce((sum, ms) => sum + ms, 0);
    return { cpuMs: own + others, statements: Number((rows as { Value: string }[])[0]!.Value) };
  }
}

function cpuMsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}
