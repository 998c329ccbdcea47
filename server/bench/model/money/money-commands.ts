import fc from 'fast-check';
import { LIES, REFUND_ENDS, TRANSFER_LIES, TRANSFER_LUCK, type MoneyHouse } from './money-house.js';

/** The run itself remembers nothing: what must hold is read from both sides after every step. */
export interface Steps {
  count: number;
}

type Step = fc.AsyncCommand<Steps, MoneyHouse>;

const THINGS = 3;
const MOST_ATTEMPTS = 8;
const MOST_REFUNDS = 8;
const CAUSES = 3;
const MOST_TRANSFERS = 6;
/** A red packet's least, an everyday amount, a red packet's most and one fen beyond. */
const SENT_FEN = [10, 1_000, 20_000, 20_001];

/** Money is neither made nor lost, whatever happened and whatever has been told of it. */
async function conserved(house: MoneyHouse, settled: boolean): Promise<void> {
  const [books, bank] = [await house.books(), await house.bank()];
  const flaws = await house.broken();
  const { cash, ...sums } = books;
  if (cash !== sums.deposits + sums.owed + sums.toSend - sums.spent)
    flaws.push(`the books hold ${cash}, which is not what they owe and spent: ${JSON.stringify(sums)}`);
  for (const [name, sum] of Object.entries(sums)) if (sum < 0) flaws.push(`${name} is ${sum}`);
  if (bank.givenBack > bank.taken) flaws.push(`WeChat gave back ${bank.givenBack} of ${bank.taken}`);
  const held = bank.taken - bank.givenBack - bank.sent;
  if (settled && cash !== held) flaws.push(`the books hold ${cash}, WeChat ${held}`);
  for (const [thing, count] of (await house.payable()).entries())
    if (count > 1) flaws.push(`thing ${thing} has ${count} attempts that may be or were paid`);
  for (const [cause, count] of (await house.receivable()).entries())
    if (count > 1) flaws.push(`cause ${cause} has ${count} transfers that may arrive or did`);
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
  const incoming = [start, start, pay, pay, tell, tell, ask, close, giveBack, giveBack, carry, tellRefund];
  return fc.noBias(
    fc.commands([...incoming, ...outgoing(), settle], {
      // lengths are drawn evenly from 0 on, so the mean is what was asked for
      maxCommands: 2 * length,
      size: 'max',
    }),
  );
}

/** What happens to transfers. */
function outgoing(): fc.Arbitrary<Step>[] {
  const cause = fc.nat(CAUSES - 1);
  const transfer = fc.nat(MOST_TRANSFERS - 1);
  const send = fc
    .tuple(cause, fc.constantFrom(...SENT_FEN))
    .map(([one, fen]) => new Act(`send(${one}, ${fen})`, (house) => house.send(one, fen)));
  const sendAgain = cause.map((one) => new Act(`sendAgain(${one})`, (house) => house.sendAgain(one)));
  const takeBack = cause.map((one) => new Act(`takeBack(${one})`, (house) => house.takeBack(one)));
  const carry = fc
    .tuple(transfer, fc.constantFrom(...TRANSFER_LUCK))
    .map(([one, luck]) => new Act(`carryTransfer(${one}, ${luck})`, (house) => house.carryTransfer(one, luck)));
  const receive = transfer.map((one) => new Act(`receive(${one})`, (house) => house.receive(one)));
  const tell = fc
    .tuple(transfer, fc.constantFrom(null, null, ...TRANSFER_LIES))
    .map(([one, lie]) => new Act(`tellTransfer(${one}, ${lie})`, (house) => house.tellTransfer(one, lie)));
  return [send, send, carry, carry, receive, receive, tell, sendAgain, takeBack];
}
