import { allPagesOf } from '../../../pack/pages.js';
import type { AppConfig } from '../../../pack/package-types.js';

export type RouteKind = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack';

/** WeChat keeps at most ten pages open. */
export const MAX_PAGES = 10;

/** What a route must obey; answers the reason WeChat gives for refusing, or undefined. */
export class RouteRules {
  private readonly pages: ReadonlySet<string>;
  private readonly tabs: ReadonlySet<string>;

  constructor(app: AppConfig) {
    this.pages = new Set(allPagesOf(app));
    this.tabs = new Set((app.tabBar?.list ?? []).map((item) => item.pagePath));
  }

  isTab(path: string): boolean {
    return this.tabs.has(path);
  }

  exists(path: string): boolean {
    return this.pages.has(path);
  }

  refusal(kind: RouteKind, path: string, depth: number): string | undefined {
    if (kind === 'navigateBack') return depth <= 1 ? 'cannot navigate back at first page.' : undefined;
    if (!this.exists(path)) return `page "${path}" is not found`;
    if (kind === 'switchTab') return this.isTab(path) ? undefined : 'can not switch to no-tabBar page';
    if (kind === 'reLaunch') return undefined;
    if (this.isTab(path)) return `can not ${kind} a tabbar page`;
    if (kind === 'navigateTo' && depth >= MAX_PAGES) return 'webview count limit exceed';
    return undefined;
  }
}
