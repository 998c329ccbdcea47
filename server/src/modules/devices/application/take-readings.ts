import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { DeviceIntake, ToldReadings } from '../contract/device-intake.js';
import { forgetNoncesBefore } from '../domain/envelope.js';
import { happenedAt, heardOf } from '../domain/reading.js';
import { DevicesSql } from '../infrastructure/devices.sql.js';

/** Takes what a device tells, in whatever order and however often it comes. */
@Injectable()
export class TakeReadings implements DeviceIntake {
  constructor(
    private readonly transactions: Transactions,
    private readonly devices: DevicesSql,
    private readonly clock: Clock,
  ) {}

  take({ serial, sentAt, nonce, readings }: ToldReadings): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const device = await this.devices.lockLive(tx, serial);
      if (!device) return refuse('DEVICE_UNKNOWN');
      const now = this.clock.now();
      if (!(await this.devices.useNonce(tx, device.id, nonce, now, forgetNoncesBefore(now))))
        return refuse('DEVICE_REPLAYED');
      const told = readings.map(({ at, ...one }) => ({ ...one, happenedAt: happenedAt(at, sentAt, now) }));
      await this.devices.hear(tx, device.id, heardOf(device, told));
      return null;
    });
  }
}
