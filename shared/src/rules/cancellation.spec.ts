import fc from 'fast-check';
import { fen } from '../kernel/fen.js';
import { addMinutes } from '../kernel/interval.js';
import { feeAt, tierProblems, type CancellationRule } from './cancellation.js';

const PROMISED = new Date('2026-03-12T02:00:00Z');
const RULE: CancellationRule = {
  version: 3,
  because: '测试',
  effectiveFrom: new Date(0),
  tiers: [
    { noticeMinutes: 1_440, basisPoints: 0, because: '提前一天' },
    { noticeMinutes: 240, basisPoints: 2_000, because: '不足一天' },
    { noticeMinutes: 0, basisPoints: 5_000, because: '不足四小时' },
  ],
};
const before = (minutes: number): Date => addMinutes(PROMISED, -minutes);
const paid = fen(18_001);

/** Tables that publishing would accept. */
const rules = fc.uniqueArray(fc.integer({ min: 1, max: 20_000 }), { maxLength: 6 }).chain((notices) =>
  fc
    .array(fc.integer({ min: 0, max: 10_000 }), { minLength: notices.length + 1, maxLength: notices.length + 1 })
    .map((shares): CancellationRule => {
      const longest = [...notices.sort((a, b) => b - a), 0];
      const rising = shares.sort((a, b) => a - b);
      const tiers = longest.map((noticeMinutes, index) => ({
        noticeMinutes,
        basisPoints: rising[index]!,
        because: '理由',
      }));
      return { ...RULE, tiers };
    }),
);

it.each([
  [1_440, 0],
  [1_439.5, 0],
  [1_439, 3_600],
  [240, 3_600],
  [239, 9_001],
  [0, 9_001],
  [-30, 9_001],
])('%d minutes before the promise it costs %d fen', (minutes, feeFen) => {
  const fee = feeAt(RULE, paid, PROMISED, before(minutes));
  expect(fee).toMatchObject({ feeFen, refundFen: paid - feeFen, version: 3 });
});

it('says until when it stays so', () => {
  expect(feeAt(RULE, paid, PROMISED, before(2_000)).until).toEqual(before(1_440));
  expect(feeAt(RULE, paid, PROMISED, before(10)).until).toBeNull();
});

it('never costs more for earlier notice, never more than was paid, and nothing is lost between fee and refund', () => {
  fc.assert(
    fc.property(
      rules,
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: -2_000, max: 30_000 }),
      fc.integer({ min: 0, max: 30_000 }),
      (rule, total, minutes, earlier) => {
        expect(tierProblems(rule.tiers)).toEqual([]);
        const late = feeAt(rule, fen(total), PROMISED, before(minutes));
        const early = feeAt(rule, fen(total), PROMISED, before(minutes + earlier));
        expect(early.feeFen).toBeLessThanOrEqual(late.feeFen);
        expect(late.feeFen + late.refundFen).toBe(total);
        expect(Math.min(late.feeFen, late.refundFen)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

it.each([
  ['no tiers', []],
  ['a hole at the end', [{ noticeMinutes: 60, basisPoints: 0, because: '好' }]],
  [
    'a fee that falls when it is later',
    [
      { noticeMinutes: 60, basisPoints: 100, because: '好' },
      { noticeMinutes: 0, basisPoints: 0, because: '好' },
    ],
  ],
  [
    'tiers out of order',
    [
      { noticeMinutes: 0, basisPoints: 0, because: '好' },
      { noticeMinutes: 60, basisPoints: 0, because: '好' },
    ],
  ],
  ['more than was paid', [{ noticeMinutes: 0, basisPoints: 10_001, because: '好' }]],
  ['no reason', [{ noticeMinutes: 0, basisPoints: 0, because: ' ' }]],
])('a table with %s cannot be published', (_name, tiers) => {
  expect(tierProblems(tiers)).not.toEqual([]);
});
