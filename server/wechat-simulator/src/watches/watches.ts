import { createHmac } from 'node:crypto';
import { DeskError, badField } from '../desk/desk-error.js';
import { randomText } from '../store/random.js';
import type { Clock } from '../store/clock.js';
import type { Store } from '../store/store.js';
import type { Watch } from '../store/watch.js';

const FULL = 100;
const ANSWER_MS = 5_000;

/** What the company answered. `status` 0: it could not be reached. */
export interface Told {
  readonly status: number;
  readonly code: string;
  /** a sentence in Chinese; empty when it was taken */
  readonly message: string;
}

export type Felt = 'heartbeat' | 'fall' | 'no_movement';

/** The watches of this desk: each counts, signs and sends what it feels by itself. */
export class Watches {
  /** @param target where readings go; undefined: nowhere */
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly target: string | undefined,
  ) {}

  list(): Watch[] {
    return [...this.store.state.watches.values()];
  }

  /** Sets watches up, all or none; one that is there gets its new secret and goes on counting. */
  save(input: unknown): void {
    if (!Array.isArray(input)) throw badField('watches', '请求体须为设备数组');
    const watches = (input as unknown[]).map((each, index) => this.read(each, index));
    this.store.commit(...watches.map((watch) => ({ type: 'watch-set' as const, watch })));
  }

  /** @throws DeskError WATCH_NOT_FOUND */
  async tell(serial: string, kind: Felt, heartRate: number | null, battery: number): Promise<Told> {
    const known = this.store.state.watches.get(serial);
    if (known === undefined) throw new DeskError(404, 'WATCH_NOT_FOUND', '这张桌面上没有这台设备');
    // counted before it is sent, so that a number is never used for two things
    const watch: Watch = { ...known, battery, seq: known.seq + 1 };
    this.store.commit({ type: 'watch-set', watch });
    const at = new Date(this.clock.wall()).toISOString();
    const { seq, place } = watch;
    return this.send(watch, JSON.stringify({ readings: [{ seq, kind, at, battery, heartRate, place }] }));
  }

  private async send({ serial, secret }: Watch, body: string): Promise<Told> {
    if (this.target === undefined) return { status: 0, code: '', message: '没有设置上报地址' };
    const timestamp = String(this.clock.wall());
    const nonce = randomText(20);
    const signature = createHmac('sha256', secret).update(`${timestamp}\n${nonce}\n${body}`).digest('base64url');
    try {
      const answer = await fetch(`${this.target}/api/devices/readings`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-device-serial': serial,
          'x-device-timestamp': timestamp,
          'x-device-nonce': nonce,
          'x-device-signature': signature,
        },
        body,
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      if (answer.ok) return { status: answer.status, code: '', message: '' };
      const problem = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string };
      return { status: answer.status, code: problem.code ?? '', message: problem.detail ?? '公司没有收下' };
    } catch {
      return { status: 0, code: '', message: '连不上公司，没有送出' };
    }
  }

  private read(input: unknown, index: number): Watch {
    const at = `watches[${index}]`;
    if (typeof input !== 'object' || input === null) throw badField(at, '须为对象');
    const { serial, secret, owner, battery = FULL, place = null } = input as Record<string, unknown>;
    if (typeof serial !== 'string' || !/^[A-Z0-9-]{4,32}$/.test(serial))
      throw badField(`${at}.serial`, '须为4到32位大写字母、数字或-');
    if (typeof secret !== 'string' || secret === '' || secret.length > 200)
      throw badField(`${at}.secret`, '缺少该参数');
    if (typeof owner !== 'string' || owner.trim() === '' || owner.length > 64)
      throw badField(`${at}.owner`, '须为1到64个字符');
    if (!isPercent(battery)) throw badField(`${at}.battery`, '须为0到100的整数');
    if (!isPlace(place)) throw badField(`${at}.place`, '须有lat和lng');
    const seq = this.store.state.watches.get(serial)?.seq ?? 0;
    return { serial, secret, owner, battery, place, seq };
  }
}

export function isPercent(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= FULL;
}

function isPlace(value: unknown): value is Watch['place'] {
  if (value === null) return true;
  const { lat, lng } = value as Record<string, unknown>;
  return typeof lat === 'number' && typeof lng === 'number';
}
