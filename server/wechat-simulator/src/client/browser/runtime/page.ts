import type { EventChannel } from '../router/event-channel.js';
import type { PageUrl } from '../router/url.js';
import type { PageConfig } from './page-config.js';
import type { PageView } from './page-view.js';
import type { PageRoot, Unit } from './unit-registry.js';

export interface PageParts {
  readonly id: number;
  readonly url: PageUrl;
  readonly config: PageConfig;
  readonly view: PageView;
  readonly root: PageRoot;
  readonly openerChannel: EventChannel;
  readonly onError: (error: unknown, where: string) => void;
}

/** A page in the stack: its place, its view and the object that its own code sees. */
export class Page {
  readonly unit: Unit;
  readonly path: string;
  /** Asked before the user leaves the page, when the page wants it. */
  leaveQuestion: string | undefined;
  /** `wx.hideShareMenu` was called on this page. */
  shareHidden = false;
  private ready = false;
  private shown = false;

  constructor(private readonly parts: PageParts) {
    this.path = parts.url.path;
    this.unit = parts.root.get() as Unit;
    const given = {
      route: this.path,
      __route__: this.path,
      options: { ...parts.url.query },
      __wxWebviewId__: parts.id,
      getPageId: () => `pageId:${parts.id}`,
      getOpenerEventChannel: () => parts.openerChannel,
    };
    Object.assign(this.unit, given);
  }

  get id(): number {
    return this.parts.id;
  }

  get url(): PageUrl {
    return this.parts.url;
  }

  get view(): PageView {
    return this.parts.view;
  }

  get config(): PageConfig {
    return this.parts.config;
  }

  /** Puts the tree on the screen and lets the page load: attached, onLoad, onShow, and onReady after the first paint. */
  load(): void {
    const { document } = this.view.webview;
    this.parts.root.attach(document.documentElement as never, document.body as never);
    this.fire('onLoad', { ...this.url.query });
    this.show();
    this.view.backend.host.afterRender(() => {
      if (this.ready) return;
      this.ready = true;
      this.fire('onReady');
    });
  }

  show(): void {
    if (this.shown) return;
    this.shown = true;
    this.fire('onShow');
    this.parts.root.getComponent().triggerPageLifetime('show', []);
  }

  hide(): void {
    if (!this.shown) return;
    this.shown = false;
    this.fire('onHide');
    this.parts.root.getComponent().triggerPageLifetime('hide', []);
  }

  /** Ends the page's life; what it drew stays until {@link dispose}. */
  unload(): void {
    this.ready = true;
    this.shown = false;
    this.fire('onUnload');
    this.parts.root.release();
  }

  dispose(): void {
    this.view.destroy();
  }

  /** Whether the page has that method, which some of the shell's buttons depend on. */
  has(method: string): boolean {
    return typeof this.unit[method] === 'function';
  }

  /** Calls a method of the page, if it has it. An error in it is reported, not thrown. */
  fire(method: string, ...args: unknown[]): unknown {
    const handler = this.unit[method];
    if (typeof handler !== 'function') return undefined;
    try {
      return (handler as (...values: unknown[]) => unknown).apply(this.unit, args);
    } catch (error) {
      this.parts.onError(error, `${this.path} ${method}`);
      return undefined;
    }
  }
}
