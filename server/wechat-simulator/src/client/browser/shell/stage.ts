import { h, icon } from '../kit/dom.js';
import { capsuleRect, type ScreenMetrics } from '../phone/metrics.js';
import type { PageView } from '../runtime/page-view.js';

const DOTS =
  'M5 10.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6m7-.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8m7 .6a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6';
const TARGET =
  'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16m0 2.2a5.8 5.8 0 1 1 0 11.6 5.8 5.8 0 0 1 0-11.6m0 3.1a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4';
const TRANSITION_MS = 260;

/** Where the mini-program is shown: its pages, the tab bar, and the capsule above them all. */
export class Stage {
  readonly element: HTMLElement;
  readonly pages = h('div', { class: 'stage-pages' });
  private readonly capsule: HTMLElement;
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

  constructor(metrics: ScreenMetrics, handlers: { onMenu: () => void; onClose: () => void }) {
    const rect = capsuleRect(metrics);
    this.capsule = h(
      'div',
      {
        class: 'capsule',
        style: `left:${rect.left}px;top:${rect.top}px;width:${rect.width}px;height:${rect.height}px`,
      },
      h('button', { type: 'button', 'aria-label': '更多', onclick: handlers.onMenu }, icon(DOTS, { size: 20 })),
      h('i', {}),
      h(
        'button',
        { type: 'button', 'aria-label': '关闭小程序', onclick: handlers.onClose },
        icon(TARGET, { size: 20 }),
      ),
    );
    this.element = h('div', { class: 'stage' }, this.pages, this.capsule);
  }

  setTabBar(bar: HTMLElement): void {
    this.capsule.before(bar);
  }

  /** Light marks on a dark bar, dark marks on a light one. */
  setTone(frontColor: string): void {
    const light = /^#?f{3}(f{3})?$|^white$|^rgb\(255, ?255, ?255\)$/i.test(frontColor.trim());
    this.element.dataset.tone = light ? 'light' : 'dark';
  }

  enter(view: PageView, how: 'forward' | 'back' | 'replace'): void {
    this.setTone(view.bar.frontColor);
    if (how !== 'forward' || this.calm) return;
    view.element.animate([{ transform: 'translateX(100%)' }, { transform: 'none' }], {
      duration: TRANSITION_MS,
      easing: 'cubic-bezier(.2,.7,.3,1)',
    });
  }

  /** Takes a page off the screen; one that the user goes back from slides out first. */
  leave(view: PageView, how: 'back' | 'replace'): void {
    if (how === 'replace' || this.calm) {
      view.destroy();
      return;
    }
    view.element.classList.add('page-leaving');
    view.setCurrent(false);
    const slide = view.element.animate([{ transform: 'none' }, { transform: 'translateX(100%)' }], {
      duration: TRANSITION_MS,
      easing: 'ease-in',
    });
    slide.onfinish = slide.oncancel = () => view.destroy();
  }
}
