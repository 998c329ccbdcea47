import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { Transactions } from '../../src/platform/database/transactions.js';
import { paymentsApp } from '../../test/support/payments-app.js';
import type { Findings, Proof } from '../proof.js';
import { chanceFrom } from '../support/chance.js';
import { inParallel } from '../support/in-parallel.js';
import { moneyDifferences } from '../support/money-compared.js';
import { StormOfTransfers } from '../support/storm-of-transfers.js';
import { AT_A_TIME, Weather, type Moment, type Wind, type Wrong } from '../support/weather.js';

export interface StormSize extends Wind {
  readonly payments: number;
  readonly transfers: number;
}

const PAID_SHARE = 0.85;
const REFUNDED_SHARE = 0.4;
/** Each payment may be paid for half an hour; the storm itself lasts a few minutes. */
const PAYABLE_SECONDS = 1_800;
const WRONG_OF_PAYMENTS: readonly Wrong[] = ['amount', 'currency', 'merchant', 'app', 'person'];
const WRONG_OF_REFUNDS: readonly Wrong[] = ['amount', 'merchant'];

export const storm: Proof = {
  name: 'storm',
  what: '支付、退款、商家转账的通知重复、乱序、延迟、伪造、金额收付款人不符，同时有主动查询与客户返回：与微信逐笔一致',
  run: ({ quick, seed, say }) =>
    runStorm(
      quick
        ? { payments: 100, transfers: 60, copies: 3, forged: 0.2 }
        : { payments: 2_000, transfers: 600, copies: 5, forged: 0.2 },
      seed,
      say,
    ),
};

/** News of payments, of their refunds, then of transfers; in the end both sides are compared, number by number. */
export async function runStorm(size: StormSize, seed: number, say: (line: string) => void): Promise<Findings> {
  const t = await paymentsApp();
  try {
    const weather = new Weather(t, size, chanceFrom(seed));
    const run = new Storm(weather, size.payments);
    await run.payments();
    say(`  payments: ${weather.tried} messages, ${weather.patience()}`);
    await run.refunds();
    say(`  and refunds: ${weather.tried} messages, ${weather.patience()}`);
    await new StormOfTransfers(weather, size.transfers).pass();
    say(`  and transfers: ${weather.tried} messages, ${weather.patience()}`);
    for (const line of [...(await moneyDifferences(t)), ...(await t.broken())]) weather.broken.add(line);
    return { tried: weather.tried, broken: weather.broken.lines };
  } finally {
    await t.close();
  }
}

/** Payments, then their refunds. */
class Storm {
  private readonly paid: { reference: string; outTradeNo: string; amountFen: number }[] = [];
  private readonly t = this.weather.t;
  private readonly chance = this.weather.chance;

  constructor(
    private readonly weather: Weather,
    private readonly count: number,
  ) {}

  async payments(): Promise<void> {
    const { t, chance, weather } = this;
    const requests = Array.from({ length: this.count }, () =>
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
    await weather.blow();
    await weather.rage(moments);
    await t.desk.clearFaults();
    // what nobody paid is closed when its time is up, at WeChat too
    await t.pass(PAYABLE_SECONDS);
    await weather.quiet();
  }

  async refunds(): Promise<void> {
    const { t, weather } = this;
    await t.desk.fault('refund-slow', { ms: 0, times: 'forever' });
    await t.desk.fault('refund-abnormal', { times: 'forever', every: 11 });
    await t.desk.fault('refund-closed', { times: 'forever', every: 13 });
    await weather.blow();
    const given = this.paid.filter(() => this.chance() < REFUNDED_SHARE);
    await inParallel(given, AT_A_TIME, (one) => this.giveBack(one));
    await t.drain();
    const known = await t.desk.get<{ outTradeNo: string; outRefundNo: string; state: string }[]>('/control/refunds');
    await weather.rage(
      known
        .filter(({ state }) => state !== 'PROCESSING')
        .flatMap(({ outTradeNo, outRefundNo }) =>
          weather.copies({ outTradeNo, outRefundNo }, () => 0, WRONG_OF_REFUNDS),
        ),
    );
    await t.desk.clearFaults();
    for (let round = 0; round < 4; round += 1) {
      await t.pass(60);
      await weather.quiet();
    }
  }

  /** What happens to one payment: perhaps it is paid; what is told of it; who comes back to look. */
  private lifeOf(reference: string, outTradeNo: string, amountFen: number): Moment[] {
    const { t, chance, weather } = this;
    const isPaid = chance() < PAID_SHARE;
    const paysAt = chance() / 2;
    let paying: Promise<unknown> | undefined;
    const pay = (): Promise<unknown> => (paying ??= t.desk.post(`/control/orders/${outTradeNo}/pay`));
    const looks = Array.from({ length: Math.floor(chance() * 3) }, () => ({
      at: chance(),
      happen: () => t.facade.refresh(reference, 'client_return'),
    }));
    if (!isPaid) return [...weather.lies({ outTradeNo }, () => chance(), WRONG_OF_PAYMENTS), ...looks];
    this.paid.push({ reference, outTradeNo, amountFen });
    const after = (): number => paysAt + chance() * (1 - paysAt);
    const copies = weather.copies({ outTradeNo }, after, WRONG_OF_PAYMENTS);
    return [
      { at: paysAt, happen: pay },
      // messages overtake each other on their way, but none tells of what has not happened
      ...copies.map(({ at, happen }) => ({ at, happen: () => pay().then(happen) })),
      ...looks,
    ];
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
    if (refused !== (part * 2 > amountFen ? 2 : 0))
      this.weather.broken.add(`${reference}: ${refused} of 4 refunds refused`);
  }
}
