import type { ListedAlarm, ListedDevice, OwnAlarm } from '../application/read-devices.js';
import { ALARM_CAUSE_TEXT, ALARM_STATE_TEXT } from '../domain/alarm.js';
import { DEVICE_POLICY } from '../domain/device-policy.js';
import type { DeviceAlarmRow, DeviceRow, WorkerDeviceAlarm } from './devices.dto.js';

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

export function alarmRow({ alarm, workerName, visit }: ListedAlarm): DeviceAlarmRow {
  return {
    id: alarm.id,
    workerName,
    cause: alarm.cause,
    causeText: ALARM_CAUSE_TEXT[alarm.cause],
    state: alarm.state,
    stateText: ALARM_STATE_TEXT[alarm.state],
    times: alarm.times,
    happenedAt: alarm.happenedAt.toISOString(),
    answerBy: alarm.answerBy.toISOString(),
    answeredAt: iso(alarm.answeredAt),
    sosId: alarm.sosId,
    orderId: visit?.id ?? null,
    orderNo: visit?.no ?? null,
  };
}

export function workerAlarm({ worn, asked, call }: OwnAlarm): WorkerDeviceAlarm {
  return {
    worn,
    asked: asked && {
      id: asked.id,
      cause: asked.cause,
      causeText: ALARM_CAUSE_TEXT[asked.cause],
      happenedAt: asked.happenedAt.toISOString(),
      answerBy: asked.answerBy.toISOString(),
    },
    called: call && {
      raisedAt: call.raisedAt.toISOString(),
      acknowledgedBy: call.acknowledgedBy,
      byDevice: call.byDevice,
    },
  };
}
