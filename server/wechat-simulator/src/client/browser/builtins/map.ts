import { drawMap, offsetOf, pointAt } from '../kit/map-drawing.js';
import type { BuiltinDefinition, BuiltinNode } from './builtin.js';
import { provideContext } from './contexts.js';
import { Drag } from './drag.js';
import type { Circle, Marker, Point, Polyline } from './map-marks.js';
import css from './map.css';

const SVG = 'http://www.w3.org/2000/svg';
const METERS_PER_PIXEL_AT_ZOOM_0 = 156_543.034;
const MIN_SCALE = 3;
const MAX_SCALE = 20;

/** A calm drawing with markers where their coordinates are; no tiles are loaded. */
export const map: BuiltinDefinition = {
  tag: 'map',
  css,
  properties: {
    longitude: 120.15,
    latitude: 30.25,
    scale: 16,
    minScale: MIN_SCALE,
    maxScale: MAX_SCALE,
    markers: [],
    polyline: [],
    circles: [],
    polygons: [],
    controls: [],
    includePoints: [],
    showLocation: false,
    enableZoom: true,
    enableScroll: true,
    enableRotate: false,
    enablePoi: true,
    layerStyle: 1,
    subkey: '',
    setting: undefined,
  },
  setup: (node) => node.onAttached(() => new MapView(node)),
};

class MapView {
  private center: Point = { latitude: 0, longitude: 0 };
  private scale = 16;
  private readonly ground: HTMLElement;
  private readonly marks: HTMLElement;

  constructor(private readonly node: BuiltinNode) {
    this.ground = node.inner('div', 'wx-map-ground');
    this.marks = node.inner('div', 'wx-map-marks');
    node.element.dataset.pan = 'off';
    node.watch(['longitude', 'latitude', 'scale'], () => {
      this.center = { latitude: node.number('latitude'), longitude: node.number('longitude') };
      this.scale = node.number('scale');
      this.draw();
    });
    node.watch(['markers', 'polyline', 'circles', 'showLocation'], () => this.draw());
    node.watch(['includePoints'], () => this.include(node.value('includePoints') as readonly Point[]));
    const sizes = new node.backend.webview.window.ResizeObserver(() => this.draw());
    sizes.observe(node.element);
    node.onDetached(() => sizes.disconnect());
    this.drag();
    provideContext(node, this.context());
    setTimeout(() => node.trigger('updated', {}), 0);
  }

  private get size(): { width: number; height: number } {
    return { width: this.node.element.clientWidth, height: this.node.element.clientHeight };
  }

  private place(point: Point): { x: number; y: number } {
    const { width, height } = this.size;
    const { x, y } = offsetOf(point, this.center, this.scale);
    return { x: width / 2 + x, y: height / 2 + y };
  }

  private draw(): void {
    const { node } = this;
    this.ground.replaceChildren(
      drawMap(node.document, { center: this.center, scale: this.scale, markers: [] }),
      this.lines(),
    );
    const markers = listOf<Marker>(node.value('markers'));
    this.marks.replaceChildren(
      ...markers.map((marker) => this.mark(marker)),
      ...(node.flag('showLocation') ? [this.dot()] : []),
    );
  }

  private lines(): SVGSVGElement {
    const { document } = this.node;
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'wx-map-lines');
    for (const { points, color = '#0b6e55', width = 4, dottedLine } of listOf<Polyline>(this.node.value('polyline'))) {
      const line = document.createElementNS(SVG, 'polyline');
      line.setAttribute(
        'points',
        points
          .map((point) => this.place(point))
          .map(({ x, y }) => `${x},${y}`)
          .join(' '),
      );
      line.setAttribute(
        'style',
        `fill:none;stroke:${color.slice(0, 7)};stroke-width:${width};${dottedLine === true ? 'stroke-dasharray:8 6' : ''}`,
      );
      svg.append(line);
    }
    for (const { radius, color = '#0b6e55', fillColor = '#0b6e5522', ...point } of listOf<Circle>(
      this.node.value('circles'),
    )) {
      const circle = document.createElementNS(SVG, 'circle');
      const { x, y } = this.place(point);
      circle.setAttribute(
        'style',
        `cx:${x}px;cy:${y}px;r:${radius / this.metersPerPixel}px;fill:${fillColor};stroke:${color}`,
      );
      svg.append(circle);
    }
    return svg;
  }

  private get metersPerPixel(): number {
    return (METERS_PER_PIXEL_AT_ZOOM_0 * Math.cos((this.center.latitude * Math.PI) / 180)) / 2 ** this.scale;
  }

  private mark(marker: Marker): HTMLElement {
    const { node } = this;
    const { x, y } = this.place(marker);
    const element = node.document.createElement('div');
    element.className = 'wx-map-marker';
    element.style.transform = `translate(${x}px,${y}px) translate(-50%,-100%)`;
    if (marker.iconPath === undefined) {
      element.classList.add('wx-map-pin');
    } else {
      const picture = node.document.createElement('img');
      picture.alt = marker.ariaLabel ?? '';
      picture.src = node.host.resourceUrl(marker.iconPath);
      picture.style.cssText = `width:${Number(marker.width ?? 30)}px;height:${Number(marker.height ?? 30)}px`;
      element.append(picture);
    }
    const tapped =
      (type: string) =>
      (event: Event): void => {
        event.stopPropagation();
        node.trigger(type, { markerId: marker.id });
      };
    element.addEventListener('click', tapped('markertap'));
    this.caption(element, 'wx-map-label', marker.label?.content, marker.label, tapped('labeltap'));
    if (marker.callout?.display === 'ALWAYS')
      this.caption(element, 'wx-map-callout', marker.callout.content, marker.callout, tapped('callouttap'));
    return element;
  }

  private caption(
    element: HTMLElement,
    className: string,
    text: string | undefined,
    look: { readonly color?: string; readonly bgColor?: string } | undefined,
    onTap: (event: Event) => void,
  ): void {
    if (text === undefined || text === '') return;
    const caption = this.node.document.createElement('span');
    caption.className = className;
    caption.textContent = text;
    if (look?.color !== undefined) caption.style.color = look.color;
    if (look?.bgColor !== undefined) caption.style.backgroundColor = look.bgColor;
    caption.addEventListener('click', onTap);
    element.append(caption);
  }

  private dot(): HTMLElement {
    const element = this.node.document.createElement('div');
    element.className = 'wx-map-me';
    const { x, y } = this.place(this.node.host.place());
    element.style.transform = `translate(${x}px,${y}px) translate(-50%,-50%)`;
    return element;
  }

  private drag(): void {
    let from: Point = this.center;
    new Drag(this.node.element, {
      onStart: () => {
        from = this.center;
        return this.node.flag('enableScroll');
      },
      onMove: ({ dx, dy }) => {
        this.center = pointAt(from, this.scale, -dx, -dy);
        this.draw();
        return true;
      },
      onEnd: ({ dx, dy }) => {
        if (Math.abs(dx) + Math.abs(dy) > 4) this.regionChanged('drag');
      },
    });
    this.node.element.addEventListener(
      'wheel',
      (event) => {
        if (!this.node.flag('enableZoom')) return;
        event.preventDefault();
        this.scale = Math.min(
          this.node.number('maxScale'),
          Math.max(this.node.number('minScale'), this.scale - Math.sign(event.deltaY)),
        );
        this.draw();
        this.regionChanged('scale');
      },
      { passive: false },
    );
  }

  private regionChanged(causedBy: 'drag' | 'scale' | 'update'): void {
    const detail = { type: 'end', causedBy, centerLocation: this.center, scale: this.scale };
    this.node.trigger('regionchange', detail, { extraFields: { type: 'end', causedBy } });
  }

  /** Moves and zooms so that all points are in view. */
  private include(points: readonly Point[] | undefined): void {
    const list = listOf<Point>(points);
    if (list.length === 0) return;
    const [south, north] = extent(list.map(({ latitude }) => latitude));
    const [west, east] = extent(list.map(({ longitude }) => longitude));
    this.center = { latitude: (south + north) / 2, longitude: (west + east) / 2 };
    const { width, height } = this.size;
    for (this.scale = MAX_SCALE - 2; this.scale > MIN_SCALE; this.scale -= 1) {
      const { x, y } = offsetOf({ latitude: south, longitude: east }, { latitude: north, longitude: west }, this.scale);
      if (x < width * 0.8 && y < height * 0.8) break;
    }
    this.draw();
  }

  private context(): object {
    const done = (
      options: { success?: (result: object) => void; complete?: (result: object) => void } | undefined,
      result: object,
    ): void => {
      options?.success?.({ errMsg: 'ok', ...result });
      options?.complete?.({ errMsg: 'ok', ...result });
    };
    type Options = Parameters<typeof done>[0];
    return {
      getCenterLocation: (options?: Options) => done(options, { ...this.center }),
      getScale: (options?: Options) => done(options, { scale: this.scale }),
      moveToLocation: (options?: Options & Partial<Point>) => {
        const { latitude, longitude } = options ?? {};
        this.center =
          latitude === undefined || longitude === undefined ? this.node.host.place() : { latitude, longitude };
        this.draw();
        done(options, {});
      },
      includePoints: (options: Options & { points: readonly Point[] }) => {
        this.include(options.points);
        done(options, {});
      },
    };
  }
}

function listOf<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
