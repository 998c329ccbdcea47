import type { ReadingKind } from './reading.js';

/** As it stands on the back. */
export const SERIAL = /^[A-Z0-9-]{4,32}$/;

export interface DevicePlace {
  readonly lat: number;
  readonly lng: number;
  /** radius in metres in which the device believes to be; null: it did not say */
  readonly accuracy: number | null;
}

/** A watch that was handed to a worker. The same watch handed to somebody else later is another row. */
export interface Device {
  readonly id: string;
  /** on its back */
  readonly serial: string;
  readonly workerId: string;
  readonly issuedAt: Date;
  readonly issuedLabel: string;
  /** null: the worker has it */
  readonly takenBackAt: Date | null;
  /** when the newest of what it told happened, by our clock; null: it has never been heard */
  readonly heardAt: Date | null;
  /** percent */
  readonly battery: number | null;
  /** beats a minute */
  readonly heartRate: number | null;
  /** where it last knew to be */
  readonly place: DevicePlace | null;
  readonly placeAt: Date | null;
  readonly forgotten: Forgotten;
}

/** What is left of what a device told and is forgotten. */
export interface Forgotten {
  /** the highest number of a reading; null: nothing is forgotten yet */
  readonly seq: number | null;
  /** all of them had arrived before */
  readonly at: Date | null;
  /** the last word that all is well; null: none is forgotten */
  readonly fineAt: Date | null;
}

/** One thing a device tells. */
export interface Reading {
  /** counted by the device: the same number again is the same reading */
  readonly seq: number;
  readonly kind: ReadingKind;
  /** by our clock */
  readonly happenedAt: Date;
  readonly battery: number | null;
  readonly heartRate: number | null;
  readonly place: DevicePlace | null;
}
