import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { WaitsSql } from '../infrastructure/waits.sql.js';
import { ChangeWait, SYSTEM } from './change-wait.js';
import { CLOSE_WAIT } from './work-kinds.js';

/** The wished time is too near to be offered any more. A time held right now is not touched: its own end decides. */
@Injectable()
export class ClosePassedWait implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly waits: WaitsSql,
    private readonly changes: ChangeWait,
  ) {}

  onModuleInit(): void {
    this.work.transactional(CLOSE_WAIT, async (tx, due) => {
      const wait = await this.waits.lock(tx, due.ref);
      if (wait?.state === 'waiting') await this.changes.apply(tx, wait, { kind: 'pass' }, SYSTEM);
    });
  }
}
