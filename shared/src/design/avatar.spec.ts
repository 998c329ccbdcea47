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
