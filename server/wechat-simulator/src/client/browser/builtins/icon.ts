import type { BuiltinDefinition } from './builtin.js';

/** Shapes on a 24 × 24 grid, and the color each has unless the page names one. */
const ICONS: Readonly<Record<string, { color: string; disc: boolean; path: string }>> = {
  success: { color: '#07c160', disc: true, path: 'M7 12.5l3.4 3.3L17 9' },
  success_no_circle: { color: '#07c160', disc: false, path: 'M4.5 12.5l5 5L19.5 7' },
  info: { color: '#10aeff', disc: true, path: 'M12 11v5.5M12 7.6v.1' },
  warn: { color: '#fa5151', disc: true, path: 'M12 7v6.5M12 16.4v.1' },
  waiting: { color: '#10aeff', disc: true, path: 'M12 7v5.5l3.5 2' },
  cancel: { color: '#fa5151', disc: false, path: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M9 9l6 6M15 9l-6 6' },
  download: {
    color: '#07c160',
    disc: false,
    path: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M12 7.5v8M8.8 12.5l3.2 3.2 3.2-3.2',
  },
  search: { color: '#b2b2b2', disc: false, path: 'M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12M15 15l5 5' },
  clear: { color: '#b2b2b2', disc: true, path: 'M9 9l6 6M15 9l-6 6' },
};
const DEFAULT_SIZE = 23;
const SVG = 'http://www.w3.org/2000/svg';

export const icon: BuiltinDefinition = {
  tag: 'icon',
  css: 'wx-icon{display:inline-block;font-size:0;box-sizing:border-box}',
  properties: { type: '', size: DEFAULT_SIZE, color: '' },
  setup(node) {
    node.watch(['type', 'size', 'color'], () => {
      const shape = ICONS[node.text('type')];
      node.element.replaceChildren();
      if (shape === undefined) return;
      const color = node.text('color') === '' ? shape.color : node.text('color');
      const svg = node.document.createElementNS(SVG, 'svg');
      const size = node.text('size').replace(/px$/, '');
      for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: size, height: size }))
        svg.setAttribute(name, value);
      if (shape.disc) {
        const disc = node.document.createElementNS(SVG, 'circle');
        for (const [name, value] of Object.entries({ cx: '12', cy: '12', r: '10', fill: color }))
          disc.setAttribute(name, value);
        svg.append(disc);
      }
      const line = node.document.createElementNS(SVG, 'path');
      const stroke = {
        d: shape.path,
        fill: 'none',
        stroke: shape.disc ? '#fff' : color,
        'stroke-width': '2',
        'stroke-linecap': 'round',
      };
      for (const [name, value] of Object.entries(stroke)) line.setAttribute(name, value);
      svg.append(line);
      node.element.append(svg);
    });
  },
};
