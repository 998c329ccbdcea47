import type { Page } from '../runtime/page.js';
import { createChannel, type EventChannel } from './event-channel.js';
import type { RouteKind, RouteRules } from './rules.js';
import { parsePageUrl, type PageUrl } from './url.js';

export interface RouteRequest {
  readonly kind: RouteKind;
  readonly url?: string;
  readonly delta?: number;
  readonly events?: Readonly<Record<string, (...args: unknown[]) => void>>;
}

/** How the router makes and shows pages. */
export interface RouterDelegate {
  /** Downloads what the page needs and builds it, not yet on the screen. */
  createPage(url: PageUrl, openerChannel: EventChannel): Promise<Page>;
  /** Called when the stack has changed: which page is now on top, and how it got there. */
  onChange(current: Page, how: 'forward' | 'back' | 'replace'): void;
  /** Takes a page that has been unloaded off the screen, in its own time. */
  dispose(page: Page, how: 'back' | 'replace'): void;
}

/** Why a route was refused, as `errMsg` says it. */
export class RouteError extends Error {
  override readonly name = 'RouteError';
}

/** The page stack. Routes run one after another, in the order they were asked for. */
export class Router {
  private readonly stack: Page[] = [];
  /** Tab pages stay alive behind the others. */
  private readonly tabPages = new Map<string, Page>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly rules: RouteRules,
    private readonly delegate: RouterDelegate,
  ) {}

  get pages(): readonly Page[] {
    return this.stack;
  }

  get current(): Page | undefined {
    return this.stack.at(-1);
  }

  /** Every page that is alive, tab pages in the background included. */
  get alive(): readonly Page[] {
    return [...new Set([...this.tabPages.values(), ...this.stack])];
  }

  /** Carries out a route. Throws {@link RouteError} with WeChat's reason when it may not be. */
  route(request: RouteRequest): Promise<{ eventChannel?: EventChannel }> {
    const run = this.queue.then(() => this.run(request));
    this.queue = run.catch(() => undefined);
    return run;
  }

  /** Resolves when every route asked for so far has been carried out. */
  async idle(): Promise<void> {
    await this.queue;
  }

  private async run(request: RouteRequest): Promise<{ eventChannel?: EventChannel }> {
    const { kind } = request;
    const url = parsePageUrl(request.url ?? '', this.current?.path);
    const refusal = this.rules.refusal(kind, url.path, this.stack.length);
    if (refusal !== undefined) throw new RouteError(refusal);
    if (kind === 'navigateBack') {
      this.back(request.delta ?? 1);
      return {};
    }
    if (kind === 'switchTab' || (kind === 'reLaunch' && this.rules.isTab(url.path))) {
      await this.toTab(kind, { path: url.path, query: kind === 'reLaunch' ? url.query : {}, full: url.full });
      return {};
    }
    const channel = createChannel(request.events);
    const page = await this.delegate.createPage(url, channel.opened);
    if (kind === 'navigateTo') {
      this.current?.hide();
      this.enter(page, 'forward');
      return { eventChannel: channel.opener };
    }
    const leaving = unload(kind === 'redirectTo' ? this.stack.splice(-1) : this.clear());
    this.enter(page, 'replace');
    for (const old of leaving) this.delegate.dispose(old, 'replace');
    return {};
  }

  private async toTab(kind: RouteKind, url: PageUrl): Promise<void> {
    const known = kind === 'switchTab' ? this.tabPages.get(url.path) : undefined;
    if (known !== undefined && known === this.current) return;
    const page = known ?? (await this.delegate.createPage(url, createChannel().opened));
    const before = this.current;
    const leaving = unload(
      kind === 'reLaunch' ? this.clear() : this.stack.splice(0).filter((old) => !this.isTabPage(old)),
    );
    if (kind === 'switchTab' && before !== undefined && this.isTabPage(before)) before.hide();
    this.tabPages.set(url.path, page);
    if (known === undefined) {
      this.enter(page, 'replace');
    } else {
      this.stack.push(page);
      this.delegate.onChange(page, 'replace');
      page.show();
    }
    for (const old of leaving) this.delegate.dispose(old, 'replace');
  }

  private back(delta: number): void {
    const count = Math.min(Math.max(1, Math.floor(delta)), this.stack.length - 1);
    const leaving = unload(this.stack.splice(-count));
    const page = this.current as Page;
    this.delegate.onChange(page, 'back');
    for (const [index, old] of leaving.entries()) this.delegate.dispose(old, index === 0 ? 'back' : 'replace');
    page.show();
  }

  private enter(page: Page, how: 'forward' | 'replace'): void {
    this.stack.push(page);
    if (this.rules.isTab(page.path)) this.tabPages.set(page.path, page);
    this.delegate.onChange(page, how);
    page.load();
  }

  /** Empties the stack and the tab pages; answers what has to be unloaded. */
  private clear(): Page[] {
    const all = [...this.alive];
    this.stack.length = 0;
    this.tabPages.clear();
    return all;
  }

  private isTabPage(page: Page): boolean {
    return this.tabPages.get(page.path) === page;
  }
}

/** Unloads pages from the top of the stack down; answers them in that order. */
function unload(pages: readonly Page[]): Page[] {
  const fromTop = [...pages].reverse();
  for (const page of fromTop) page.unload();
  return fromTop;
}
