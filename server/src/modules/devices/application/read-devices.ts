import { Injectable } from '@nestjs/common';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { CallsForHelp, type OpenCall } from '../../safety/contract/calls-for-help.js';
import type { DevicesFacade, SilentDevice } from '../contract/devices.facade.js';
import type { Alarm } from '../domain/alarm.js';
import type { Device } from '../domain/device.js';
import { DEVICE_POLICY } from '../domain/device-policy.js';
import { silentFrom, silentSince } from '../domain/silence.js';
import { AlarmsSql } from '../infrastructure/alarms.sql.js';
import { DevicesSql } from '../infrastructure/devices.sql.js';
import { FindVisit } from './find-visit.js';

export interface ListedDevice {
  readonly device: Device;
  readonly workerName: string;
  /** the visit its worker is out for */
  readonly visit: Order | null;
  /** since when it should be heard and is not */
  readonly silentSince: Date | null;
}

export interface ListedAlarm {
  readonly alarm: Alarm;
  readonly workerName: string;
  readonly visit: Order | null;
}

/** What a worker sees of it: a question, or that help is called for. */
export interface OwnAlarm {
  readonly worn: boolean;
  readonly asked: Alarm | null;
  readonly call: OpenCall | null;
}

/** Devices as the office sees them: who has which, whether it is heard, whether it has to be. */
@Injectable()
export class ReadDevices implements DevicesFacade {
  constructor(
    private readonly transactions: Transactions,
    private readonly devices: DevicesSql,
    private readonly visits: FindVisit,
    private readonly alarms: AlarmsSql,
    private readonly calls: CallsForHelp,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly clock: Clock,
  ) {}

  /** All that workers have; the silent ones first, then those heard of longest ago. */
  async live(): Promise<ListedDevice[]> {
    const listed = await this.listed(this.transactions.reader);
    return listed.sort((a, b) => Number(b.silentSince !== null) - Number(a.silentSince !== null));
  }

  /** What was felt, the newest first. */
  async felt(): Promise<ListedAlarm[]> {
    const db = this.transactions.reader;
    const alarms = await this.alarms.newest(db, DEVICE_POLICY.listedAlarms.value);
    if (alarms.length === 0) return [];
    const [workers, visits] = await Promise.all([
      this.workforce.workers(db, [...new Set(alarms.map(({ workerId }) => workerId))]),
      this.orders.orders(db, [...new Set(alarms.flatMap(({ orderId }) => orderId ?? []))]),
    ]);
    return alarms.map((alarm) => ({
      alarm,
      workerName: workers.get(alarm.workerId)?.name ?? '',
      visit: (alarm.orderId !== null && visits.get(alarm.orderId)) || null,
    }));
  }

  async own(workerId: string): Promise<OwnAlarm> {
    const db = this.transactions.reader;
    const [device, [asked], call] = await Promise.all([
      this.devices.ofWorker(db, workerId),
      this.alarms.askedOf(db, workerId),
      this.calls.openOf(db, workerId),
    ]);
    return { worn: device !== null, asked: asked ?? null, call };
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

  async isAsked(tx: Tx, workerId: string): Promise<boolean> {
    const now = this.clock.now();
    return (await this.alarms.askedOf(tx, workerId)).some(({ answerBy }) => answerBy > now);
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
      this.visits.all(tx, now),
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
}
