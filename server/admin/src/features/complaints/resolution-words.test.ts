import { resolutionWords, standing } from './resolution-words';

const RESOLUTION = {
  days: 90,
  resolved: 96,
  counted: 100,
  targetPercent: 95,
  leastForRate: 20,
  share: { value: 0.96, low: 0.9016, high: 0.9843 },
};

test('the share comes with its bounds and the complaints behind it', () => {
  expect(resolutionWords(RESOLUTION)).toBe('96%（95%的把握在90.1%到98.4%之间），100件里解决了96件');
  expect(standing(RESOLUTION)).toBe('met');
});

test('just as much as the target is not more than it, and is never rounded up to it', () => {
  expect(standing({ ...RESOLUTION, share: { value: 0.95, low: 0.9, high: 0.98 } })).toBe('missed');
  const nearly = { ...RESOLUTION, resolved: 949, counted: 1_000, share: { value: 0.9499, low: 0.93, high: 0.96 } };
  expect(resolutionWords(nearly)).toContain('94.9%');
});

test('few are told as few', () => {
  expect(resolutionWords({ ...RESOLUTION, resolved: 3, counted: 4, share: null })).toBe(
    '4件里解决了3件，不到20件，先不看比例',
  );
  expect(resolutionWords({ ...RESOLUTION, resolved: 0, counted: 0, share: null })).toBe('还没有到期的投诉');
  expect(standing({ ...RESOLUTION, share: null })).toBe('unknown');
});
