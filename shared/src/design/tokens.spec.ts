import { color, tapTarget, type } from './tokens.js';

/** Relative luminance of WCAG 2. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const AA = 4.5;

it.each([
  ['ink', 'surface'],
  ['inkBody', 'canvas'],
  ['inkMuted', 'surface'],
  ['inkMuted', 'canvas'],
  ['inkMuted', 'sunken'],
  ['onBrand', 'brand'],
  ['onBrand', 'brandLight'],
  ['onBrand', 'danger'],
  ['brand', 'surface'],
  ['brand', 'canvas'],
  ['brandStrong', 'brandSoft'],
  ['brandStrong', 'brandTint'],
  ['accent', 'surface'],
  ['accentStrong', 'accentSoft'],
  ['accentStrong', 'accentTint'],
  ['danger', 'surface'],
  ['dangerStrong', 'dangerSoft'],
] as const)('%s can be read on %s', (text, ground) => {
  expect(contrast(color[text], color[ground])).toBeGreaterThanOrEqual(AA);
});

it('nothing is set smaller than 12 px, and lines leave room for Chinese', () => {
  for (const { size, line } of Object.values(type)) {
    expect(size).toBeGreaterThanOrEqual(12);
    expect(line / size).toBeGreaterThanOrEqual(1.2);
  }
  expect(tapTarget).toBeGreaterThanOrEqual(44);
});
