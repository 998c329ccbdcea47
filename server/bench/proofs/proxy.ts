import { fen } from '@daowei/shared/kernel/fen';
import type { PaymentRequest } from '../../src/modules/payments/contract/payments.facade.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { paymentsApp, type PaymentsApp } from '../../test/support/payments-app.js';
import { Breakages, type Findings, type Proof } from '../proof.js';
import { BadNetwork } from '../support/bad-network.js';
import { chanceFrom, type Chance } from '../support/chance.js';
import { inParallel } from '../support/in-parallel.js';
import { moneyDifferences } from '../support/money-compared.js';

export interface ProxySize {
  /** storms of the network, each with draws of its own */
  readonly storms: number;
  readonly paymentsEach: number;
  /** seconds the server waits for its database; WeChat is waited for five */
  readonly patienceSeconds: number;
}

const AT_A_TIME = 12;
/** No request may wait longer: the database's patience for a connection and a statement, or WeChat's. */
const LONGEST_MS = 10_000;
const PAYABLE_SECONDS = 300;
const SETTLED_WITHIN_SECONDS = 1_800;
const STEP_SECONDS = 30;

export const proxy: Proof = {
  name: 'proxy',
  what: '服务与微信、服务与数据库之间的网络变慢、断开、失联、半关闭、逐字节：钱不错一分，请求不超过 10 秒',
  run: ({ quick, seed, say }) =>
    runProxy(
      quick
        ? { storms: 3, paymentsEach: 30, patienceSeconds: 2 }
        : { storms: 10, paymentsEach: 40, patienceSeconds: 4 },
      seed,
      say,
    ),
};

/** Lives of payments on a network that breaks in all its ways; when it is good again, everything must find its end. */
export async function runProxy(size: ProxySize, seed: number, say: (line: string) => void): Promise<Findings> {
  const chance = chanceFrom(seed);
  const networks: BadNetwork[] = [];
  const through = async (url: string): Promise<string> => {
    const detour = await BadNetwork.before(url, chance);
    networks.push(detour.network);
    return detour.url;
  };
  const t = await paymentsApp(
    { wechat: through, database: through },
    { DATABASE_PATIENCE_SECONDS: String(size.patienceSeconds) },
  );
  try {
    const run = new Proxied(t, networks, chance);
    for (let storm = 1; storm <= size.storms; storm += 1) await run.storm(size.paymentsEach);
    const struck = networks.map((network) => JSON.stringify(network.struck)).join(', ');
    say(
      `  struck: ${struck}; longest request ${run.longestMs} ms, ${run.failed} requests failed and were seen to later`,
    );
    await run.settle();
    for (const line of [...(await moneyDifferences(t)), ...(await t.broken())]) run.broken.add(line);
    return { tried: run.tried, broken: run.broken.lines };
  } finally {
    for (const network of networks) network.turnGood();
    await t.close();
    for (const network of networks) await network.close();
  }
}

class Proxied {
  readonly broken = new Breakages();
  tried = 0;
  failed = 0;
  longestMs = 0;

  constructor(
    private readonly t: PaymentsApp,
    private readonly networks: readonly BadNetwork[],
    private readonly chance: Chance,
  ) {}

  async storm(payments: number): Promise<void> {
    const { t } = this;
    const requests = Array.from({ length: payments }, () =>
      t.request({
        amountFen: fen(1_000 + Math.floor(this.chance() * 50_000)),
        payBefore: new Date(t.clock.now().getTime() + PAYABLE_SECONDS * 1_000),
      }),
    );
    for (const network of this.networks) network.turnBad();
    let over = false;
    // the runner has no caller who could try again: a tick that fails is taken up by the next
    const ticking = (async () => {
      while (!over) {
        await t.pass(2);
        await this.within('a tick of the runner', t.drain()).catch(() => undefined);
      }
    })();
    await inParallel(requests, AT_A_TIME, (request) => this.live(request));
    over = true;
    await ticking;
    for (const network of this.networks) network.turnGood();
  }

  /** Leases run out, everything is asked about again, and what nobody paid is closed. */
  async settle(): Promise<void> {
    for (let passed = 0; passed < SETTLED_WITHIN_SECONDS; passed += STEP_SECONDS) {
      await this.t.pass(STEP_SECONDS);
      await this.t.drain();
    }
  }

  private async live(request: PaymentRequest): Promise<void> {
    const { t, chance } = this;
    const { reference } = request;
    await this.attempt('start', () => t.facade.start(request));
    if (chance() < 0.5) await this.attempt('start again', () => t.facade.start(request));
    if (chance() < 0.7) await this.pay(reference);
    if (chance() < 0.5) await this.attempt('come back', () => t.facade.refresh(reference, 'client_return'));
    if (chance() < 0.2) await this.attempt('close', () => t.facade.close(reference));
    if (chance() < 0.5) await this.attempt('refund', () => this.giveBack(reference, request.amountFen));
  }

  private async pay(reference: string): Promise<void> {
    for (const { outTradeNo } of await this.t.facade.paymentsOf(this.t.db.dataSource.manager, reference)) {
      // closed or never made there: then nobody can pay it
      await this.t.desk.post(`/control/orders/${outTradeNo}/pay`).catch(() => undefined);
    }
  }

  private giveBack(reference: string, paidFen: number): Promise<unknown> {
    const { facade, app } = this.t;
    const refund = { amountFen: fen(Math.ceil(paidFen / 3)), reason: '取消预约', key: 'a third' };
    return app.get(Transactions).run((tx) => facade.refund(tx, reference, refund));
  }

  /** A request that fails is sent once more, as a phone does; that may fail as well. */
  private async attempt(what: string, send: () => Promise<unknown>): Promise<void> {
    for (let tries = 0; tries < 2; tries += 1) {
      this.tried += 1;
      const done = await this.within(what, send()).then(
        () => true,
        () => false,
      );
      if (done) return;
      this.failed += 1;
    }
  }

  private async within<T>(what: string, request: Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      return await request;
    } finally {
      const ms = Math.round(performance.now() - began);
      this.longestMs = Math.max(this.longestMs, what.startsWith('a tick') ? 0 : ms);
      if (ms > LONGEST_MS && !what.startsWith('a tick')) this.broken.add(`${what} took ${ms} ms`);
    }
  }
}
