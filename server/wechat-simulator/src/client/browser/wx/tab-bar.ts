import { ApiFailure, optional, required, type ApiGroup, type Options } from './api.js';
import type { WxContext } from './context.js';

/** The tab bar: badges, items, style, visibility. */
export function tabBarApis({ api, program }: WxContext): ApiGroup {
  const bar = (): NonNullable<typeof program.tabBar> => {
    if (program.tabBar === undefined) throw new ApiFailure('no tabBar in app.json');
    return program.tabBar;
  };
  const onTab = (): NonNullable<typeof program.tabBar> => {
    const { current } = program.router;
    if (current !== undefined && !program.rules.isTab(current.path)) throw new ApiFailure('not TabBar page');
    return bar();
  };
  const indexOf = (options: Options): number => {
    const index = required(options, 'index', 'number');
    if (!bar().has(index)) throw new ApiFailure('tabbar item not found');
    return index;
  };
  const setShown = (shown: boolean): void => {
    onTab().setShown(shown);
    program.router.current?.view.setTabBar(shown);
  };
  return api.asyncGroup({
    setTabBarBadge: (options) => bar().setBadge(indexOf(options), required(options, 'text', 'string')),
    removeTabBarBadge: (options) => bar().setBadge(indexOf(options), undefined),
    showTabBarRedDot: (options) => bar().setDot(indexOf(options), true),
    hideTabBarRedDot: (options) => bar().setDot(indexOf(options), false),
    setTabBarItem: (options) => {
      const given = (name: string): string | undefined => optional(options, name) || undefined;
      const change = { text: given('text'), iconPath: given('iconPath'), selectedIconPath: given('selectedIconPath') };
      const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      bar().setItem(indexOf(options), set);
    },
    setTabBarStyle: (options) => bar().setStyle(options),
    showTabBar: () => setShown(true),
    hideTabBar: () => setShown(false),
  });
}
