interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

export interface MapDrawing {
  readonly center: Point;
  /** Zoom level, 3 to 20, as `<map scale>`. */
  readonly scale: number;
  readonly markers: readonly Point[];
}

const SVG = 'http://www.w3.org/2000/svg';
const TILE = 256;
/** The drawing's own units across; it is stretched to the element. */
const SIZE = 400;

/** Pixels from the center at that zoom, by Web Mercator. */
export function offsetOf(point: Point, center: Point, scale: number): { x: number; y: number } {
  const world = TILE * 2 ** scale;
  const x = (longitude: number): number => ((longitude + 180) / 360) * world;
  const y = (latitude: number): number => {
    const sine = Math.sin((latitude * Math.PI) / 180);
    return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world;
  };
  return { x: x(point.longitude) - x(center.longitude), y: y(point.latitude) - y(center.latitude) };
}

/** The point at that many pixels from the center. */
export function pointAt(center: Point, scale: number, x: number, y: number): Point {
  const world = TILE * 2 ** scale;
  const sine = Math.sin((center.latitude * Math.PI) / 180);
  const row = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) + y / world;
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * row))) * 180) / Math.PI;
  return { latitude, longitude: center.longitude + (x / world) * 360 };
}

/**
 * A calm drawing in place of a map: streets, a river and green that stay put while the view moves, and markers where
 * their coordinates say. No tiles are fetched.
 */
export function drawMap(document: Document, { center, scale, markers }: MapDrawing): SVGSVGElement {
  const svg = make(document, 'svg', {
    viewBox: `${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`,
    preserveAspectRatio: 'xMidYMid slice',
    width: '100%',
    height: '100%',
    'aria-hidden': 'true',
  });
  svg.append(make(document, 'rect', { x: -SIZE, y: -SIZE, width: 2 * SIZE, height: 2 * SIZE, fill: '#f2f0ea' }));
  const origin = offsetOf(center, { latitude: 30.25, longitude: 120.15 }, scale);
  const shift = (step: number, value: number): number => -(((value % step) + step) % step);
  for (const { step, width, color } of [
    { step: 320, width: 150, color: '#dcead6' },
    { step: 190, width: 4, color: '#ffffff' },
    { step: 76, width: 2, color: '#ffffff' },
  ]) {
    const [x0, y0] = [shift(step, origin.x), shift(step, origin.y)];
    for (let at = -SIZE; at <= SIZE; at += step) {
      if (width > 100) {
        svg.append(
          make(document, 'rect', { x: at + x0, y: at / 2 + y0, width, height: width * 0.6, rx: 18, fill: color }),
        );
        continue;
      }
      svg.append(
        make(document, 'path', {
          d: `M${at + x0} ${-SIZE}V${SIZE}M${-SIZE} ${at + y0}H${SIZE}`,
          stroke: color,
          'stroke-width': width,
        }),
      );
    }
  }
  const river = shift(620, origin.x + origin.y);
  svg.append(
    make(document, 'path', {
      d: `M${-SIZE} ${river + 260}C-120 ${river + 150} 80 ${river + 420} ${SIZE} ${river + 240}`,
      stroke: '#c9dff0',
      'stroke-width': 34,
      fill: 'none',
    }),
  );
  for (const marker of markers) {
    const { x, y } = offsetOf(marker, center, scale);
    svg.append(
      make(document, 'path', { d: `M${x} ${y}c-9-12-13-17-13-23a13 13 0 1 1 26 0c0 6-4 11-13 23z`, fill: '#fa5151' }),
    );
    svg.append(make(document, 'circle', { cx: x, cy: y - 23, r: 5, fill: '#fff' }));
  }
  return svg;
}

function make<K extends keyof SVGElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
