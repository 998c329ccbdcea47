import fc from 'fast-check';
import { MESSAGING_POLICY } from '../../src/modules/messaging/domain/messaging-policy.js';
import { Credits } from '../../src/modules/messaging/infrastructure/credits.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const TEMPLATE = 'tmpl-of-credits';
const MOST = MESSAGING_POLICY.mostCredits.value;

let whole: WholeApp;
let credits: Credits;
let people = 0;

beforeAll(async () => {
  whole = await wholeApp();
  credits = whole.app.get(Credits, { strict: false });
});
afterAll(() => whole.close());

const accept = (openid: string): Promise<void> =>
  whole.transactions.run((tx) => credits.answered(tx, openid, TEMPLATE, 'accept', MOST));
const reserve = (openid: string): Promise<boolean> =>
  whole.transactions.run((tx) => credits.reserve(tx, openid, TEMPLATE));
const putBack = (openid: string): Promise<void> =>
  whole.transactions.run((tx) => credits.putBack(tx, openid, TEMPLATE));
const balance = async (openid: string): Promise<number> => {
  const [found] = await whole.rows<{ credits: number }>(
    'SELECT credits FROM message_credit WHERE openid = ? AND template_id = ?',
    [openid, TEMPLATE],
  );
  return found?.credits ?? 0;
};
const somebody = (): string => `o-credit-${(people += 1)}`;

type Step = 'accept' | 'reject' | 'set aside' | 'put back' | 'emptied';

/** The stock as it must be after each step, from what moved alone. */
class Model {
  private readonly moved: number[] = [];
  /** set aside for messages that have not ended */
  aside = 0;

  get balance(): number {
    return this.moved.reduce((sum, one) => sum + one, 0);
  }

  move(by: number): void {
    this.moved.push(by);
  }
}

it('the stock is the sum of what moved, never below nothing, whatever is done in whatever order', async () => {
  const steps = fc.array(
    fc.constantFrom<Step>('accept', 'accept', 'reject', 'set aside', 'set aside', 'put back', 'emptied'),
    {
      maxLength: 25,
    },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (story) => {
      const openid = somebody();
      const model = new Model();
      for (const step of story) {
        if (step === 'accept') {
          await accept(openid);
          model.move(model.balance < MOST ? 1 : 0);
        } else if (step === 'reject') {
          await whole.transactions.run((tx) => credits.answered(tx, openid, TEMPLATE, 'reject', MOST));
        } else if (step === 'set aside') {
          const before = model.balance;
          expect(await reserve(openid)).toBe(before > 0);
          if (before === 0) continue;
          model.move(-1);
          model.aside += 1;
        } else if (step === 'put back') {
          if (model.aside === 0) continue;
          await putBack(openid);
          model.move(1);
          model.aside -= 1;
        } else {
          await whole.transactions.run((tx) => credits.empty(tx, openid, TEMPLATE, '微信说没有了'));
          model.move(-model.balance);
        }
        expect(await balance(openid)).toBe(model.balance);
        expect(model.balance).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 30 },
  );
});

it('a hundred messages at once set aside what is there and no more, and what comes back is there again', async () => {
  const openid = somebody();
  for (let each = 0; each < 40; each += 1) await accept(openid);
  const set = await Promise.all(Array.from({ length: 100 }, () => reserve(openid)));
  expect(set.filter(Boolean)).toHaveLength(40);
  expect(await balance(openid)).toBe(0);
  const more = await Promise.all([
    ...Array.from({ length: 15 }, () => putBack(openid).then(() => false)),
    ...Array.from({ length: 60 }, () => reserve(openid)),
  ]);
  const again = more.filter(Boolean).length;
  expect(again).toBeLessThanOrEqual(15);
  expect(await balance(openid)).toBe(15 - again);
});
