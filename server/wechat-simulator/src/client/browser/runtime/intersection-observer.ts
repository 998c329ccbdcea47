import { jsonCopy } from '../kit/json.js';
import { elementOf, type EaselElement } from './easel.js';
import type { QueryScope } from './selector-query.js';

interface Margins {
  readonly left?: number;
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
}

export interface ObserverOptions {
  readonly thresholds?: readonly number[];
  readonly initialRatio?: number;
  readonly observeAll?: boolean;
}

/** WeChat's watch over whether nodes are in view of a node or of the page. */
export class WxIntersectionObserver {
  private reference: { selector: string | null; margins: Margins } = { selector: null, margins: {} };
  private readonly observers: IntersectionObserver[] = [];

  constructor(
    private readonly scope: QueryScope,
    private readonly options: ObserverOptions,
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.reference = { selector, margins };
    return this;
  }

  relativeToViewport(margins: Margins = {}): this {
    this.reference = { selector: null, margins };
    return this;
  }

  observe(selector: string, listener: (result: object) => void): void {
    const { component, webview } = this.scope;
    const shadow = component.getShadowRoot();
    if (shadow === null || shadow === undefined) return;
    const { selector: referenceSelector, margins } = this.reference;
    const referenceNode = referenceSelector === null ? null : shadow.querySelector(referenceSelector);
    const root = referenceNode === null ? webview.document : elementOf(referenceNode);
    const { top = 0, right = 0, bottom = 0, left = 0 } = margins;
    const first = shadow.querySelector(selector);
    const targets =
      this.options.observeAll === true ? shadow.querySelectorAll(selector) : first === null ? [] : [first];
    for (const target of targets)
      this.watch(target, root ?? webview.document, `${top}px ${right}px ${bottom}px ${left}px`, listener);
  }

  disconnect(): void {
    for (const observer of this.observers.splice(0)) observer.disconnect();
  }

  private watch(
    node: EaselElement,
    root: Element | Document,
    rootMargin: string,
    listener: (result: object) => void,
  ): void {
    const element = elementOf(node);
    if (element === undefined) return;
    const { initialRatio = 0, thresholds = [0] } = this.options;
    let known = initialRatio;
    let first = true;
    const observer = new this.scope.webview.window.IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const { intersectionRatio, intersectionRect, boundingClientRect, rootBounds, time } = entry;
          // The browser always reports once at the start; WeChat only when that differs from the ratio it assumed.
          const unchanged = first && intersectionRatio === known;
          first = false;
          known = intersectionRatio;
          if (unchanged) continue;
          listener({
            id: node.id,
            dataset: jsonCopy(node.dataset ?? {}),
            intersectionRatio,
            intersectionRect: plainRect(intersectionRect),
            boundingClientRect: plainRect(boundingClientRect),
            relativeRect: plainRect(rootBounds ?? boundingClientRect),
            time,
          });
        }
      },
      { root, rootMargin, threshold: [...thresholds] },
    );
    observer.observe(element);
    this.observers.push(observer);
  }
}

function plainRect({ left, top, right, bottom, width, height }: DOMRectReadOnly): object {
  return { left, top, right, bottom, width, height };
}
