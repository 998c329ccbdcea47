import { encode } from 'uqr';
import { qrDataUri } from './qr-svg';

/** Reads the modules back out of the drawing. */
function modulesOf(uri: string): Set<string> {
  const svg = decodeURIComponent(uri.replace('data:image/svg+xml;utf8,', ''));
  const dark = new Set<string>();
  for (const [, x, y, length] of svg.matchAll(/M(\d+),(\d+)h(\d+)/g)) {
    for (let i = 0; i < Number(length); i += 1) dark.add(`${Number(x) + i},${Number(y)}`);
  }
  return dark;
}

it.each(['a', 'v1.0192f3a4.kX9v2LmQ8pYwZr3TnB7sDc', '凭证：王秀兰', 'x'.repeat(300)])(
  'draws every module of %s',
  (text) => {
    const { data } = encode(text, { ecc: 'M', border: 4 });
    const dark = new Set(data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : []))));
    expect(modulesOf(qrDataUri(text, '#000000'))).toEqual(dark);
  },
);

it('stays small enough to hand to a page', () => {
  expect(qrDataUri('v1.0192f3a4.kX9v2LmQ8pYwZr3TnB7sDc', '#15201C').length).toBeLessThan(4_000);
});
