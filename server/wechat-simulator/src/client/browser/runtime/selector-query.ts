import * as glassEasel from 'glass-easel';
import { builtinOf } from '../builtins/builtin.js';
import { canvasNodeOf } from '../builtins/canvas.js';
import { contextOf } from '../builtins/contexts.js';
import { scrollerOf } from '../builtins/scroll-view.js';
import { jsonCopy } from '../kit/json.js';
import { elementOf, type EaselComponent, type EaselElement } from './easel.js';
import type { Webview } from './webview.js';

export interface Fields {
  readonly id?: boolean;
  readonly dataset?: boolean;
  readonly mark?: boolean;
  readonly rect?: boolean;
  readonly size?: boolean;
  readonly scrollOffset?: boolean;
  readonly properties?: readonly string[];
  readonly computedStyle?: readonly string[];
  readonly context?: boolean;
  readonly node?: boolean;
}

type Done = (result: unknown) => void;
/** Where to look: the component whose tree is searched, and the web view it is in. */
export interface QueryScope {
  readonly component: EaselComponent;
  readonly webview: Webview;
}

interface Query {
  readonly scope: QueryScope;
  readonly selector: string | null;
  readonly single: boolean;
  readonly fields: Fields;
  readonly done: Done | undefined;
}

/** WeChat's question about nodes on the page: collected first, answered together after the next paint. */
export class SelectorQuery {
  private readonly queries: Query[] = [];

  constructor(
    private scope: QueryScope,
    private readonly scopeOf: (unit: unknown) => QueryScope | undefined,
    private readonly afterRender: (done: () => void) => void,
  ) {}

  in(unit: unknown): this {
    this.scope = this.scopeOf(unit) ?? this.scope;
    return this;
  }

  select(selector: string): NodesRef {
    return this.ref(selector, true);
  }

  selectAll(selector: string): NodesRef {
    return this.ref(selector, false);
  }

  selectViewport(): NodesRef {
    return this.ref(null, true);
  }

  exec(done?: (results: unknown[]) => void): this {
    this.afterRender(() => {
      const results = this.queries.map((query) => {
        const result = answer(query);
        query.done?.(result);
        return result;
      });
      done?.(results);
    });
    return this;
  }

  private ref(selector: string | null, single: boolean): NodesRef {
    const { scope } = this;
    return new NodesRef((fields, done) => {
      this.queries.push({ scope, selector, single, fields, done });
      return this;
    });
  }
}

class NodesRef {
  constructor(private readonly push: (fields: Fields, done?: Done) => SelectorQuery) {}

  fields(fields: Fields, done?: Done): SelectorQuery {
    return this.push(fields, done);
  }

  boundingClientRect(done?: Done): SelectorQuery {
    return this.push({ id: true, dataset: true, rect: true, size: true }, done);
  }

  scrollOffset(done?: Done): SelectorQuery {
    return this.push({ id: true, dataset: true, scrollOffset: true }, done);
  }

  context(done?: Done): SelectorQuery {
    return this.push({ context: true }, done);
  }

  node(done?: Done): SelectorQuery {
    return this.push({ node: true }, done);
  }
}

function answer({ scope, selector, single, fields }: Query): unknown {
  if (selector === null) return viewport(scope.webview, fields);
  const root = scope.component.getShadowRoot();
  if (root === null || root === undefined) return single ? null : [];
  if (!single) return root.querySelectorAll(selector).map((node) => describe(node, fields, scope.webview));
  const node = root.querySelector(selector);
  return node === null ? null : describe(node, fields, scope.webview);
}

function viewport(webview: Webview, fields: Fields): object {
  const { width, height, scroller, window } = webview;
  return {
    ...(fields.id === true ? { id: '' } : {}),
    ...(fields.dataset === true ? { dataset: {} } : {}),
    ...(fields.rect === true ? { left: 0, top: 0, right: width, bottom: height } : {}),
    ...(fields.size === true ? { width, height } : {}),
    ...(fields.scrollOffset === true
      ? {
          scrollLeft: window.scrollX,
          scrollTop: window.scrollY,
          scrollWidth: scroller.scrollWidth,
          scrollHeight: scroller.scrollHeight,
        }
      : {}),
  };
}

function describe(node: EaselElement, fields: Fields, webview: Webview): object {
  const element = elementOf(node);
  const result: Record<string, unknown> = {};
  if (fields.id === true) result.id = node.id;
  if (fields.dataset === true) result.dataset = jsonCopy(node.dataset ?? {});
  if (fields.mark === true) result.mark = jsonCopy(node.collectMarks());
  const rect = element?.getBoundingClientRect() ?? new DOMRect();
  if (fields.rect === true)
    Object.assign(result, { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom });
  if (fields.size === true) Object.assign(result, { width: rect.width, height: rect.height });
  if (element === undefined) return result;
  if (fields.scrollOffset === true) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = scrollerOf(element);
    Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight });
  }
  const builtin = builtinOf(element);
  for (const name of fields.properties ?? []) {
    const property = name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
    if (glassEasel.Component.isComponent(node)) result[name] = (node.data as Record<string, unknown>)[property];
  }
  const style = fields.computedStyle === undefined ? undefined : webview.window.getComputedStyle(element);
  for (const name of fields.computedStyle ?? []) {
    result[name] = style?.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  }
  if (fields.context === true) result.context = builtin === undefined ? undefined : contextOf(builtin);
  if (fields.node === true) {
    result.node = builtin === undefined ? undefined : (canvasNodeOf(builtin) ?? contextOf(builtin));
    result.nodeCanvasType = builtin?.tag === 'canvas' ? '2d' : '';
  }
  return result;
}
