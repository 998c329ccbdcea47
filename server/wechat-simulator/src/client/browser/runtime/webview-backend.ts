import * as glassEasel from 'glass-easel';
import { inlineStyle } from '../package/style-sheet.js';
import type { EaselElement } from './easel.js';
import type { PageHost } from './page-host.js';
import type { Webview } from './webview.js';

type DomContext = glassEasel.domlikeBackend.Context;
type DomElement = glassEasel.domlikeBackend.Element;

/** Which events somebody listens to, by element; a tap after a long press depends on it. */
export class ListenerRegistry {
  private readonly types = new WeakMap<object, Set<string>>();

  add(element: object, type: string): void {
    const types = this.types.get(element);
    if (types === undefined) this.types.set(element, new Set([type]));
    else types.add(type);
  }

  /** Whether the element or an ancestor listens to `type`. */
  reaches(element: Element | null, type: string): boolean {
    for (let at = element; at !== null; at = at.parentElement) {
      if (this.types.get(at)?.has(type) === true) return true;
    }
    return false;
  }
}

/** Lets glass-easel build a page's tree inside the document of that page's web view. */
export class WebviewBackend implements DomContext {
  readonly mode = 3 as glassEasel.BackendMode.Domlike;
  readonly document: DomContext['document'];
  readonly listeners = new ListenerRegistry();
  private readonly sheets: (HTMLStyleElement | undefined)[] = [];

  constructor(
    readonly webview: Webview,
    readonly host: PageHost,
    private readonly css: (sheet: string) => string,
  ) {
    this.document = {
      createElement: (tag) => this.createElement(tag),
      createTextNode: (text) => webview.document.createTextNode(text) as unknown as DomElement,
      createDocumentFragment: () => webview.document.createDocumentFragment() as unknown as DomElement,
    };
  }

  destroy(): void {
    /* the web view goes with its frame */
  }

  getWindowWidth(): number {
    return this.webview.width;
  }

  getWindowHeight(): number {
    return this.webview.height;
  }

  getDevicePixelRatio(): number {
    return this.host.metrics.pixelRatio;
  }

  getTheme(): string {
    return 'light';
  }

  /** Sheets come from the package, finished for this phone; none is registered by hand. */
  registerStyleSheetContent(): void {
    throw new Error('style sheets are taken from the package');
  }

  appendStyleSheetPath(path: string): number {
    const css = this.css(path);
    this.sheets.push(css === '' ? undefined : this.webview.addStyle(css));
    return this.sheets.length - 1;
  }

  disableStyleSheet(index: number): void {
    this.sheets[index]?.remove();
  }

  render(done: (error: Error | null) => void): void {
    this.host.afterRender(() => done(null));
  }

  getRootNode(): DomElement {
    return this.webview.document.body as unknown as DomElement;
  }

  associateValue(element: DomElement, value: EaselElement): void {
    element.__wxElement = value;
  }

  /** Events do not come from the browser as they are: {@link send} brings those that gestures were made into. */
  onEvent(): void {
    /* nothing to forward */
  }

  /** Sends an event of the web view into the tree. */
  send(
    target: EaselElement,
    type: string,
    detail: unknown,
    options: glassEasel.EventOptions,
  ): glassEasel.Event<unknown> {
    const event = new glassEasel.Event(type, detail, options);
    glassEasel.Event.dispatchEvent(target, event);
    return event;
  }

  setListenerStats(element: DomElement, type: string): void {
    this.listeners.add(element, type);
  }

  /** `model:` on a native node; WeChat's built-ins are components here, so nothing asks for it. */
  setModelBindingStat(): void {
    /* no native form elements in the tree */
  }

  createIntersectionObserver(
    target: DomElement,
    relative: DomElement | null,
    margin: string,
    thresholds: number[],
    listener: Parameters<NonNullable<DomContext['createIntersectionObserver']>>[4],
  ): { disconnect(): void } {
    const root = relative === null ? this.webview.document : (relative as unknown as HTMLElement);
    const observer = new this.webview.window.IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          listener({
            intersectionRatio: entry.intersectionRatio,
            boundingClientRect: entry.boundingClientRect,
            intersectionRect: entry.intersectionRect,
            relativeRect: entry.rootBounds ?? this.webview.document.documentElement.getBoundingClientRect(),
            time: entry.time,
          });
        }
      },
      { root, rootMargin: margin, threshold: thresholds },
    );
    observer.observe(target as unknown as HTMLElement);
    return observer;
  }

  getContext(element: DomElement, done: (context: unknown) => void): void {
    done(element);
  }

  getScrollOffset(element: DomElement, done: (offset: ScrollOffset) => void): void {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element as unknown as HTMLElement;
    done({ scrollLeft, scrollTop, scrollWidth, scrollHeight });
  }

  private createElement(tag: string): DomElement {
    const element = this.webview.document.createElement(tag);
    const { width } = this.host.metrics;
    const setAttribute = element.setAttribute.bind(element);
    // Inline styles may be in rpx, which only the phone can finish.
    element.setAttribute = (name: string, value: string) => {
      setAttribute(name, name === 'style' ? inlineStyle(String(value), width) : value);
    };
    return element as unknown as DomElement;
  }
}

interface ScrollOffset {
  readonly scrollLeft: number;
  readonly scrollTop: number;
  readonly scrollWidth: number;
  readonly scrollHeight: number;
}
