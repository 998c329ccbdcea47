import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import { StaysFacade, type Stay, type StayException } from '../contract/stays.facade.js';
import { workerOn } from '../domain/turns.js';
import { StayExceptionsSql } from '../infrastructure/stay-exceptions.sql.js';
import { StayTurnsSql } from '../infrastructure/stay-turns.sql.js';
import { StaysSql } from '../infrastructure/stays.sql.js';

/** The module's door: each method leads to the table behind it. */
@Injectable()
export class StaysService extends StaysFacade {
  constructor(
    private readonly table: StaysSql,
    private readonly turns: StayTurnsSql,
    private readonly exceptions: StayExceptionsSql,
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

  override openExceptions(tx: Tx): Promise<StayException[]> {
    return this.exceptions.allOpen(tx);
  }
}
