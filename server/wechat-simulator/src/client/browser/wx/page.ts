import type { Page } from '../runtime/page.js';
import { ApiFailure, optional, required, type ApiGroup } from './api.js';
import type { WxContext } from './context.js';

/** The page on top: its navigation bar, background, pull-down and scroll position. */
export function pageApis({ api, program }: WxContext): ApiGroup {
  const current = (): Page => {
    const page = program.router.current;
    if (page === undefined) throw new ApiFailure('no page');
    return page;
  };
  return api.asyncGroup({
    setNavigationBarTitle: (options) => current().view.setAppearance({ title: required(options, 'title', 'string') }),
    setNavigationBarColor: (options) => {
      const front = required(options, 'frontColor', 'string');
      const back = required(options, 'backgroundColor', 'string');
      if (!/^#(ffffff|000000)$/i.test(front)) throw new ApiFailure(`invalid frontColor "${front}"`);
      const { duration = 0, timingFunc = 'linear' } = (options.animation ?? {}) as {
        duration?: number;
        timingFunc?: string;
      };
      current().view.bar.setColors(front, back, { duration, timing: timingFunc });
      program.phone.stage.setTone(front);
    },
    showNavigationBarLoading: () => current().view.setAppearance({ loading: true }),
    hideNavigationBarLoading: () => current().view.setAppearance({ loading: false }),
    hideHomeButton: () => current().view.bar.setLeft(program.router.pages.length > 1 ? 'back' : 'none'),
    setBackgroundColor: (options) => {
      const color = optional(options, 'backgroundColor');
      if (color !== '') current().view.setAppearance({ backgroundColor: color });
    },
    setBackgroundTextStyle: (options) =>
      current().view.setAppearance({ backgroundTextStyle: required(options, 'textStyle', 'string') }),
    startPullDownRefresh: () => {
      const page = current();
      page.view.startPull();
      page.fire('onPullDownRefresh');
    },
    stopPullDownRefresh: () => {
      for (const page of program.router.alive) page.view.stopPull();
    },
    pageScrollTo: (options) => {
      const { view } = current();
      const duration = Number(options.duration ?? 300);
      const selector = optional(options, 'selector');
      const offset = Number(options.offsetTop ?? 0);
      if (selector === '') return view.scroll.to(required(options, 'scrollTop', 'number') + offset, duration);
      const target = view.webview.document.querySelector(selector);
      if (target === null) throw new ApiFailure(`selector "${selector}" not found`);
      return view.scroll.to(view.scroll.top + target.getBoundingClientRect().top + offset, duration);
    },
    loadFontFace: async (options) => {
      const family = required(options, 'family', 'string');
      const source = required(options, 'source', 'string');
      const { document, window } = current().view.webview;
      const face = await new window.FontFace(family, source).load().catch(() => {
        throw new ApiFailure('invalid font source');
      });
      document.fonts.add(face);
      return { status: 'loaded' };
    },
  });
}
