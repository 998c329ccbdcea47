import { Injectable } from '@nestjs/common';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { DevicesFacade, SilentDevice } from '../contract/devices.facade.js';
import type { Device } from '../domain/device.js';
import { isUnderway, silentFrom, silentSince, underwaySpan } from '../domain/silence.js';
import { DevicesSql } from '../infrastructure/devices.sql.js';

export interface ListedDevice {
  readonly device: Device;
  readonly workerName: string;
  /** the visit its worker is out for */
  readonly visit: Order | null;
  /** since when it should be heard and is not */
  readonly silentSince: Date | null;
}

/** Devices as the office sees them: who has which, whether it is heard, whether it has to be. */
@Injectable()
export class ReadDevices implements DevicesFacade {
  constructor(
    private readonly transactions: Transactions,
    private readonly devices: DevicesSql,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly clock: Clock,
  ) {}

  /** All that workers have; the silent ones first, then those heard of longest ago. */
  async live(): Promise<ListedDevice[]> {
    const listed = await this.listed(this.transactions.reader);
    return listed.sort((a, b) => Number(b.silentSince !== null) - Number(a.silentSince !== null));
  }

  async silent(tx: Tx): Promise<SilentDevice[]> {
    return (await this.listed(tx)).flatMap(({ device, workerName, visit, silentSince: since }) =>
      visit && since
        ? [
            {
              id: device.id,
              orderId: visit.id,
              text: `${workerName}的随身设备 ${device.serial} 从${clockTime(since)}起没有心跳，请打电话问一声`,
              openedAt: silentFrom(since),
            },
          ]
        : [],
    );
  }

  private async listed(tx: Tx): Promise<ListedDevice[]> {
    const devices = await this.devices.allLive(tx);
    if (devices.length === 0) return [];
    const now = this.clock.now();
    const [workers, visits] = await Promise.all([
      this.workforce.workers(
        tx,
        devices.map(({ workerId }) => workerId),
      ),
      this.underway(tx, now),
    ]);
    return devices.map((device) => {
      const visit = visits.get(device.workerId) ?? null;
      return {
        device,
        workerName: workers.get(device.workerId)?.name ?? '',
        visit,
        silentSince: visit && silentSince(device, visit, now),
      };
    });
  }

  /** Which visit somebody is out for now, by worker. */
  private async underway(tx: Tx, now: Date): Promise<Map<string, Order>> {
    const out = (await this.orders.visitsBetween(tx, underwaySpan(now))).filter(isUnderway);
    return new Map(
      out.flatMap((order) =>
        [order.workerId, ...order.mates.map(({ workerId }) => workerId)].map((id) => [id ?? '', order]),
      ),
    );
  }
}
