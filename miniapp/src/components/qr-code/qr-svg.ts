import { encode } from 'uqr';

/** Quiet zone that the standard asks for, in modules. */
const QUIET_ZONE = 4;

/**
 * The QR code of `text` as an SVG address an image can show. Drawn here as one path of horizontal runs, so that a
 * page carries a few kB instead of a view per module.
 */
export function qrDataUri(text: string, ink: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data
    .flatMap((row, y) => darkRuns(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" ` +
    `shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#FFFFFF"/><path d="${path}" fill="${ink}"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

function darkRuns(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    runs.push({ x: from, length: x - from + 1 });
  }
  return runs;
}
