import { h, icon } from '../kit/dom.js';
import { NAVIGATION_BAR_HEIGHT, type ScreenMetrics } from '../phone/metrics.js';
import type { PageConfig } from '../runtime/page-config.js';

const BACK = 'M15 4.5 7.5 12l7.5 7.5';
const HOME = 'M4 11.5 12 4.5l8 7M6.5 10v9h11v-9';

export type LeftButton = 'none' | 'back' | 'home';

/** A page's own navigation bar: status bar background, left button, title. The capsule lies above all pages. */
export class NavigationBar {
  readonly element: HTMLElement;
  private readonly title = h('div', { class: 'nav-title' });
  private readonly spinner = h('i', { class: 'spinner nav-spinner', hidden: true });
  private readonly left = h('button', { class: 'nav-left', type: 'button' });

  constructor(metrics: ScreenMetrics, config: PageConfig, onLeft: () => void) {
    this.left.addEventListener('click', onLeft);
    this.element = h(
      'header',
      { class: `nav-bar${config.customNavigation ? ' nav-custom' : ''}` },
      this.left,
      h('div', { class: 'nav-middle' }, this.spinner, this.title),
    );
    this.element.style.height = `${metrics.statusBarHeight + NAVIGATION_BAR_HEIGHT}px`;
    this.setTitle(config.title);
    this.setColors(config.frontColor, config.barColor);
    this.setLeft('none');
  }

  setTitle(title: string): void {
    this.title.textContent = title;
  }

  setColors(front: string, back: string, animation?: { duration: number; timing: string }): void {
    this.element.style.transition =
      animation === undefined ? '' : `background-color ${animation.duration}ms ${animation.timing}`;
    this.element.style.color = front;
    this.element.style.backgroundColor = back;
  }

  setLoading(loading: boolean): void {
    this.spinner.hidden = !loading;
  }

  setLeft(kind: LeftButton): void {
    this.left.hidden = kind === 'none';
    this.left.setAttribute('aria-label', kind === 'home' ? '回到首页' : '返回');
    this.left.replaceChildren(kind === 'home' ? icon(HOME, { stroke: true }) : icon(BACK, { stroke: true }));
  }

  get frontColor(): string {
    return this.element.style.color;
  }
}
