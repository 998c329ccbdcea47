import fc from 'fast-check';
import { LIES, REFUND_ENDS, type MoneyHouse } from './money-house.js';

/** The run itself remembers nothing: what must hold is read from both sides after every step. */
export interface Steps {
  count: number;
}

type Step = fc.AsyncCommand<Steps, MoneyHouse>;

const THINGS = 3;
const MOST_ATTEMPTS = 8;
const MOST_REFUNDS = 8;

/** Money is neither made nor lost, whatever happened and whatever has been told of it. */
async function conserved(house: MoneyHouse, settled: boolean): Promise<void> {
  const [books, bank, payable] = [await house.books(), await house.bank(), await house.payable()];
  const flaws = await house.broken();
  if (books.cash !== books.deposits + books.owed)
    flaws.push(`the books hold ${books.cash}, and owe ${books.deposits} and ${books.owed}`);
  for (const [name, sum] of Object.entries(books)) if (sum < 0) flaws.push(`${name} is ${sum}`);
  if (bank.givenBack > bank.taken) flaws.push(`WeChat gave back ${bank.givenBack} of ${bank.taken}`);
  if (settled && books.cash !== bank.taken - bank.givenBack)
    flaws.push(`the books hold ${books.cash}, WeChat ${bank.taken - bank.givenBack}`);
  for (const [thing, count] of payable.entries())
    if (count > 1) flaws.push(`thing ${thing} has ${count} attempts that may be or were paid`);
  if (flaws.length > 0) throw new Error(flaws.join('; '));
}

class Act implements Step {
  constructor(
    private readonly words: string,
    private readonly act: (house: MoneyHouse) => Promise<void>,
    private readonly settles = false,
  ) {}

  check = (): boolean => true;

  async run(steps: Steps, house: MoneyHouse): Promise<void> {
    steps.count += 1;
    await this.act(house);
    await conserved(house, this.settles);
  }

  toString = (): string => this.words;
}

/** Sequences of about `length` steps. */
export function moneySequences(length: number): fc.Arbitrary<Iterable<Step>> {
  const thing = fc.nat(THINGS - 1);
  const attempt = fc.nat(MOST_ATTEMPTS - 1);
  const refund = fc.nat(MOST_REFUNDS - 1);
  const start = fc
    .tuple(thing, fc.constantFrom(100, 16_800, 16_801))
    .map(([one, fen]) => new Act(`start(${one}, ${fen})`, (house) => house.start(one, fen)));
  const pay = attempt.map((one) => new Act(`pay(${one})`, (house) => house.pay(one)));
  const tell = fc
    .tuple(attempt, fc.constantFrom(null, null, ...LIES))
    .map(([one, lie]) => new Act(`tell(${one}, ${lie})`, (house) => house.tell(one, lie)));
  const ask = attempt.map((one) => new Act(`ask(${one})`, (house) => house.ask(one)));
  const close = thing.map((one) => new Act(`close(${one})`, (house) => house.close(one)));
  const giveBack = fc
    .tuple(thing, fc.constantFrom(1, 34, 50, 100), fc.nat(3))
    .map(([one, share, cause]) => new Act(`refund(${one}, ${share}%, ${cause})`, (h) => h.refund(one, share, cause)));
  const carry = fc
    .tuple(refund, fc.constantFrom(null, ...REFUND_ENDS))
    .map(([one, end]) => new Act(`carry(${one}, ${end})`, (house) => house.carry(one, end)));
  const tellRefund = refund.map((one) => new Act(`tellRefund(${one})`, (house) => house.tellRefund(one)));
  const settle = fc.constant(new Act('settle()', (house) => house.settle(), true));
  return fc.noBias(
    fc.commands([start, start, pay, pay, tell, tell, ask, close, giveBack, giveBack, carry, tellRefund, settle], {
      // lengths are drawn evenly from 0 on, so the mean is what was asked for
      maxCommands: 2 * length,
      size: 'max',
    }),
  );
}
