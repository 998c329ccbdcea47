import type { Schemas } from '@daowei/shared/api/client';
import { sign } from '../../src/platform/crypto/signing.js';
import type { WholeApp } from './whole-app.js';
import { expectOk, type Answer, type Person, type TownWorker } from './person.js';

type Reading = { readonly kind: string; readonly at?: Date } & Readonly<Record<string, unknown>>;

/** What can be wrong with a request, on purpose. */
interface Crooked {
  readonly secret?: string;
  readonly timestamp?: number;
  readonly nonce?: string;
  /** sent instead of what was signed */
  readonly body?: string;
}

/** A watch on somebody's wrist, that signs what it tells. */
export class Watch {
  private seq = 0;
  private nonces = 0;
  /** how far its clock is ahead */
  aheadMs = 0;

  constructor(
    private readonly whole: WholeApp,
    readonly id: string,
    readonly serial: string,
    private readonly secret: string,
  ) {}

  now(): Date {
    return new Date(this.whole.clock.now().getTime() + this.aheadMs);
  }

  /** Fresh numbers unless given; by its own clock. */
  tell(...readings: readonly Reading[]): Promise<Answer> {
    return this.send(this.written(readings));
  }

  written(readings: readonly Reading[]): string {
    return JSON.stringify({
      readings: readings.map(({ at = this.now(), ...one }) => ({
        seq: (this.seq += 1),
        at: at.toISOString(),
        ...one,
      })),
    });
  }

  send(body: string, crooked: Crooked = {}): Promise<Answer> {
    const timestamp = String(crooked.timestamp ?? this.now().getTime());
    const nonce = crooked.nonce ?? `${this.serial}-${(this.nonces += 1)}-nonce`;
    return this.whole.app
      .inject({
        method: 'POST',
        url: '/api/devices/readings',
        headers: {
          'content-type': 'application/json',
          'x-device-serial': this.serial,
          'x-device-timestamp': timestamp,
          'x-device-nonce': nonce,
          'x-device-signature': sign(crooked.secret ?? this.secret, `${timestamp}\n${nonce}\n${body}`),
        },
        payload: crooked.body ?? body,
      })
      .then(({ statusCode: status, headers, body: text }) => ({
        status,
        headers,
        body: text === '' ? '' : (JSON.parse(text) as unknown),
      }));
  }
}

let issued = 0;

/** The office hands a watch to the worker. */
export async function watchOf(whole: WholeApp, office: Person, worker: TownWorker): Promise<Watch> {
  const serial = `WATCH-${String((issued += 1)).padStart(4, '0')}`;
  const { id, secret } = expectOk(await office.post('/admin/devices', { workerId: worker.id, serial }));
  return new Watch(whole, id, serial, secret);
}

/** The worker falls. @returns the question on the phone */
export async function fall(watch: Watch, worker: Person): Promise<string> {
  expectOk(await watch.tell({ kind: 'fall' }));
  const { asked } = expectOk(await worker.get<Schemas['WorkerDeviceAlarm']>('/worker/device-alarms'));
  return asked!.id;
}
