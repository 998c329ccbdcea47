import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { Transactions } from '../../src/platform/database/transactions.js';
import { paymentsApp, type NotificationAnswer, type PaymentsApp } from '../../test/support/payments-app.js';
import { Breakages, type Findings, type Proof } from '../proof.js';
import { chanceFrom, type Chance } from '../support/chance.js';
import { inParallel } from '../support/in-parallel.js';
import { moneyDifferences } from '../support/money-compared.js';

export interface StormSize {
  readonly payments: number;
  /** genuine copies of each notification, WeChat's own deliveries not counted */
  readonly copies: number;
  /** forged ones for every genuine one */
  readonly forged: number;
}

/** So many messages are under way at once. */
const AT_A_TIME = 24;
const PAID_SHARE = 0.85;
const REFUNDED_SHARE = 0.4;
/** Each payment may be paid for half an hour; the storm itself lasts a few minutes. */
const PAYABLE_SECONDS = 1_800;

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
const WRONG = [
  { kind: 'notification-wrong-amount', totalFen: 1 },
  { kind: 'notification-wrong-currency' },
  { kind: 'notification-wrong-mchid' },
  { kind: 'notification-wrong-appid' },
  { kind: 'notification-wrong-openid' },
] as const;
/** What WeChat's own deliveries go through. */
const TRAFFIC = [
  { kind: 'notification-duplicate', copies: 2, every: 3 },
  { kind: 'notification-reorder', window: 5, ms: 200, every: 2 },
  { kind: 'notification-delay', ms: 150, every: 4 },
  { kind: 'notification-drop', every: 5 },
] as const;

export const storm: Proof = {
  name: 'storm',
  what: '支付与退款通知重复、乱序、延迟、伪造、金额付款人不符，同时有主动查询与客户返回：结果与微信逐笔一致',
  run: ({ quick, seed, say }) =>
    runStorm(
      quick ? { payments: 100, copies: 3, forged: 0.2 } : { payments: 2_000, copies: 5, forged: 0.2 },
      seed,
      say,
    ),
};

/** Something that happens at a moment of the storm. */
interface Moment {
  readonly at: number;
  happen(): Promise<unknown>;
}

/** News of payments, then of their refunds, in one heap; in the end both sides are compared, number by number. */
export async function runStorm(size: StormSize, seed: number, say: (line: string) => void): Promise<Findings> {
  const t = await paymentsApp();
  try {
    const run = new Storm(t, size, chanceFrom(seed));
    await run.payments();
    say(`  payments: ${run.tried} messages, ${run.patience()}`);
    await run.refunds();
    say(`  and refunds: ${run.tried} messages, ${run.patience()}`);
    for (const line of [...(await moneyDifferences(t)), ...(await t.broken())]) run.broken.add(line);
    return { tried: run.tried, broken: run.broken.lines };
  } finally {
    await t.close();
  }
}

class Storm {
  readonly broken = new Breakages();
  tried = 0;
  private readonly waits: number[] = [];
  private readonly paid: { reference: string; outTradeNo: string; amountFen: number }[] = [];

  constructor(
    private readonly t: PaymentsApp,
    private readonly size: StormSize,
    private readonly chance: Chance,
  ) {}

  async payments(): Promise<void> {
    const { t, chance } = this;
    const requests = Array.from({ length: this.size.payments }, () =>
      t.request({
        amountFen: fen(100 + Math.floor(chance() * 50_000)),
        payBefore: new Date(t.clock.now().getTime() + PAYABLE_SECONDS * 1_000),
      }),
    );
    const moments: Moment[] = [];
    await inParallel(requests, AT_A_TIME, async ({ reference, ...request }) => {
      const { outTradeNo } = await t.start({ reference, ...request });
      moments.push(...this.lifeOf(reference, outTradeNo, request.amountFen));
    });
    for (const fault of TRAFFIC) await t.desk.fault(fault.kind, { times: 'forever', ...fault });
    await this.rage(moments);
    await t.desk.clearFaults();
    // what nobody paid is closed when its time is up, at WeChat too
    await t.pass(PAYABLE_SECONDS);
    await this.quiet();
  }

  async refunds(): Promise<void> {
    const { t } = this;
    await t.desk.fault('refund-slow', { ms: 0, times: 'forever' });
    await t.desk.fault('refund-abnormal', { times: 'forever', every: 11 });
    await t.desk.fault('refund-closed', { times: 'forever', every: 13 });
    for (const fault of TRAFFIC) await t.desk.fault(fault.kind, { times: 'forever', ...fault });
    const given = this.paid.filter(() => this.chance() < REFUNDED_SHARE);
    await inParallel(given, AT_A_TIME, (one) => this.giveBack(one));
    await t.drain();
    const known = await t.desk.get<{ outTradeNo: string; outRefundNo: string; state: string }[]>('/control/refunds');
    await this.rage(
      known
        .filter(({ state }) => state !== 'PROCESSING')
        .flatMap(({ outTradeNo, outRefundNo }) =>
          this.copies(outTradeNo, () => 0, [...FORGED, WRONG[0], WRONG[2]], outRefundNo),
        ),
    );
    await t.desk.clearFaults();
    for (let round = 0; round < 4; round += 1) {
      await t.pass(60);
      await this.quiet();
    }
  }

  /** How long WeChat waited for our answers. */
  patience(): string {
    const sorted = this.waits.toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return `answered within ${at(0.5)} ms (median), ${at(0.99)} ms (p99)`;
  }

  /** What happens to one payment: perhaps it is paid; what is told of it; who comes back to look. */
  private lifeOf(reference: string, outTradeNo: string, amountFen: number): Moment[] {
    const { t, chance } = this;
    const isPaid = chance() < PAID_SHARE;
    const paysAt = chance() / 2;
    let paying: Promise<unknown> | undefined;
    const pay = (): Promise<unknown> => (paying ??= t.desk.post(`/control/orders/${outTradeNo}/pay`));
    const looks = Array.from({ length: Math.floor(chance() * 3) }, () => ({
      at: chance(),
      happen: () => t.facade.refresh(reference, 'client_return'),
    }));
    if (!isPaid) return [...this.lies(outTradeNo, () => chance(), [...FORGED, ...WRONG]), ...looks];
    this.paid.push({ reference, outTradeNo, amountFen });
    const after = (): number => paysAt + chance() * (1 - paysAt);
    const copies = this.copies(outTradeNo, after, [...FORGED, ...WRONG]);
    return [
      { at: paysAt, happen: pay },
      // messages overtake each other on their way, but none tells of what has not happened
      ...copies.map(({ at, happen }) => ({ at, happen: () => pay().then(happen) })),
      ...looks,
    ];
  }

  /** Genuine copies and their share of lies. */
  private copies(outTradeNo: string, at: () => number, lies: readonly object[], outRefundNo?: string): Moment[] {
    const genuine = Array.from({ length: this.size.copies }, () => ({
      at: at(),
      happen: () => this.tell(outTradeNo, [], '204', outRefundNo),
    }));
    return [...genuine, ...this.lies(outTradeNo, at, lies, outRefundNo)];
  }

  private lies(outTradeNo: string, at: () => number, lies: readonly object[], outRefundNo?: string): Moment[] {
    const expected = this.size.copies * this.size.forged;
    const count = Math.floor(expected) + (this.chance() < expected % 1 ? 1 : 0);
    return Array.from({ length: count }, () => {
      const lie = lies[Math.floor(this.chance() * lies.length)]!;
      const answer = (FORGED as readonly object[]).includes(lie) ? '401' : '204';
      return { at: at(), happen: () => this.tell(outTradeNo, [lie], answer, outRefundNo) };
    });
  }

  private async tell(
    outTradeNo: string,
    faults: readonly object[],
    expected: '204' | '401',
    outRefundNo?: string,
  ): Promise<void> {
    const sent = { outTradeNo, faults, copies: 1, ...(outRefundNo === undefined ? {} : { outRefundNo }) };
    const { answers } = await this.t.desk.post<{ answers: (NotificationAnswer & { ms: number })[] }>(
      '/control/notifications',
      sent,
    );
    for (const { status, ms } of answers) {
      this.tried += 1;
      this.waits.push(ms);
      // nobody answered within WeChat's five seconds: a busy machine; WeChat would send it again
      if (status === undefined) continue;
      if (String(status) !== expected)
        this.broken.add(`${outTradeNo} ${outRefundNo ?? ''}: ${JSON.stringify(faults)} was answered ${status}`);
    }
  }

  /** Two causes at once for each, each asked for twice, and together more than was paid half of the time. */
  private async giveBack({ reference, outTradeNo, amountFen }: Storm['paid'][number]): Promise<void> {
    const { t } = this;
    const share = this.chance() < 0.5 ? 0.4 : 0.8;
    const part = fen(Math.max(1, Math.floor(amountFen * share)));
    const ask = (key: string): Promise<unknown> =>
      t.app
        .get(Transactions)
        .run((tx) => t.facade.refund(tx, reference, { amountFen: part, reason: '取消预约', key, outTradeNo }));
    const answers = await Promise.all(['one', 'two', 'one', 'two'].map(ask));
    const refused = answers.filter(isRefused).length;
    if (refused !== (part * 2 > amountFen ? 2 : 0)) this.broken.add(`${reference}: ${refused} of 4 refunds refused`);
  }

  /** Everything at once, while the sweep goes on and time passes. */
  private async rage(moments: Moment[]): Promise<void> {
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
  private async quiet(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await this.t.drain();
      await this.t.pass(15);
    }
    await this.t.drain();
  }
}
