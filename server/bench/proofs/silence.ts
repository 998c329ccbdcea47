import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { Transactions } from '../../src/platform/database/transactions.js';
import type { PaymentRequest } from '../../src/modules/payments/contract/payments.facade.js';
import { paymentsApp, type PaymentsApp } from '../../test/support/payments-app.js';
import { Breakages, type Findings, type Proof } from '../proof.js';
import { chanceFrom, type Chance } from '../support/chance.js';
import { inParallel } from '../support/in-parallel.js';
import { moneyDifferences } from '../support/money-compared.js';
import { QuotaWatch } from '../support/quota-watch.js';

export interface SilenceSize {
  readonly payments: number;
  /** longest silence of everything at once, seconds */
  readonly darkSeconds: number;
}

const AT_A_TIME = 16;
/** Time passes in steps like these, and what is due runs at each: small ones where the plans are close. */
const stepAfter = (seconds: number): number => (seconds < 120 ? 5 : 30);
/** Bar of the lost notifications: all money is found so soon after it was paid. */
const FOUND_WITHIN_SECONDS = 120;
/** Refunds are asked about every ten minutes in the end. */
const REFUNDS_WITHIN_SECONDS = 1_020;
const PAYABLE_SECONDS = 300;

/** What becomes of calls to WeChat, and how often; together about every second call has no usable answer. */
const MISCHIEF = [
  { kind: 'request-drop', every: 9 },
  { kind: 'answer-drop', every: 7 },
  { kind: 'answer-system-error', every: 11 },
  { kind: 'answer-system-error', afterCommit: true, every: 8 },
  { kind: 'answer-rate-limited', every: 13 },
  { kind: 'answer-bad-signature', every: 10 },
  { kind: 'answer-unsigned', every: 14 },
  { kind: 'answer-stale', every: 15 },
  { kind: 'answer-tampered', every: 12 },
] as const;
const CALLS = ['prepay', 'query', 'close', 'refund', 'refund-query'] as const;

export const silence: Proof = {
  name: 'silence',
  what: '微信不应答、5xx、做完才断线、通知全部丢失：主动查询在额度内把每一笔查清，结果未知时绝不换单号',
  run: ({ quick, seed, say }) =>
    runSilence(quick ? { payments: 40, darkSeconds: 60 } : { payments: 300, darkSeconds: 180 }, seed, say),
};

/**
 * Three nights: only the notifications are lost; every other answer is lost as well; nothing answers at all for a while,
 * in the middle of everything. After each both sides must agree on every number, and WeChat was not asked too often.
 */
export async function runSilence(size: SilenceSize, seed: number, say: (line: string) => void): Promise<Findings> {
  const t = await paymentsApp();
  const quotas = new QuotaWatch(t.desk);
  try {
    const run = new Silence(t, quotas, size, chanceFrom(seed));
    await t.desk.fault('notification-drop', { times: 'forever' });
    await run.deaf();
    say(`  notifications lost: ${run.tried} payments and refunds`);
    await run.unreliable();
    say(`  every other answer lost: ${run.tried}`);
    await run.dark();
    say(`  silence for ${size.darkSeconds} s: ${run.tried}; ${quotas.summary()}`);
    for (const line of [...quotas.broken(), ...(await run.dead()), ...(await t.broken())]) run.broken.add(line);
    return { tried: run.tried, broken: run.broken.lines };
  } finally {
    await t.close();
  }
}

class Silence {
  readonly broken = new Breakages();
  tried = 0;

  constructor(
    private readonly t: PaymentsApp,
    private readonly quotas: QuotaWatch,
    private readonly size: SilenceSize,
    private readonly chance: Chance,
  ) {}

  /** WeChat answers and never tells: everything paid is found within two minutes. */
  async deaf(): Promise<void> {
    const { t } = this;
    const requests = this.requests();
    await inParallel(requests, AT_A_TIME, async (request) => {
      const { outTradeNo } = await t.start(request);
      if (this.chance() < 0.8) await t.desk.post(`/control/orders/${outTradeNo}/pay`);
    });
    await this.wait(FOUND_WITHIN_SECONDS);
    await this.expectFound();
    await inParallel(requests, AT_A_TIME, ({ reference }) => this.giveBack(reference));
    await this.wait(PAYABLE_SECONDS);
    await this.compare('after lost notifications');
  }

  /** Customers tap, pay, change their minds and come back while every other call goes wrong somewhere. */
  async unreliable(): Promise<void> {
    const { t } = this;
    const mischief = CALLS.flatMap((call) => MISCHIEF.map((fault) => ({ ...fault, match: { call } })));
    for (const { kind, ...fault } of mischief) await t.desk.fault(kind, { times: 'forever', ...fault });
    await this.lives(this.requests());
    await this.wait(PAYABLE_SECONDS);
    await this.forgive();
    await this.wait(REFUNDS_WITHIN_SECONDS);
    await this.compare('after unreliable answers');
  }

  /** Nobody answers at all, in the middle of everything; then WeChat is there again. */
  async dark(): Promise<void> {
    const { t } = this;
    const requests = this.requests();
    await this.lives(requests.slice(0, requests.length / 2));
    for (const call of CALLS) await t.desk.fault('request-drop', { times: 'forever', match: { call } });
    await this.lives(requests.slice(requests.length / 2));
    await this.wait(this.size.darkSeconds);
    await this.forgive();
    await this.wait(Math.max(PAYABLE_SECONDS, REFUNDS_WITHIN_SECONDS));
    await this.compare('after silence');
  }

  /** Dead letters: nothing of all this is for a person. */
  async dead(): Promise<string[]> {
    const letters = await this.t.rows<{ kind: string; last_error: string }>(
      "SELECT kind, last_error FROM due_work WHERE dead_at IS NOT NULL AND kind LIKE 'payments.%'",
    );
    return letters.map(({ kind, last_error }) => `a dead letter of ${kind}: ${last_error}`);
  }

  private requests(): PaymentRequest[] {
    this.tried += this.size.payments;
    return Array.from({ length: this.size.payments }, () =>
      this.t.request({
        amountFen: fen(1_000 + Math.floor(this.chance() * 50_000)),
        payBefore: new Date(this.t.clock.now().getTime() + PAYABLE_SECONDS * 1_000),
      }),
    );
  }

  private async lives(requests: readonly PaymentRequest[]): Promise<void> {
    await inParallel(requests, AT_A_TIME, (request) => this.live(request));
    await this.t.drain();
  }

  private async live(request: PaymentRequest): Promise<void> {
    const { t, chance } = this;
    const { reference } = request;
    await t.facade.start(request);
    if (chance() < 0.3) await Promise.all([t.facade.start(request), t.facade.start(request)]);
    if (chance() < 0.2) await t.facade.start({ ...request, amountFen: (request.amountFen + 100) as Fen });
    if (chance() < 0.7) await this.payWhatIsOpen(reference);
    if (chance() < 0.4) await t.facade.refresh(reference, 'client_return');
    if (chance() < 0.2) await t.facade.close(reference);
    if (chance() < 0.4) await this.giveBack(reference);
  }

  /** The payer pays whatever is payable at WeChat under a number of the reference, as a phone with two tabs could. */
  private async payWhatIsOpen(reference: string): Promise<void> {
    for (const { outTradeNo } of await this.t.facade.paymentsOf(this.t.db.dataSource.manager, reference)) {
      // closed or never made there: then nobody can pay it
      await this.t.desk.post(`/control/orders/${outTradeNo}/pay`).catch(() => undefined);
    }
  }

  private async giveBack(reference: string): Promise<void> {
    const { t, chance } = this;
    const [payment] = await t.facade.paymentsOf(t.db.dataSource.manager, reference);
    if (payment?.state !== 'paid' || chance() < 0.5) return;
    for (let part = 0; part <= Math.floor(chance() * 3); part += 1) {
      const refund = { amountFen: fen(Math.ceil(payment.amountFen / 4)), reason: '取消预约', key: `part ${part}` };
      await t.app.get(Transactions).run((tx) => t.facade.refund(tx, reference, refund));
      this.tried += 1;
    }
  }

  private async wait(seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds; passed += stepAfter(passed)) {
      await this.t.pass(stepAfter(passed));
      await this.t.drain();
      await this.quotas.look();
    }
  }

  /** WeChat is itself again, and still tells nothing. */
  private async forgive(): Promise<void> {
    await this.t.desk.clearFaults();
    await this.t.desk.fault('notification-drop', { times: 'forever' });
  }

  private async expectFound(): Promise<void> {
    const paid = await this.t.desk.get<{ outTradeNo: string }[]>('/control/orders?state=SUCCESS');
    const numbers = paid.map(({ outTradeNo }) => outTradeNo);
    const lost = await this.t.count('payment', "out_trade_no IN (?) AND state <> 'paid'", [numbers]);
    if (lost > 0) this.broken.add(`${lost} payments not found ${FOUND_WITHIN_SECONDS} s after they were paid`);
  }

  private async compare(when: string): Promise<void> {
    for (const line of await moneyDifferences(this.t)) this.broken.add(`${when}: ${line}`);
  }
}
