import { refuse, type Result } from '@daowei/shared/kernel/result';
import { SERIAL } from './device.js';
import { DEVICE_POLICY } from './device-policy.js';

/** What came with a request of a device, as text. */
export interface Envelope {
  readonly serial: string;
  /** milliseconds since 1970 by the device's clock */
  readonly timestamp: string;
  /** used once */
  readonly nonce: string;
  /** HMAC-SHA256 in base64url */
  readonly signature: string;
  /** its bytes as they came */
  readonly body: string;
}

const NONCE = /^[\w-]{8,64}$/;
const TIMESTAMP = /^\d{13}$/;

/** What a device signs: change one character of what it sends, and it is no longer signed. */
export function signedText({ timestamp, nonce, body }: Pick<Envelope, 'timestamp' | 'nonce' | 'body'>): string {
  return `${timestamp}\n${nonce}\n${body}`;
}

/** Whether anybody could have signed it at all. */
export function isReadable({ serial, timestamp, nonce }: Envelope): boolean {
  return SERIAL.test(serial) && TIMESTAMP.test(timestamp) && NONCE.test(nonce);
}

/** When it was sent, by the device's clock. Refuses DEVICE_CLOCK. */
export function sentAtOf({ timestamp }: Envelope, now: Date): Result<Date> {
  const sentAt = new Date(Number(timestamp));
  const offMs = Math.abs(now.getTime() - sentAt.getTime());
  return offMs > DEVICE_POLICY.clockSeconds.value * 1_000 ? refuse('DEVICE_CLOCK') : sentAt;
}

/** Nonces from before this are refused by their timestamp anyway and need not be known any more. */
export function forgetNoncesBefore(now: Date): Date {
  return new Date(now.getTime() - 2 * DEVICE_POLICY.clockSeconds.value * 1_000);
}
