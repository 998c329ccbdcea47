import QRCode from 'qrcode';
import { readQr, type Pixels } from './sample.js';

/** A picture of a code: modules of `scale` pixels with a quiet zone, on white. */
function picture(
  text: string,
  options: { level?: 'L' | 'M' | 'Q' | 'H'; scale?: number; quiet?: number; dark?: number } = {},
): Pixels {
  const { level = 'M', scale = 4, quiet = 4, dark = 30 } = options;
  const { modules } = QRCode.create(text, { errorCorrectionLevel: level });
  const size = (modules.size + 2 * quiet) * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const [row, column] = [Math.floor(y / scale) - quiet, Math.floor(x / scale) - quiet];
      const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      if (inside && modules.get(row, column)) data.fill(dark, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  return { width: size, height: size, data };
}

describe.each(['L', 'M', 'Q', 'H'] as const)('level %s', (level) => {
  it.each([
    ['bytes', 'daowei://check-in?token=Zk3_a-9'],
    ['Chinese', '到位：西湖区文三路 259 号'],
    ['digits', '0123456789012345'],
    ['capitals', 'HTTPS://EXAMPLE.COM/A$B'],
    ['a long one in several blocks', 'x'.repeat(220)],
    ['a version with version bits', `${'长'.repeat(60)}END`],
  ])('reads %s', (_name, text) => {
    expect(readQr(picture(text, { level }))).toBe(text);
  });
});

it('reads through scales that do not divide evenly, and without a quiet zone', () => {
  for (const scale of [1, 2, 3, 7, 11]) expect(readQr(picture('DW-20261125', { scale, quiet: 0 }))).toBe('DW-20261125');
});

it('sees nothing in pictures that hold no code', () => {
  const blank = picture('x');
  expect(readQr({ ...blank, data: new Uint8ClampedArray(blank.data.length).fill(255) })).toBeUndefined();
  expect(readQr({ ...blank, data: new Uint8ClampedArray(blank.data.length).fill(0) })).toBeUndefined();
  expect(readQr(picture('pale', { dark: 200 }))).toBeUndefined();
});
