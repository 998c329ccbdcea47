import { avatarDataUri, avatarSvg } from './avatar.js';

it('draws the same person for the same seed, and many different ones', () => {
  expect(avatarSvg('worker-1')).toBe(avatarSvg('worker-1'));
  const faces = new Set(Array.from({ length: 200 }, (_, i) => avatarSvg(`worker-${i}`)));
  expect(faces.size).toBeGreaterThan(100);
});

it.each(['', '王秀兰', '"><script>', 'x'.repeat(5000)])('is plain drawing whatever the seed: %#', (seed) => {
  const svg = avatarSvg(seed);
  expect(svg).toMatch(/^<svg [^>]*>.*<\/svg>$/);
  expect(svg).not.toContain('undefined');
  expect(svg).not.toContain('script');
  expect(decodeURIComponent(avatarDataUri(seed))).toContain(svg);
});

it('fits the name beside it when the seed says so', () => {
  const hairOf = (prefix: string) =>
    new Set(Array.from({ length: 60 }, (_, i) => / d="(M2[245][^"]*)"/.exec(avatarSvg(`${prefix}${i}`))?.[1]));
  const [women, men, anybody] = [hairOf('female:'), hairOf('male:'), hairOf('')];
  expect(women.size).toBe(2);
  expect(men.size).toBe(2);
  expect([...women].filter((hair) => men.has(hair))).toEqual([]);
  expect(anybody.size).toBe(4);
});
