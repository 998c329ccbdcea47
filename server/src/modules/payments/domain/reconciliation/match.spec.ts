import fc from 'fast-check';
import type { BillLine, MovementKind } from './bill-line.js';
import { BillReader } from './bill-line.js';
import type { CaseKind } from './case.js';
import { Matching, type OurMovement } from './match.js';
import { feeOf } from './reconcile-policy.js';
import { fenOfYuanText } from './yuan-text.js';

/** What the bills of an honest day say about a movement. */
function linesOf({ what, ref, amountFen }: OurMovement): BillLine[] {
  const file = what === 'transfer' ? 'operation' : 'basic';
  const common = { what, ref, amountFen, state: 'SUCCESS' };
  const fund: BillLine = { ...common, file, feeFen: 0 };
  if (what === 'transfer') return [fund];
  const feeFen = feeOf(amountFen);
  const fee: BillLine = { file, what: 'fee', ref, amountFen: 0 - feeFen, feeFen: 0, state: 'SUCCESS' };
  return [{ ...common, file: 'trade', feeFen }, fund, ...(feeFen === 0 ? [] : [fee])];
}

/** Ways to make one movement wrong, with the kind that must be found. */
const WRONGS: readonly { kind: CaseKind; for: readonly MovementKind[]; lines(lines: BillLine[]): BillLine[] }[] = [
  { kind: 'missing_there', for: ['payment', 'refund', 'transfer'], lines: () => [] },
  { kind: 'duplicated', for: ['payment', 'refund', 'transfer'], lines: (lines) => [...lines, ...lines] },
  {
    kind: 'amount',
    for: ['payment', 'transfer'],
    lines: (lines) => lines.map((line) => (line.what === 'fee' ? line : { ...line, amountFen: line.amountFen + 1 })),
  },
  {
    kind: 'state',
    for: ['refund'],
    lines: (lines) => lines.map((line) => (line.file === 'trade' ? { ...line, state: 'PROCESSING' } : line)),
  },
  {
    kind: 'fee',
    for: ['payment', 'refund'],
    lines: (lines) => lines.map((line) => (line.file === 'trade' ? { ...line, feeFen: line.feeFen + 1 } : line)),
  },
];

const movements = fc
  .uniqueArray(fc.tuple(fc.nat(5_000), fc.constantFrom<MovementKind>('payment', 'refund', 'transfer'), fc.nat(99)), {
    selector: ([number]) => number,
    maxLength: 30,
  })
  .map((all) =>
    all.map(([number, what, fen]): OurMovement => {
      const ref = `N${number}`;
      return { what, ref, amountFen: what === 'payment' ? 100 + fen : -(100 + fen) };
    }),
  );

function match(ours: readonly OurMovement[], lines: readonly BillLine[]): Matching {
  const matching = new Matching(ours);
  for (const line of lines) matching.add(line);
  return matching;
}

describe('matching a day', () => {
  it('an honest day has no difference, whatever the order of its lines', () => {
    fc.assert(
      fc.property(
        movements.chain((ours) => fc.tuple(fc.constant(ours), shuffled(ours.flatMap(linesOf)))),
        ([ours, lines]) => {
          const matching = match(ours, lines);
          expect(matching.differences()).toEqual([]);
          expect(matching.totals.lines).toBe(lines.length);
        },
      ),
    );
  });

  it('every planted difference is found once and nothing else, whatever the order of the lines', () => {
    const planted = movements.chain((ours) =>
      fc.tuple(fc.constant(ours), fc.array(fc.nat(9), { minLength: ours.length, maxLength: ours.length })),
    );
    fc.assert(
      fc.property(
        planted.chain(([ours, choices]) => {
          const expected: string[] = [];
          const lines = ours.flatMap((movement, index) => {
            const wrong = WRONGS[choices[index]!];
            if (!wrong?.for.includes(movement.what)) return linesOf(movement);
            expected.push(`${movement.ref} ${wrong.kind}`);
            return wrong.lines(linesOf(movement));
          });
          const stranger = linesOf({ what: 'refund', ref: 'STRANGE', amountFen: -700 });
          return fc.tuple(
            fc.constant([...expected, 'STRANGE missing_here'].sort()),
            shuffled([...lines, ...stranger]),
            fc.constant(ours),
          );
        }),
        ([expected, lines, ours]) => {
          const found = match(ours, lines).differences();
          expect(found.map(({ ref, kind }) => `${ref} ${kind}`).sort()).toEqual(expected);
        },
      ),
    );
  });
});

function shuffled<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
}

describe('reading a bill', () => {
  it('yuan texts and fen are the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_00, max: 10_000_000_00 }), fc.nat(3), (fen, zeros) => {
        const digits = String(Math.abs(fen)).padStart(3, '0');
        const text = `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}${'0'.repeat(zeros)}`;
        expect(fenOfYuanText(text)).toBe(fen);
      }),
    );
  });

  it.each(['', '1', '1.2', '1.234', '1,000.00', '¥1.00', '1e3.00', ' 1.00', '1.00元'])('%j is no amount', (text) => {
    expect(() => fenOfYuanText(text)).toThrow(RangeError);
  });

  it('a bill that lacks a line it announces, or knows an unknown state, is not used', () => {
    const header = '交易状态,手续费,商户订单号,订单金额';
    const reader = new BillReader('trade');
    reader.read(header);
    expect(reader.read('`SUCCESS,`0.10000,`P1,`16.80')).toMatchObject({
      what: 'payment',
      amountFen: 1_680,
      feeFen: 10,
    });
    reader.read('总交易单数');
    reader.read('`2');
    expect(() => reader.end()).toThrow(RangeError);
    const odd = new BillReader('trade');
    odd.read(header);
    expect(() => odd.read('`FROZEN,`0.00,`P1,`1.00')).toThrow(RangeError);
  });
});
