import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { LeaveRequestsSql } from '../infrastructure/leave-requests.sql.js';
import { EndLeave } from './end-leave.js';
import { EXPIRE_LEAVE } from './work-kinds.js';

const SYSTEM = { accountId: null, label: '系统' };

/** The time asked for is over and nobody answered. */
@Injectable()
export class ExpireLeave implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly requests: LeaveRequestsSql,
    private readonly ending: EndLeave,
  ) {}

  onModuleInit(): void {
    this.work.transactional(EXPIRE_LEAVE, async (tx, due) => {
      const asked = await this.requests.lock(tx, due.ref);
      if (asked?.state === 'asked') await this.ending.apply(tx, asked, 'expire', SYSTEM);
    });
  }
}
