import fc from 'fast-check';
import { isDeeperThan } from './json-body.js';

const nested = (levels: number, list: boolean): unknown => {
  let value: unknown = 'innermost';
  for (let level = 0; level < levels; level += 1) value = list ? [value] : { a: value };
  return value;
};

it('counts lists and objects that lie in one another', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.boolean(), (levels, deepest, list) => {
      expect(isDeeperThan(deepest, nested(levels, list))).toBe(levels > deepest);
      expect(isDeeperThan(deepest, { beside: [1, 2, 3], deep: nested(levels, list) })).toBe(
        Math.max(2, levels + 1) > deepest,
      );
    }),
  );
});

it('is no deeper for being broad, and needs no stack for being deep', () => {
  expect(
    isDeeperThan(
      2,
      Array.from({ length: 100_000 }, () => ({})),
    ),
  ).toBe(false);
  expect(isDeeperThan(32, nested(500_000, true))).toBe(true);
  for (const flat of [null, undefined, 1, 'text', true]) expect(isDeeperThan(0, flat)).toBe(false);
});
