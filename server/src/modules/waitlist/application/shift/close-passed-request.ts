import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WorkHandlers } from '../../../../platform/work/work-handlers.js';
import { ShiftRequestsSql } from '../../infrastructure/shift-requests.sql.js';
import { SYSTEM } from '../change-wait.js';
import { CLOSE_REQUEST } from '../work-kinds.js';
import { EndRequest } from './end-request.js';

/** The start is too near for anybody to be sent. */
@Injectable()
export class ClosePassedRequest implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly requests: ShiftRequestsSql,
    private readonly ending: EndRequest,
  ) {}

  onModuleInit(): void {
    this.work.transactional(CLOSE_REQUEST, async (tx, due) => {
      const asked = await this.requests.lock(tx, due.ref);
      if (asked?.state === 'asked') await this.ending.apply(tx, asked, 'expire', SYSTEM);
    });
  }
}
