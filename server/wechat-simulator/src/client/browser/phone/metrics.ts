/** The screen of one phone, in CSS pixels. */
export interface ScreenMetrics {
  readonly width: number;
  readonly height: number;
  readonly statusBarHeight: number;
  /** Height kept free at the bottom for the home indicator; 0 on a phone with a home button. */
  readonly bottomInset: number;
  readonly pixelRatio: number;
  readonly model: string;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

export const NAVIGATION_BAR_HEIGHT = 44;
export const TAB_BAR_HEIGHT = 49;
const CAPSULE = { width: 87, height: 32, rightGap: 7, topGap: 4 };
/** iPhones from this height on have no home button: a notch above and an indicator below. */
const NOTCH_FROM_HEIGHT = 780;

/** Metrics of the iPhone that has a screen of this size. */
export function metricsOf(width: number, height: number): ScreenMetrics {
  const notch = height >= NOTCH_FROM_HEIGHT;
  const model = notch ? (width >= 390 ? 'iPhone 14' : 'iPhone X') : width >= 375 ? 'iPhone 8' : 'iPhone SE';
  return {
    width,
    height,
    statusBarHeight: notch ? (width >= 390 ? 47 : 44) : 20,
    bottomInset: notch ? 34 : 0,
    pixelRatio: notch ? 3 : 2,
    model,
  };
}

/** The capsule with menu and close, which every page must leave free. */
export function capsuleRect(metrics: ScreenMetrics): Rect {
  const right = metrics.width - CAPSULE.rightGap;
  const top = metrics.statusBarHeight + CAPSULE.topGap;
  const { width, height } = CAPSULE;
  return { left: right - width, top, right, bottom: top + height, width, height };
}

/** The part of the screen that neither the status bar nor the home indicator covers. */
export function safeAreaOf(metrics: ScreenMetrics): Rect {
  const { width, height, statusBarHeight: top, bottomInset } = metrics;
  const bottom = height - bottomInset;
  return { left: 0, top, right: width, bottom, width, height: bottom - top };
}

/** Height of a page's web view: what the bars of the shell leave. */
export function windowHeightOf(metrics: ScreenMetrics, page: { customNavigation: boolean; tabBar: boolean }): number {
  const top = page.customNavigation ? 0 : metrics.statusBarHeight + NAVIGATION_BAR_HEIGHT;
  const bottom = page.tabBar ? TAB_BAR_HEIGHT + metrics.bottomInset : 0;
  return metrics.height - top - bottom;
}
