import { builtinOf } from '../builtins/builtin.js';
import { contextOf } from '../builtins/contexts.js';
import type { EaselComponent } from '../runtime/easel.js';
import { WxIntersectionObserver, type ObserverOptions } from '../runtime/intersection-observer.js';
import { SelectorQuery, type QueryScope } from '../runtime/selector-query.js';
import type { WebviewBackend } from '../runtime/webview-backend.js';
import type { ApiGroup } from './api.js';
import type { WxContext } from './context.js';

/** Questions about what is on the page, and the objects that command its built-ins. */
export function queryApis({ api, program }: WxContext): ApiGroup {
  const currentScope = (): QueryScope => {
    const page = program.router.current;
    if (page === undefined) throw new Error('no page');
    return scopeOf(page.unit) as QueryScope;
  };
  const contextById = (tag: string, attribute: 'id', id: string): object => {
    const element = currentScope().webview.document.querySelector(`wx-${tag}[${attribute}="${CSS.escape(id)}"]`);
    const node = element === null ? undefined : builtinOf(element);
    return (node === undefined ? undefined : contextOf(node)) ?? {};
  };
  return {
    createSelectorQuery: api.sync('createSelectorQuery', () => createQuery(currentScope())),
    createIntersectionObserver: (unit: unknown, options: ObserverOptions = {}) =>
      new WxIntersectionObserver(scopeOf(unit) ?? currentScope(), options),
    createVideoContext: (id: string) => contextById('video', 'id', id),
    createMapContext: (id: string) => contextById('map', 'id', id),
  };
}

/** Also what `this.createSelectorQuery()` of a page or component answers. */
export function createQuery(scope: QueryScope): SelectorQuery {
  const backend = scope.component.getBackendContext() as unknown as WebviewBackend;
  return new SelectorQuery(scope, scopeOf, (done) => backend.host.afterRender(done));
}

/** The tree and the web view of a page or component object. */
export function scopeOf(unit: unknown): QueryScope | undefined {
  const component = (unit as { readonly _$?: EaselComponent } | undefined)?._$;
  if (component === undefined) return undefined;
  const { webview } = component.getBackendContext() as unknown as WebviewBackend;
  return { component, webview };
}
