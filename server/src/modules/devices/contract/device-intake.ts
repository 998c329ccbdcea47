import type { Result } from '@daowei/shared/kernel/result';
import type { DevicePlace } from '../domain/device.js';
import type { ReadingKind } from '../domain/reading.js';

/** One thing a device tells, by the device's own clock. */
export interface ToldReading {
  /** counted by the device from 1 on: the same number again is the same reading */
  readonly seq: number;
  readonly kind: ReadingKind;
  readonly at: Date;
  /** percent */
  readonly battery: number | null;
  /** beats a minute */
  readonly heartRate: number | null;
  readonly place: DevicePlace | null;
}

/** Some readings of one device, whoever brought them. */
export interface ToldReadings {
  readonly serial: string;
  /** by the clock the readings' times are of */
  readonly sentAt: Date;
  /** the same bundle again is refused */
  readonly nonce: string;
  readonly readings: readonly ToldReading[];
}

/**
 * Where what devices tell comes in. Our own door checks the device's signature and hands it on here; a vendor's cloud
 * gets a door of its own that checks the vendor's signature and does the same.
 */
export abstract class DeviceIntake {
  /** Refuses DEVICE_UNKNOWN when nobody has this device, DEVICE_REPLAYED. */
  abstract take(told: ToldReadings): Promise<Result<null>>;
}
