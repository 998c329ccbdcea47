import { randomUUID } from 'node:crypto';
import { addDays, atMinute } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Customer } from '../../test/support/person.js';
import { SmallTown } from '../../test/support/small-town.js';
import { wholeApp } from '../../test/support/whole-app.js';
import { Breakages, type Findings, type Proof } from '../proof.js';
import { HttpCaller, type Answer } from '../support/http.js';

export interface RaceSize {
  readonly clients: number;
  readonly rounds: number;
}

/** Starts that are raced for in turn, so that bits of all three words of a day are at stake. */
const START_MINUTES = [480, 570, 660, 750, 840, 960, 1_050];
/** Rounds between two looks at everything that must always hold. */
const CHECK_EVERY = 100;
const ALTERNATIVES = 3;

export const race: Proof = {
  name: 'race',
  what: '50 位客户同时抢同一个时段，1,000 轮：每轮恰好一人得到，其余各得三个相近时段',
  run: ({ quick, seed, say }) =>
    runRace(quick ? { clients: 50, rounds: 40 } : { clients: 50, rounds: 1_000 }, seed, say),
};

/**
 * One worker, one slot, many customers, over real HTTP against the whole product. After each round the winner cancels,
 * so that the next round races for time that was given back a moment ago.
 */
export async function runRace(size: RaceSize, seed: number, say: (line: string) => void): Promise<Findings> {
  const broken = new Breakages();
  const whole = await wholeApp();
  const caller = await listening(whole.app, size.clients);
  try {
    const town = await SmallTown.found(whole);
    await town.worker();
    const customers: Customer[] = [];
    for (let one = 0; one < size.clients; one += 1) customers.push(await town.customer());
    const quotes = new Map<string, string>();

    for (let round = 0; round < size.rounds; round += 1) {
      const minute = START_MINUTES[(round + seed) % START_MINUTES.length]!;
      const startAt = atMinute(addDays(town.today, 1), minute).toISOString();
      const wishes = await Promise.all(customers.map((customer) => wishOf(customer, startAt)));
      const answers = await Promise.all(
        customers.map((customer, index) =>
          caller.post('/orders', wishes[index], { token: customer.token, key: randomUUID() }),
        ),
      );
      judge(round, answers);
      await whole.drain();
      await giveBack(answers, startAt);
      if ((round + 1) % CHECK_EVERY === 0 || round + 1 === size.rounds) {
        for (const line of await whole.broken()) broken.add(`after round ${round + 1}: ${line}`);
        say(`  ${round + 1} rounds`);
      }
    }

    /** A quote stays good until it is used, so losers keep theirs for the next race for the same start. */
    async function wishOf(customer: Customer, startAt: string): Promise<object> {
      const visit = { serviceId: 'trade-1', addressId: customer.addressId, hours: 2, addOns: [], startAt };
      const key = `${customer.accountId} ${startAt}`;
      let quoteId = quotes.get(key);
      if (!quoteId) {
        const quoted = await caller.post<Schemas['Quote']>('/quotes', visit, { token: customer.token });
        quoteId = expectOk({ ...quoted, headers: {} }).id;
        quotes.set(key, quoteId);
      }
      return { ...visit, quoteId };
    }

    function judge(round: number, answers: readonly Answer[]): void {
      const winners = answers.filter(({ status }) => status === 201);
      if (winners.length !== 1) broken.add(`round ${round}: ${winners.length} customers got the one slot`);
      for (const { status, body } of answers) {
        if (status === 201) continue;
        if (status !== 409 || body?.code !== 'SLOT_TAKEN') {
          broken.add(`round ${round}: a loser was answered ${status} ${JSON.stringify(body)}`);
        } else if (body.alternatives?.length !== ALTERNATIVES) {
          broken.add(`round ${round}: a loser was offered ${body.alternatives?.length ?? 0} other times`);
        }
      }
    }

    async function giveBack(answers: readonly Answer[], startAt: string): Promise<void> {
      for (const [index, { status, body }] of answers.entries()) {
        if (status !== 201) continue;
        const customer = customers[index]!;
        quotes.delete(`${customer.accountId} ${startAt}`);
        const cancelled = await caller.post(
          `/orders/${body.id}/cancel`,
          { reason: null },
          {
            token: customer.token,
            key: randomUUID(),
          },
        );
        if (cancelled.status >= 300) broken.add(`the winner could not cancel: ${JSON.stringify(cancelled.body)}`);
        await whole.drain();
      }
    }
  } finally {
    caller.close();
    await whole.close();
  }
  return { tried: size.rounds, broken: broken.lines };
}

/** The API on a port of its own. */
async function listening(
  app: { listen(port: number, host: string): Promise<unknown>; getUrl(): Promise<string> },
  sockets: number,
): Promise<HttpCaller> {
  await app.listen(0, '127.0.0.1');
  return new HttpCaller(await app.getUrl(), sockets);
}
