import fc from 'fast-check';
import { canonicalJson, ChainWalk, GENESIS, hashOf, nameOf, sealAfter, type SealedEntry } from './audit-chain.js';

const key = Buffer.alloc(32, 7);

function chainOf(length: number): SealedEntry[] {
  const contents = Array.from({ length }, (_, index) => ({
    id: `E${String(index + 1).padStart(25, '0')}`,
    at: new Date(Date.UTC(2026, 2, 10, 1, 0, 0, index)),
    actorAccountId: index % 3 === 0 ? null : 'A'.repeat(26),
    actorLabel: '协调员 李敏',
    action: 'order.paid',
    subject: `order:${index}`,
    data: canonicalJson({ amountFen: 100 * index, b: 1, a: [index] }),
  }));
  return sealAfter(key, GENESIS, contents);
}

function check(entries: readonly SealedEntry[], head = entries.at(-1) ?? GENESIS): string | null {
  const walk = new ChainWalk(key);
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) walk.next(entry);
  const broken = walk.end(head);
  return broken && nameOf(broken);
}

const FIELDS = [
  'id',
  'at',
  'actorAccountId',
  'actorLabel',
  'action',
  'subject',
  'data',
  'prevId',
  'prevHash',
  'hash',
] as const;

describe('audit chain', () => {
  it('accepts what was sealed, in one go or in several', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (length, cut) => {
        const whole = chainOf(length);
        const first = whole.slice(0, cut);
        const rest = sealAfter(key, first.at(-1) ?? GENESIS, whole.slice(cut));
        expect(check([...first, ...rest], whole.at(-1) ?? GENESIS)).toBeNull();
      }),
    );
  });

  it('names the row whichever of its fields is altered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(), fc.constantFrom(...FIELDS), (length, pick, field) => {
        const chain = chainOf(length);
        const victim = pick % length;
        const altered = chain.map((entry, index) =>
          index === victim ? { ...entry, [field]: field === 'at' ? new Date(0) : 'something else' } : entry,
        );
        const name = check(altered, chain.at(-1));
        expect(name).toBe(`#${victim + 1} altered ${altered[victim]!.id}`);
      }),
    );
  });

  it('names a deleted row, wherever it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(), (length, pick) => {
        const chain = chainOf(length);
        const victim = pick % length;
        const name = check(
          chain.filter((_, index) => index !== victim),
          chain.at(-1),
        );
        expect(name).toBe(`#${victim + 1} deleted ${chain[victim]!.id}`);
      }),
    );
  });

  it('names the first of two rows that changed places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.nat(), fc.nat(), (length, a, b) => {
        const chain = chainOf(length);
        const [one, two] = [a % length, b % length];
        fc.pre(one !== two);
        const swapped = chain.map((entry, index) => {
          const other = index === one ? chain[two]! : index === two ? chain[one]! : entry;
          return { ...other, seq: entry.seq };
        });
        expect(check(swapped, chain.at(-1))).toMatch(new RegExp(`^#${Math.min(one, two) + 1} altered`));
      }),
    );
  });

  it('cannot be continued without the key', () => {
    const chain = chainOf(5);
    const forged = sealAfter(Buffer.alloc(32, 8), chain[3]!, [{ ...chain[4]!, action: 'order.refunded' }]);
    expect(check([...chain.slice(0, 4), ...forged], forged[0])).toBe(`#5 altered ${chain[4]!.id}`);
  });

  it('names the first place when several neighbours are gone', () => {
    const chain = chainOf(9);
    expect(check([...chain.slice(0, 3), ...chain.slice(6)], chain.at(-1))).toBe('#4 deleted');
    expect(check(chain.slice(0, 3), chain.at(-1))).toBe('#4 deleted');
    expect(check([{ ...chain[0]!, seq: -1 }, ...chain], chain.at(-1))).toMatch(/^#-1 inserted/);
  });

  it('spells equal facts equally', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, { z: 1, y: null }], c: undefined } })).toBe(
      '{"a":{"d":[2,{"y":null,"z":1}]},"b":1}',
    );
    expect(hashOf(key, chainOf(1)[0]!, chainOf(1)[0]!)).toBe(chainOf(1)[0]!.hash);
  });
});
