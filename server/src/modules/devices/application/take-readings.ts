import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { DeviceIntake, ToldReadings } from '../contract/device-intake.js';
import { forgetNoncesBefore } from '../domain/envelope.js';
import { happenedAt, heardOf } from '../domain/reading.js';
import type { Reading } from '../domain/device.js';
import { DevicesSql } from '../infrastructure/devices.sql.js';
import { AskWorker, type Felt } from './ask-worker.js';
import { FindVisit } from './find-visit.js';

/** Takes what a device tells, in whatever order and however often it comes. */
@Injectable()
export class TakeReadings implements DeviceIntake {
  constructor(
    private readonly transactions: Transactions,
    private readonly devices: DevicesSql,
    private readonly visits: FindVisit,
    private readonly asking: AskWorker,
    private readonly clock: Clock,
  ) {}

  take({ serial, sentAt, nonce, readings }: ToldReadings): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const now = this.clock.now();
      const worn = await this.devices.live(tx, serial);
      // the visit's row first, as everywhere; a heartbeat needs none
      const isTrouble = readings.some(({ kind }) => kind !== 'heartbeat');
      const visit = worn && isTrouble ? await this.visits.lockOf(tx, worn.workerId, now) : null;
      const device = await this.devices.lockLive(tx, serial);
      if (!device || device.id !== worn?.id) return refuse('DEVICE_UNKNOWN');
      if (!(await this.devices.useNonce(tx, device.id, nonce, now, forgetNoncesBefore(now))))
        return refuse('DEVICE_REPLAYED');
      const told = readings.map(({ at, ...one }) => ({ ...one, happenedAt: happenedAt(at, sentAt, now) }));
      const heard = heardOf(device, told);
      await this.devices.hear(tx, device.id, heard);
      const troubles = told.filter(isFelt).sort((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime());
      for (const one of troubles) await this.asking.felt(tx, { ...device, ...heard }, visit?.id ?? null, one);
      return null;
    });
  }
}

function isFelt(reading: Reading): reading is Felt {
  return reading.kind !== 'heartbeat';
}
