import { svgDataUri } from '@daowei/shared/design/svg';
import { encode } from 'uqr';

/** Quiet zone that the standard asks for, in modules. */
const QUIET_ZONE = 4;
/** Pixels per module, so that viewers who ignore the box do not blur it. */
const MODULE_PX = 8;

/**
 * The QR code of `text` as an SVG address an image can show. Drawn here as one path of horizontal strokes, so that a
 * page carries 3 kB instead of a view per module.
 */
export function qrDataUri(text: string, ink: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data.flatMap((row, y) => darkRuns(row).map(({ x, length }) => `M${x},${y}h${length}`)).join('');
  return svgDataUri(
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 -.5 ${size} ${size}' width='${size * MODULE_PX}' ` +
      `height='${size * MODULE_PX}' shape-rendering='crispEdges'>` +
      `<path fill='#FFFFFF' d='M0-.5h${size}v${size}H0z'/><path stroke='${ink}' d='${path}'/></svg>`,
  );
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
