import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import type { WorkerRoster } from '../../workforce/contract/roster.js';

const PROMISE_KINDS = ['stay'] as const;

/** What a worker is promised to for whole days, beside visits, and cannot keep. */
export interface BrokenPromise {
  readonly kind: (typeof PROMISE_KINDS)[number];
  readonly id: string;
  readonly no: string;
  readonly customerName: string;
  readonly serviceName: string;
  /** the first day that cannot be kept, and how many there are */
  readonly first: LocalDate;
  readonly days: number;
  /** sentences in Chinese, at least one */
  readonly why: readonly string[];
}

/** Who promises whole days of a worker: says what a roster would break, and keeps its own tasks. */
export interface PromiseKeeper {
  /** Locks what is promised of the worker, before anybody's time. */
  lock(tx: Tx, workerId: string): Promise<void>;
  broken(tx: Tx, roster: WorkerRoster): Promise<BrokenPromise[]>;
  /** Opens and closes tasks by the roster as it is now. */
  keepTasks(tx: Tx, workerId: string): Promise<void>;
}

/** The keepers that have told us; dispatch knows none of them by name. */
@Injectable()
export class OtherPromises {
  private readonly keepers: PromiseKeeper[] = [];

  add(keeper: PromiseKeeper): void {
    this.keepers.push(keeper);
  }

  async lock(tx: Tx, workerId: string): Promise<void> {
    for (const keeper of this.keepers) await keeper.lock(tx, workerId);
  }

  async broken(tx: Tx, roster: WorkerRoster): Promise<BrokenPromise[]> {
    const broken: BrokenPromise[] = [];
    for (const keeper of this.keepers) broken.push(...(await keeper.broken(tx, roster)));
    return broken;
  }

  async keepTasks(tx: Tx, workerId: string): Promise<void> {
    for (const keeper of this.keepers) await keeper.keepTasks(tx, workerId);
  }
}

export class BrokenPromiseView {
  @ApiProperty({ enum: PROMISE_KINDS }) kind!: (typeof PROMISE_KINDS)[number];
  @ApiProperty() id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() customerName!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ type: 'string', format: 'date', description: 'the first day that cannot be kept' }) first!: string;
  @ApiProperty({ type: 'integer', description: 'days that cannot be kept' }) days!: number;
  @ApiProperty({ type: [String] }) why!: string[];
}

export function promiseView(promise: BrokenPromise): BrokenPromiseView {
  return { ...promise, why: [...promise.why] };
}
