import fc from 'fast-check';
import { figureOf, fitsScale, questionFor, type ScoreCount } from './survey.js';

const scores = (...pairs: [number | null, number][]): ScoreCount[] => pairs.map(([score, count]) => ({ score, count }));

it('asks one question of each visit, the same whenever it is asked, and each question of a third of them', () => {
  const counts = { csat: 0, ces: 0, nps: 0 };
  for (let visit = 0; visit < 3_000; visit += 1) {
    counts[questionFor(`01JD${visit}`)] += 1;
    expect(questionFor(`01JD${visit}`)).toBe(questionFor(`01JD${visit}`));
  }
  for (const count of Object.values(counts)) expect(Math.abs(count - 1_000)).toBeLessThan(120);
});

it('knows the scale of each question', () => {
  expect([fitsScale('csat', 0), fitsScale('csat', 5), fitsScale('ces', 7), fitsScale('nps', 0)]).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect([fitsScale('nps', 11), fitsScale('ces', 8), fitsScale('csat', 4.5)]).toEqual([false, false, false]);
});

it('counts a share out of those who answered, not of those who were asked', () => {
  expect(figureOf('csat', scores([null, 60], [5, 30], [4, 6], [3, 2], [1, 2]))).toMatchObject({
    asked: 100,
    answered: 40,
    good: 36,
    value: { value: 0.9, low: expect.closeTo(0.769, 3), high: expect.closeTo(0.96, 3) },
  });
  expect(figureOf('ces', scores([5, 20], [4, 20]))).toMatchObject({ good: 20, value: { value: 0.5 } });
});

it('says no share of few, and of none asked', () => {
  expect(figureOf('csat', scores([5, 19]))).toMatchObject({ answered: 19, value: null });
  expect(figureOf('nps', scores([10, 19], [null, 80]))).toMatchObject({ asked: 99, value: null });
  expect(figureOf('nps', [])).toEqual({ asked: 0, answered: 0, good: 0, bad: 0, value: null });
});

it('NPS is promoters less detractors; a hundred promoters are no certainty', () => {
  expect(figureOf('nps', scores([10, 50], [9, 10], [8, 20], [6, 15], [0, 5]))).toMatchObject({
    good: 60,
    bad: 20,
    value: { value: 0.4 },
  });
  const all = figureOf('nps', scores([10, 100])).value!;
  expect(all).toMatchObject({ value: 1, high: 1 });
  expect(all.low).toBeLessThan(0.99);
  fc.assert(
    fc.property(fc.array(fc.nat(300), { minLength: 11, maxLength: 11 }), (counts) => {
      const { value } = figureOf(
        'nps',
        counts.map((count, score) => ({ score, count })),
      );
      if (!value) return;
      expect(value.low).toBeLessThanOrEqual(value.value);
      expect(value.high).toBeGreaterThanOrEqual(value.value);
      expect(value.low).toBeGreaterThanOrEqual(-1);
      expect(value.high).toBeLessThanOrEqual(1);
    }),
  );
});
