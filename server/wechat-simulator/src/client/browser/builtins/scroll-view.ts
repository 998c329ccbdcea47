import { builtinOf, type BuiltinDefinition, type BuiltinNode } from './builtin.js';
import { listenToPull } from './pull-gesture.js';
import css from './scroll-view.css';
import template from './scroll-view.wxml';

export const scrollView: BuiltinDefinition = {
  tag: 'scroll-view',
  css,
  template,
  properties: {
    scrollX: false,
    scrollY: false,
    upperThreshold: 50,
    lowerThreshold: 50,
    scrollTop: undefined,
    scrollLeft: undefined,
    scrollIntoView: '',
    scrollWithAnimation: false,
    enableBackToTop: false,
    enableFlex: false,
    scrollAnchoring: false,
    enhanced: false,
    bounces: true,
    showScrollbar: true,
    pagingEnabled: false,
    fastDeceleration: false,
    enablePassive: false,
    usingSticky: false,
    clip: true,
    type: 'list',
    refresherEnabled: false,
    refresherThreshold: 45,
    refresherDefaultStyle: 'black',
    refresherBackground: '#fff',
    refresherTriggered: false,
  },
  setup(node) {
    node.watch(['scrollX', 'scrollY', 'enableFlex', 'refresherEnabled', 'showScrollbar'], () => {
      const { element } = node;
      element.toggleAttribute('scroll-x', node.flag('scrollX'));
      element.toggleAttribute('scroll-y', node.flag('scrollY'));
      element.toggleAttribute('enable-flex', node.flag('enableFlex'));
      element.toggleAttribute('refresher-enabled', node.flag('refresherEnabled'));
    });
    setUpScrolling(node);
    setUpRefresher(node);
  },
};

function setUpScrolling(node: BuiltinNode): void {
  let lastTop = 0;
  let lastLeft = 0;
  /** Edges already reported; they count again once the content has moved away from them. */
  const reported = { upper: true, lower: false };
  let endTimer = 0;

  const scrolled = (outer: HTMLElement): void => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = outer;
    const detail = { scrollLeft, scrollTop, scrollHeight, scrollWidth };
    node.trigger('scroll', { ...detail, deltaX: lastLeft - scrollLeft, deltaY: lastTop - scrollTop });
    const vertical = node.flag('scrollY');
    const before = vertical ? scrollTop : scrollLeft;
    const after = vertical ? scrollHeight - clientHeight - scrollTop : scrollWidth - clientWidth - scrollLeft;
    edge('upper', before <= node.number('upperThreshold'), vertical ? 'top' : 'left');
    edge('lower', after <= node.number('lowerThreshold'), vertical ? 'bottom' : 'right');
    lastTop = scrollTop;
    lastLeft = scrollLeft;
    clearTimeout(endTimer);
    endTimer = setTimeout(() => node.trigger('scrollend', detail), 120) as unknown as number;
  };
  const edge = (name: 'upper' | 'lower', reached: boolean, direction: string): void => {
    if (reached && !reported[name]) node.trigger(`scrollto${name}`, { direction });
    reported[name] = reached;
  };
  const go = (target: ScrollToOptions): void => {
    const behavior = node.flag('scrollWithAnimation') ? 'smooth' : 'auto';
    node.part('wx-scroll-outer').scrollTo({ ...target, behavior });
  };
  node.onAttached(() => {
    const outer = node.part('wx-scroll-outer');
    outer.addEventListener('scroll', () => scrolled(outer), { passive: true });
  });
  // The content may only just be arriving with the same update, so positions are applied after it is laid out.
  const later = (apply: () => void) => (): void => node.host.afterRender(() => node.element.isConnected && apply());
  node.watch(
    ['scrollTop'],
    later(() => node.value('scrollTop') !== undefined && go({ top: node.number('scrollTop') })),
  );
  node.watch(
    ['scrollLeft'],
    later(() => node.value('scrollLeft') !== undefined && go({ left: node.number('scrollLeft') })),
  );
  node.watch(
    ['scrollIntoView'],
    later(() => {
      const id = node.text('scrollIntoView');
      const target = id === '' ? null : node.element.querySelector(`#${CSS.escape(id)}`);
      if (target === null) return;
      const outer = node.part('wx-scroll-outer');
      const [box, item] = [outer.getBoundingClientRect(), target.getBoundingClientRect()];
      if (node.flag('scrollX')) go({ left: outer.scrollLeft + item.left - box.left });
      else go({ top: outer.scrollTop + item.top - box.top });
    }),
  );
}

function setUpRefresher(node: BuiltinNode): void {
  node.onAttached(() => {
    const outer = node.part('wx-scroll-outer');
    const refresher = node.part('wx-scroll-refresher');
    const show = (height: number, animated: boolean): void => {
      refresher.style.transition = animated ? 'height .2s' : 'none';
      refresher.style.height = `${height}px`;
    };
    listenToPull(outer, {
      canStart: () => node.flag('refresherEnabled') && !node.flag('refresherTriggered') && outer.scrollTop <= 0,
      onPull: (distance) => {
        show(distance, false);
        node.trigger('refresherpulling', { dy: distance });
      },
      onRelease: (distance) => {
        if (distance >= node.number('refresherThreshold')) {
          show(node.number('refresherThreshold'), true);
          node.setOwn('refresherTriggered', true);
          node.trigger('refresherrefresh', { dy: distance });
        } else {
          show(0, true);
          node.trigger('refresherabort', { dy: distance });
        }
      },
    });
  });
  let wasTriggered = false;
  node.watch(['refresherTriggered', 'refresherBackground', 'refresherDefaultStyle'], () => {
    const refresher = node.part('wx-scroll-refresher');
    const triggered = node.flag('refresherTriggered');
    refresher.style.background = node.text('refresherBackground');
    refresher.dataset.look = node.text('refresherDefaultStyle');
    refresher.style.transition = 'height .2s';
    refresher.style.height = triggered ? `${node.number('refresherThreshold')}px` : '0';
    if (wasTriggered && !triggered) node.trigger('refresherrestore', { dy: 0 });
    wasTriggered = triggered;
  });
}

/** The scroll view's inner scroller, for `NodesRef.scrollOffset` and the scroll view context. */
export function scrollerOf(element: HTMLElement): HTMLElement {
  const node = builtinOf(element);
  return node?.tag === 'scroll-view' ? node.part('wx-scroll-outer') : element;
}
