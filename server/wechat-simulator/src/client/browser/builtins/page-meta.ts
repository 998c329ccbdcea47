import type { PageAppearance } from '../runtime/page-host.js';
import type { BuiltinDefinition } from './builtin.js';

/** The page's own attributes, written as an element at its top. */
export const pageMeta: BuiltinDefinition = {
  tag: 'page-meta',
  css: 'wx-page-meta,wx-navigation-bar{display:contents}',
  properties: {
    backgroundTextStyle: '',
    backgroundColor: '',
    backgroundColorTop: '',
    backgroundColorBottom: '',
    rootBackgroundColor: '',
    scrollTop: '',
    scrollDuration: 300,
    pageStyle: '',
    rootFontSize: '',
    pageOrientation: '',
  },
  setup(node) {
    const set = (appearance: PageAppearance): void => node.host.setAppearance(appearance);
    node.watch(
      ['backgroundTextStyle'],
      () => node.text('backgroundTextStyle') !== '' && set({ backgroundTextStyle: node.text('backgroundTextStyle') }),
    );
    node.watch(
      ['backgroundColor'],
      () => node.text('backgroundColor') !== '' && set({ backgroundColor: node.text('backgroundColor') }),
    );
    node.watch(['pageStyle'], () => set({ pageStyle: node.text('pageStyle') }));
    node.watch(
      ['rootFontSize'],
      () => node.text('rootFontSize') !== '' && set({ rootFontSize: node.text('rootFontSize') }),
    );
    node.watch(['scrollTop'], () => {
      if (node.text('scrollTop') === '') return;
      const behavior = node.number('scrollDuration') > 0 ? 'smooth' : 'auto';
      node.backend.webview.window.scrollTo({ top: parseFloat(node.text('scrollTop')), behavior });
    });
    node.onAttached(() => {
      const { window } = node.backend.webview;
      window.addEventListener('scroll', () => node.trigger('scroll', { scrollTop: window.scrollY }), { passive: true });
    });
  },
};

/** The navigation bar's attributes, inside `page-meta`. */
export const navigationBar: BuiltinDefinition = {
  tag: 'navigation-bar',
  properties: {
    title: '',
    loading: false,
    frontColor: '',
    backgroundColor: '',
    colorAnimationDuration: 0,
    colorAnimationTimingFunc: 'linear',
  },
  setup(node) {
    node.watch(['title', 'loading', 'frontColor', 'backgroundColor'], () => {
      const given = (name: string): string | undefined => (node.text(name) === '' ? undefined : node.text(name));
      node.host.setAppearance({
        title: given('title'),
        loading: node.flag('loading'),
        frontColor: given('frontColor'),
        barColor: given('backgroundColor'),
      });
    });
  },
};
