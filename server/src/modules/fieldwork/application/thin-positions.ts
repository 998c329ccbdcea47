import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { FIELDWORK_POLICY } from '../domain/fieldwork-policy.js';
import { CheckIns } from '../infrastructure/check-ins.sql.js';

const THIN = 'fieldwork.thin-position';

/** Where somebody stood is known to the metre as long as it may be asked about; then only the part of town is left. */
@Injectable()
export class ThinPositions implements OnModuleInit {
  constructor(
    private readonly handlers: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly checkIns: CheckIns,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.transactional(THIN, (tx, { ref }) => {
      const [orderId, workerId] = ref.split('.');
      return this.checkIns.thin(tx, orderId!, workerId!);
    });
  }

  /** A position was kept just now. */
  async later(tx: Tx, orderId: string, workerId: string): Promise<void> {
    const due = addMinutes(this.clock.now(), FIELDWORK_POLICY.positionHours.value * 60);
    await this.queue.schedule(tx, THIN, `${orderId}.${workerId}`, due);
  }
}
