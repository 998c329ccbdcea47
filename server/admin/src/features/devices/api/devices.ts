import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type DeviceRow = Schemas['DeviceRow'];
export type IssuedDevice = Schemas['IssuedDeviceView'];

const PATH = '/admin/devices';

/** Devices that workers have, silent ones first. */
export function listDevices(signal?: AbortSignal): Promise<Schemas['DeviceList']> {
  return get(PATH, { signal });
}

export type DeviceAlarmRow = Schemas['DeviceAlarmRow'];

/** What devices felt, the newest first. */
export function listDeviceAlarms(signal?: AbortSignal): Promise<Schemas['DeviceAlarmList']> {
  return get(`${PATH}/alarms`, { signal });
}

/**
 * The secret in the answer is said this once.
 * @throws ApiFailure DEVICE_ISSUED
 */
export function issueDevice(body: Schemas['IssueDeviceBody'], idempotencyKey: string): Promise<IssuedDevice> {
  return post(PATH, body, { idempotencyKey });
}

export function takeBackDevice(id: string, idempotencyKey: string): Promise<void> {
  return post(`${PATH}/${encodeURIComponent(id)}/take-back`, {}, { idempotencyKey });
}
