import type { ListedDevice } from '../application/read-devices.js';
import { DEVICE_POLICY } from '../domain/device-policy.js';
import type { DeviceRow } from './devices.dto.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function deviceRow({ device, workerName, visit, silentSince }: ListedDevice): DeviceRow {
  return {
    id: device.id,
    serial: device.serial,
    workerId: device.workerId,
    workerName,
    issuedAt: device.issuedAt.toISOString(),
    issuedBy: device.issuedLabel,
    heardAt: iso(device.heardAt),
    battery: device.battery,
    isBatteryLow: device.battery !== null && device.battery < DEVICE_POLICY.lowBattery.value,
    heartRate: device.heartRate,
    orderId: visit?.id ?? null,
    orderNo: visit?.no ?? null,
    silentSince: iso(silentSince),
  };
}
