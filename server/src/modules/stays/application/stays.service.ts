import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import { StaysFacade, type Stay, type StayException } from '../contract/stays.facade.js';
import { workerOn } from '../domain/turns.js';
import { StayExceptionsSql } from '../infrastructure/stay-exceptions.sql.js';
import { StayTurnsSql } from '../infrastructure/stay-turns.sql.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { HoldStays } from './hold-stays.js';

/** The module's door: each method leads to the table behind it. */
@Injectable()
export class StaysService extends StaysFacade {
  constructor(
    private readonly table: StaysSql,
    private readonly turns: StayTurnsSql,
    private readonly exceptions: StayExceptionsSql,
    private readonly holding: HoldStays,
  ) {
    super();
  }

  override async livedOn(tx: Tx, day: LocalDate): Promise<Stay[]> {
    const lived: Stay[] = [];
    for (const stay of await this.table.livedOn(tx, day)) {
      const workerId = workerOn(await this.turns.of(tx, stay.id), day);
      if (workerId !== null) lived.push({ ...stay, workerId });
    }
    return lived;
  }

  override stay(tx: Tx, id: string): Promise<Stay | null> {
    return this.table.find(tx, id);
  }

  override heldOf(tx: Tx, accountId: string): Promise<string[]> {
    return this.exceptions.heldOf(tx, accountId);
  }

  override async askAgain(tx: Tx, id: string): Promise<void> {
    const stay = await this.table.lock(tx, id);
    if (stay) await this.holding.review(tx, stay);
  }

  override openExceptions(tx: Tx): Promise<StayException[]> {
    return this.exceptions.allOpen(tx);
  }
}
