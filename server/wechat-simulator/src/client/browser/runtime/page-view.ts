import { listenToPull } from '../builtins/pull-gesture.js';
import { h } from '../kit/dom.js';
import { NAVIGATION_BAR_HEIGHT, TAB_BAR_HEIGHT, type ScreenMetrics } from '../phone/metrics.js';
import { NavigationBar } from '../shell/navigation-bar.js';
import { Gestures, type GestureListeners } from './gestures.js';
import { HoverEffect } from './hover.js';
import { MousePan } from './mouse-pan.js';
import type { PageConfig } from './page-config.js';
import type { PageAppearance, PageHost } from './page-host.js';
import { PageScroll } from './page-scroll.js';
import { WebviewBackend } from './webview-backend.js';
import { Webview } from './webview.js';

const PULL_THRESHOLD_PX = 50;
const PULL_HEIGHT_PX = 50;

export interface PageViewHandlers {
  readonly onLeft: () => void;
  readonly onTap: (element: Element) => void;
  readonly onScroll: (scrollTop: number) => void;
  readonly onReachBottom: () => void;
  readonly onPullDown: () => void;
}

export interface PageViewOptions {
  readonly stage: HTMLElement;
  readonly metrics: ScreenMetrics;
  readonly config: PageConfig;
  readonly path: string;
  readonly host: (view: PageView) => PageHost;
  readonly css: (sheet: string) => string;
  readonly handlers: PageViewHandlers;
}

/** A page on the screen: navigation bar, pull-down area and the web view. */
export class PageView {
  readonly element: HTMLElement;
  readonly bar: NavigationBar;
  readonly webview: Webview;
  readonly backend: WebviewBackend;
  readonly scroll: PageScroll;
  private readonly frame = h('iframe', { class: 'page-frame' });
  private readonly pull = h('div', { class: 'page-pull' }, h('i', { class: 'dots' }));
  private readonly body: HTMLElement;
  private tabBarShown = false;
  private pulled = false;

  constructor(private readonly options: PageViewOptions) {
    const { metrics, config, stage, handlers } = options;
    this.bar = new NavigationBar(metrics, config, handlers.onLeft);
    this.body = h('div', { class: 'page-body' }, this.pull, this.frame);
    this.element = h('section', { class: 'page', 'data-path': options.path }, this.body, this.bar.element);
    this.body.style.top = `${this.barHeight}px`;
    stage.append(this.element);
    this.webview = new Webview(this.frame, {
      title: config.title === '' ? options.path : config.title,
      topInset: config.customNavigation ? metrics.statusBarHeight : 0,
      bottomInset: metrics.bottomInset,
    });
    this.backend = new WebviewBackend(this.webview, options.host(this), options.css);
    this.setAppearance(config);
    this.scroll = new PageScroll(this.webview, { reachBottomDistance: config.reachBottomDistance, ...handlers });
    this.listen(handlers);
  }

  setTabBar(shown: boolean): void {
    this.tabBarShown = shown;
    const { bottomInset } = this.options.metrics;
    this.body.style.bottom = shown ? `${TAB_BAR_HEIGHT + bottomInset}px` : '0';
    // Above a tab bar the home indicator is not the page's concern.
    this.webview.setInsets(
      this.options.config.customNavigation ? this.options.metrics.statusBarHeight : 0,
      shown ? 0 : bottomInset,
    );
  }

  get hasTabBar(): boolean {
    return this.tabBarShown;
  }

  setCurrent(current: boolean): void {
    this.element.classList.toggle('page-current', current);
    if (current) this.frame.setAttribute('data-current', '');
    else this.frame.removeAttribute('data-current');
    this.element.inert = !current;
  }

  setAppearance(appearance: PageAppearance): void {
    const { title, loading, frontColor, barColor, backgroundColor, backgroundTextStyle, pageStyle, rootFontSize } =
      appearance;
    if (title !== undefined) {
      this.bar.setTitle(title);
      this.frame.title = title === '' ? this.options.path : title;
    }
    if (loading !== undefined) this.bar.setLoading(loading);
    if (frontColor !== undefined || barColor !== undefined) {
      const { style } = this.bar.element;
      this.bar.setColors(frontColor ?? style.color, barColor ?? style.backgroundColor);
    }
    if (backgroundColor !== undefined) this.body.style.backgroundColor = backgroundColor;
    if (backgroundTextStyle !== undefined) this.pull.dataset.look = backgroundTextStyle;
    if (pageStyle !== undefined) this.webview.document.body.setAttribute('style', pageStyle);
    if (rootFontSize !== undefined) this.webview.scroller.style.fontSize = rootFontSize;
  }

  /** Opens the pull-down area as if the user had pulled; the page is told by its owner. */
  startPull(): void {
    this.pulled = true;
    this.showPull(PULL_HEIGHT_PX, true);
  }

  stopPull(): void {
    this.pulled = false;
    this.showPull(0, true);
  }

  /** Moves the page up under the keyboard so that what is typed into stays visible. */
  lift(distance: number): void {
    this.body.style.transform = distance > 0 ? `translateY(${-distance}px)` : '';
  }

  destroy(): void {
    this.backend.destroy();
    this.element.remove();
  }

  private get barHeight(): number {
    return this.options.config.customNavigation ? 0 : this.options.metrics.statusBarHeight + NAVIGATION_BAR_HEIGHT;
  }

  private listen({ onTap, onPullDown }: PageViewHandlers): void {
    const hover = new HoverEffect();
    const listeners: GestureListeners = {
      onTap,
      onPressStart: (element) => hover.press(element),
      onPressEnd: (_element, moved) => hover.release(moved),
    };
    new Gestures(this.backend, listeners);
    const { document, scroller } = this.webview;
    scroller.style.fontSize = `${this.options.metrics.width / 20}px`;
    if (!this.options.config.scrollable) scroller.style.overflow = 'hidden';
    if (this.options.config.pullDownRefresh) {
      listenToPull(scroller, {
        canStart: (target) => !this.pulled && this.scroll.top <= 0 && !ownsPull(target),
        onPull: (distance) => this.showPull(distance, false),
        onRelease: (distance) => {
          if (distance < PULL_THRESHOLD_PX) {
            this.showPull(0, true);
          } else {
            this.startPull();
            onPullDown();
          }
        },
      });
    }
    new MousePan(document);
  }

  private showPull(distance: number, animated: boolean): void {
    this.frame.style.transition = animated ? 'transform .2s' : '';
    this.frame.style.transform = distance > 0 ? `translateY(${distance}px)` : '';
    this.pull.classList.toggle('page-pulling', this.pulled);
  }
}

/** Whether a scroll area around `target` wants the pull for itself: to refresh, or to scroll back to its top first. */
function ownsPull(target: Element): boolean {
  for (
    let area = target.closest('wx-scroll-view');
    area !== null;
    area = area.parentElement?.closest('wx-scroll-view') ?? null
  ) {
    if (area.hasAttribute('refresher-enabled') || (area.querySelector('.wx-scroll-outer')?.scrollTop ?? 0) > 0)
      return true;
  }
  return false;
}
