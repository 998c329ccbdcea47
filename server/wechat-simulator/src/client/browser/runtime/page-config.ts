import type { AppConfig, UnitConfig } from '../../../pack/package-types.js';

/** A page's appearance and behaviour: its own json over the app's `window`, with WeChat's defaults below. */
export interface PageConfig {
  readonly title: string;
  readonly barColor: string;
  readonly frontColor: '#000000' | '#ffffff';
  readonly customNavigation: boolean;
  readonly backgroundColor: string;
  readonly backgroundTextStyle: 'dark' | 'light';
  readonly pullDownRefresh: boolean;
  readonly reachBottomDistance: number;
  readonly scrollable: boolean;
  readonly homeButton: boolean;
}

export function pageConfigOf(app: AppConfig, unit: UnitConfig | undefined): PageConfig {
  const merged = { ...app.window, ...unit };
  return {
    title: merged.navigationBarTitleText ?? '',
    barColor: merged.navigationBarBackgroundColor ?? '#000000',
    frontColor: merged.navigationBarTextStyle === 'black' ? '#000000' : '#ffffff',
    customNavigation: merged.navigationStyle === 'custom',
    backgroundColor: merged.backgroundColor ?? '#ffffff',
    backgroundTextStyle: merged.backgroundTextStyle ?? 'dark',
    pullDownRefresh: merged.enablePullDownRefresh === true,
    reachBottomDistance: merged.onReachBottomDistance ?? 50,
    scrollable: merged.disableScroll !== true,
    homeButton: merged.homeButton === true,
  };
}
