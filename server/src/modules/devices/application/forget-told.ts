import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { DEVICE_POLICY } from '../domain/device-policy.js';
import { DevicesSql } from '../infrastructure/devices.sql.js';
import { ForgettingSql } from '../infrastructure/forgetting.sql.js';

const FORGET = 'devices.forget';
const EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** A transaction for each, so that no device waits for another's. */
const MOST_DEVICES = 200;

/**
 * What a body felt is kept as long as it can be of use, and as long as a call for help that came of it. The migration
 * schedules the first run; each run schedules the next.
 */
@Injectable()
export class ForgetTold implements OnModuleInit {
  constructor(
    private readonly handlers: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly devices: DevicesSql,
    private readonly forgetting: ForgettingSql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.external(FORGET, () => this.run());
  }

  private async run(): Promise<WorkOutcome> {
    const now = this.clock.now();
    const { readingDays, alarmDays } = DEVICE_POLICY;
    const since = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    const from = { readings: since(readingDays.value), alarms: since(alarmDays.value) };
    const due = await this.forgetting.due(this.transactions.reader, from, MOST_DEVICES);
    for (const id of due) {
      await this.transactions.run(async (tx) => {
        // what arrives at this moment waits, and finds what was forgotten
        await this.devices.lock(tx, id);
        await this.forgetting.forget(tx, id, from);
      });
    }
    return { againAt: new Date(now.getTime() + (due.length < MOST_DEVICES ? EVERY_MS : 0)) };
  }
}
