/** One measure under every way of working. */
export interface Measure {
  readonly title: string;
  readonly unit: string;
  /** in the order of the ways */
  readonly values: readonly number[];
  readonly digits: number;
}

const WIDTH = 880;
const PANEL = { width: 420, height: 224, gap: 20 };
const LEFT = 170;
const COLORS = ['#b8b8b0', '#b5c9bf', '#8fb3a5', '#4f9b83', '#1f7a5c'];

/** Small multiples of bars as an SVG, readable in light and dark. */
export function chartOf(title: string, ways: readonly string[], measures: readonly Measure[]): string {
  const rows = Math.ceil(measures.length / 2);
  const height = 56 + rows * (PANEL.height + PANEL.gap);
  const panels = measures.map((measure, index) => {
    const [x, y] = [(index % 2) * (PANEL.width + PANEL.gap), 56 + Math.floor(index / 2) * (PANEL.height + PANEL.gap)];
    return `<g transform="translate(${x + 10} ${y})">${panelOf(measure, ways)}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" role="img">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fdfcf8"/>`,
    `<text x="10" y="32" font-size="18" font-weight="600" fill="#26312c">${title}</text>`,
    ...panels,
    '</svg>',
    '',
  ].join('\n');
}

function panelOf({ title, unit, values, digits }: Measure, ways: readonly string[]): string {
  const most = Math.max(...values, Number.EPSILON);
  const bars = values.map((value, index) => {
    const y = 34 + index * 38;
    const width = Math.max(1, (value / most) * (PANEL.width - LEFT - 70));
    return [
      `<text x="${LEFT - 10}" y="${y + 17}" font-size="12" text-anchor="end" fill="#4a554f">${ways[index]}</text>`,
      `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="24" rx="3" fill="${COLORS[index % COLORS.length]}"/>`,
      `<text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 17}" font-size="12" fill="#26312c">${value.toFixed(digits)}${unit}</text>`,
    ].join('');
  });
  return `<text x="0" y="16" font-size="14" font-weight="600" fill="#26312c">${title}</text>${bars.join('')}`;
}
