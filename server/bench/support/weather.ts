import type { NotificationAnswer, PaymentsApp } from '../../test/support/payments-app.js';
import { Breakages } from '../proof.js';
import type { Chance } from './chance.js';
import { inParallel } from './in-parallel.js';

/** So many messages are under way at once. */
export const AT_A_TIME = 24;

/** Nobody but WeChat could sign these: answered 401, and nothing is kept. */
const FORGED = [
  { kind: 'notification-tamper', what: 'body' },
  { kind: 'notification-tamper', what: 'total' },
  { kind: 'notification-tamper', what: 'tag' },
  { kind: 'notification-tamper', what: 'ciphertext' },
  { kind: 'notification-tamper', what: 'associated-data' },
  { kind: 'notification-wrong-key' },
  { kind: 'notification-wrong-serial' },
  { kind: 'notification-unsigned' },
  { kind: 'notification-stale', seconds: 600 },
  { kind: 'notification-signtest' },
] as const;
/** Genuinely signed, and saying something that is not so: kept, doubted, and WeChat is asked. */
const WRONG = {
  amount: { kind: 'notification-wrong-amount', totalFen: 1 },
  currency: { kind: 'notification-wrong-currency' },
  merchant: { kind: 'notification-wrong-mchid' },
  app: { kind: 'notification-wrong-appid' },
  person: { kind: 'notification-wrong-openid' },
} as const;
export type Wrong = keyof typeof WRONG;
/** What WeChat's own deliveries go through. */
const TRAFFIC = [
  { kind: 'notification-duplicate', copies: 2, every: 3 },
  { kind: 'notification-reorder', window: 5, ms: 200, every: 2 },
  { kind: 'notification-delay', ms: 150, every: 4 },
  { kind: 'notification-drop', every: 5 },
] as const;

/** What news is about, by its number at WeChat. */
type About = { readonly outTradeNo: string; readonly outRefundNo?: string } | { readonly outBillNo: string };

/** Something that happens at a moment of the storm, from 0 to 1. */
export interface Moment {
  readonly at: number;
  happen(): Promise<unknown>;
}

/** How many copies of each message there are, WeChat's own deliveries not counted, and how many lies for each of them. */
export interface Wind {
  readonly copies: number;
  readonly forged: number;
}

/** News that comes often, late, in another order, forged or wrong, while everybody asks; and the answers to it. */
export class Weather {
  readonly broken = new Breakages();
  tried = 0;
  private readonly waits: number[] = [];

  constructor(
    readonly t: PaymentsApp,
    private readonly wind: Wind,
    readonly chance: Chance,
  ) {}

  /** From now on WeChat's own deliveries are lost, doubled and late. */
  async blow(): Promise<void> {
    for (const fault of TRAFFIC) await this.t.desk.fault(fault.kind, { times: 'forever', ...fault });
  }

  /** Genuine copies of news and their share of lies, each at a moment of its own. */
  copies(about: About, at: () => number, wrong: readonly Wrong[]): Moment[] {
    const genuine = Array.from({ length: this.wind.copies }, () => ({
      at: at(),
      happen: () => this.tell(about, [], '204'),
    }));
    return [...genuine, ...this.lies(about, at, wrong)];
  }

  /** Lies alone: where there is no news, they are all that is told. */
  lies(about: About, at: () => number, wrong: readonly Wrong[]): Moment[] {
    const lies: readonly object[] = [...FORGED, ...wrong.map((name) => WRONG[name])];
    const expected = this.wind.copies * this.wind.forged;
    const count = Math.floor(expected) + (this.chance() < expected % 1 ? 1 : 0);
    return Array.from({ length: count }, () => {
      const lie = lies[Math.floor(this.chance() * lies.length)]!;
      const answer = (FORGED as readonly object[]).includes(lie) ? '401' : '204';
      return { at: at(), happen: () => this.tell(about, [lie], answer) };
    });
  }

  /** Everything at once, while the sweep goes on and time passes. */
  async rage(moments: Moment[]): Promise<void> {
    let over = false;
    const sweeping = (async () => {
      while (!over) {
        await this.t.pass(1);
        await this.t.drain();
      }
    })();
    await inParallel(
      moments.toSorted((a, b) => a.at - b.at),
      AT_A_TIME,
      ({ happen }) => happen(),
    );
    over = true;
    await sweeping;
    await this.t.drain();
  }

  /** Until nothing of payments is due any more within its plan. */
  async quiet(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await this.t.drain();
      await this.t.pass(15);
    }
    await this.t.drain();
  }

  /** How long WeChat waited for our answers. */
  patience(): string {
    const sorted = this.waits.toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return `answered within ${at(0.5)} ms (median), ${at(0.99)} ms (p99)`;
  }

  private async tell(about: About, faults: readonly object[], expected: '204' | '401'): Promise<void> {
    const { answers } = await this.t.desk.post<{ answers: (NotificationAnswer & { ms: number })[] }>(
      '/control/notifications',
      { ...about, faults, copies: 1 },
    );
    for (const { status, ms } of answers) {
      this.tried += 1;
      this.waits.push(ms);
      // nobody answered within WeChat's five seconds: a busy machine; WeChat would send it again
      if (status === undefined) continue;
      if (String(status) !== expected)
        this.broken.add(`${Object.values(about).join(' ')}: ${JSON.stringify(faults)} was answered ${status}`);
    }
  }
}
