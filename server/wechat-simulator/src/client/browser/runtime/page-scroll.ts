import type { Webview } from './webview.js';

export interface PageScrollHandlers {
  readonly reachBottomDistance: number;
  readonly onScroll: (scrollTop: number) => void;
  readonly onReachBottom: () => void;
}

/** Watches the scrolling of a page as a whole. */
export class PageScroll {
  private atBottom = false;
  private lastHeight = 0;

  constructor(
    private readonly webview: Webview,
    private readonly handlers: PageScrollHandlers,
  ) {
    webview.window.addEventListener('scroll', () => this.scrolled(), { passive: true });
  }

  get top(): number {
    return this.webview.window.scrollY;
  }

  /** Scrolls to `top`; the duration only tells whether to animate, the browser chooses the pace. */
  to(top: number, durationMs: number): void {
    this.webview.window.scrollTo({ top, behavior: durationMs > 0 ? 'smooth' : 'auto' });
  }

  private scrolled(): void {
    this.handlers.onScroll(this.top);
    const { scrollHeight, clientHeight } = this.webview.scroller;
    const near = scrollHeight - clientHeight - this.top <= this.handlers.reachBottomDistance;
    // Content that has grown since may be reached again.
    if (scrollHeight !== this.lastHeight) this.atBottom = false;
    this.lastHeight = scrollHeight;
    if (near && !this.atBottom) this.handlers.onReachBottom();
    this.atBottom = near;
  }
}
