import { inlineStyle, rpxToPx } from '../package/style-sheet.js';
import { capsuleRect, metricsOf, safeAreaOf, windowHeightOf } from './metrics.js';

it('a tall phone has a notch and an indicator, a short one has neither', () => {
  expect(metricsOf(390, 844)).toMatchObject({ statusBarHeight: 47, bottomInset: 34, pixelRatio: 3 });
  expect(metricsOf(375, 812)).toMatchObject({ statusBarHeight: 44, bottomInset: 34 });
  expect(metricsOf(320, 568)).toMatchObject({ statusBarHeight: 20, bottomInset: 0, pixelRatio: 2 });
});

it('the capsule keeps its distance to the right edge and the status bar', () => {
  expect(capsuleRect(metricsOf(375, 812))).toEqual({
    left: 281,
    top: 48,
    right: 368,
    bottom: 80,
    width: 87,
    height: 32,
  });
});

it('a page gets what bars and insets leave', () => {
  const phone = metricsOf(390, 844);
  expect(windowHeightOf(phone, { customNavigation: false, tabBar: false })).toBe(753);
  expect(windowHeightOf(phone, { customNavigation: false, tabBar: true })).toBe(670);
  expect(windowHeightOf(phone, { customNavigation: true, tabBar: false })).toBe(844);
  expect(safeAreaOf(phone)).toMatchObject({ top: 47, bottom: 810, height: 763 });
});

it('rpx become whole pixels, never nothing', () => {
  expect([rpxToPx(750, 390), rpxToPx(1, 390), rpxToPx(-3, 390), rpxToPx(0, 390), rpxToPx(7, 320)]).toEqual([
    390, 0.5, -1, 0, 2,
  ]);
});

it('an inline style is finished like a sheet', () => {
  expect(inlineStyle('width:100rpx;margin:-2rpx auto;--n:3;padding-bottom:env(safe-area-inset-bottom)', 375)).toBe(
    'width:50px;margin:-1px auto;--n:3;padding-bottom:var(--safe-area-inset-bottom)',
  );
});
