import { textOf } from './text.js';

type Child = Node | string | undefined | false;

/** Attributes and listeners of an element made by {@link h}; `on…` are listeners, the rest attributes. */
export interface Props {
  readonly class?: string;
  readonly style?: string;
  readonly [name: string]: unknown;
}

/** Makes an element of the phone's own document. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2).toLowerCase(), value as EventListener);
    else element.setAttribute(name, value === true ? '' : textOf(value));
  }
  append(element, children);
  return element;
}

export function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== undefined && child !== false) parent.append(child);
}

/** An inline SVG icon from path data on a 24 × 24 grid. */
export function icon(path: string, options: { size?: number; stroke?: boolean; class?: string } = {}): SVGSVGElement {
  const size = String(options.size ?? 24);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const attributes: Record<string, string> = { viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true' };
  if (options.class !== undefined) attributes.class = options.class;
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  if (options.stroke === true) {
    shape.setAttribute('fill', 'none');
    shape.setAttribute('stroke', 'currentColor');
    shape.setAttribute('stroke-width', '1.6');
    shape.setAttribute('stroke-linecap', 'round');
    shape.setAttribute('stroke-linejoin', 'round');
  } else {
    shape.setAttribute('fill', 'currentColor');
  }
  svg.append(shape);
  return svg;
}

/** Resolves after the next paint, or after 50 ms where the browser does not paint (a background tab). */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 50);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve, 0);
    });
  });
}
