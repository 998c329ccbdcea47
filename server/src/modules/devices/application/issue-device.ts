import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { isDuplicate, Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { DevicesSql } from '../infrastructure/devices.sql.js';

export const DEVICE_SECRET_PURPOSE = 'device.secret';

/** A device, and what it signs with: said once, kept encrypted. */
export interface IssuedDevice {
  readonly id: string;
  readonly serial: string;
  readonly secret: string;
}

/** The office hands a device to a worker, and takes it back. */
@Injectable()
export class IssueDevice {
  constructor(
    private readonly transactions: Transactions,
    private readonly devices: DevicesSql,
    private readonly workforce: WorkforceFacade,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND for a worker that never was, DEVICE_ISSUED when either has the other already. */
  async issue(actor: Actor, workerId: string, serial: string): Promise<Result<IssuedDevice>> {
    try {
      return await this.transactions.run((tx) => this.write(tx, actor, workerId, serial));
    } catch (error) {
      // only the database decides between two at the same moment
      if (isDuplicate(error)) return refuse('DEVICE_ISSUED');
      throw error;
    }
  }

  /** From here on nothing it tells is heard. Taking it back twice is once. Refuses NOT_FOUND. */
  takeBack(actor: Actor, id: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const device = await this.devices.lock(tx, id);
      if (!device) return refuse('NOT_FOUND');
      if (device.takenBackAt) return null;
      await this.devices.takeBack(tx, id, actor.label, this.clock.now());
      await this.record(tx, actor, 'device.taken_back', device);
      return null;
    });
  }

  private async write(tx: Tx, actor: Actor, workerId: string, serial: string): Promise<Result<IssuedDevice>> {
    if (!(await this.workforce.worker(tx, workerId))) return refuse('NOT_FOUND');
    const secret = this.ids.token() + this.ids.token();
    const device = { id: this.ids.next(), serial, workerId };
    await this.devices.add(tx, {
      ...device,
      secretCipher: this.privacy.encrypt(secret, DEVICE_SECRET_PURPOSE),
      issuedAt: this.clock.now(),
      issuedLabel: actor.label,
    });
    await this.record(tx, actor, 'device.issued', device);
    return { id: device.id, serial, secret };
  }

  private record(
    tx: Tx,
    { accountId, label }: Actor,
    action: 'device.issued' | 'device.taken_back',
    { id, serial, workerId }: { readonly id: string; readonly serial: string; readonly workerId: string },
  ): Promise<void> {
    return this.privacy.record(tx, {
      actor: { accountId, label },
      action,
      subject: `device:${id}`,
      data: { serial, workerId },
    });
  }
}
