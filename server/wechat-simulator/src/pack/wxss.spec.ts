import { renderSheet } from '../client/browser/package/style-sheet.js';
import type { StylePart } from './package-types.js';
import { resolvePackagePath, withoutExtension } from './paths.js';
import { compileWxss } from './wxss.js';

const resolve = (specifier: string): string => withoutExtension(resolvePackagePath('pages/a/index.wxss', specifier));

/** The sheet as a 390 px phone gets it, without needless blanks. */
function css(source: string, prefix?: string, others: Record<string, string> = {}): string {
  const sheets: Record<string, StylePart[]> = { main: compileWxss(source, resolve) };
  for (const [id, text] of Object.entries(others)) sheets[id] = compileWxss(text, resolve);
  return renderSheet((id) => sheets[id], 'main', 390, prefix)
    .replace(/\s+/g, ' ')
    .trim();
}

describe('lengths in rpx', () => {
  it.each([
    ['.a{width:750rpx}', '.a{width:390px}'],
    ['.a{width:32rpx}', '.a{width:16px}'],
    ['.a{margin:-32rpx 1.5rpx}', '.a{margin:-16px 0.5px}'],
    ['.a{border:1rpx solid}', '.a{border:0.5px solid}'],
    ['.a{top:0rpx}', '.a{top:0px}'],
    ['.a{width:calc(100% - 20rpx)}', '.a{width:calc(100% - 10px)}'],
    ['.a{transform:translate(-50rpx,.5rpx)}', '.a{transform:translate(-26px,0.5px)}'],
    ['@media (min-width: 600rpx){.a{width:1rpx}}', '@media (min-width: 312px){.a{width:0.5px}}'],
    ['@keyframes k{0%{top:20rpx}to{top:0}}', '@keyframes k{0%{top:10px}to{top:0}}'],
  ])('%s', (source, expected) => {
    expect(css(source)).toBe(expected);
  });

  it('are left alone in class names and texts', () => {
    expect(css('.w-20rpx{content:"x"}')).toBe('.w-20rpx{content:"x"}');
  });
});

describe('selectors', () => {
  it.each([
    ['page{a:b}', 'body{a:b}'],
    ['page .a view>text:first-child{a:b}', 'body .a wx-view>wx-text:first-child{a:b}'],
    ['.view,.page-x,#view{a:b}', '.view,.page-x,#view{a:b}'],
    ['view::after,button[disabled]{a:b}', 'wx-view::after,wx-button[disabled]{a:b}'],
    ['.a:not(.b) image{a:b}', '.a:not(.b) wx-image{a:b}'],
    ['picker-view-column{a:b}', 'wx-picker-view-column{a:b}'],
    ['.h5-div{a:b}', '.h5-div{a:b}'],
    ['[data-x="view"]{a:b}', '[data-x="view"]{a:b}'],
  ])('%s', (source, expected) => {
    expect(css(source)).toBe(expected);
  });

  it('scope every class of an isolated component, and nothing else', () => {
    expect(css('.a .b-c:hover,view.d{color:red}', 'c1')).toBe('.c1--a .c1--b-c:hover,wx-view.c1--d{color:red}');
  });
});

it('reads comments, quotes, urls and a semicolon in them as what they are', () => {
  expect(css('/* } .x{ */.a{background:url("data:image/svg+xml;utf8,<svg>{}</svg>");content:"}"}')).toBe(
    '.a{background:url("data:image/svg+xml;utf8,<svg>{}</svg>");content:"}"}',
  );
});

it('takes the safe area from the phone, not from the browser', () => {
  expect(css('.a{padding:env(safe-area-inset-bottom, 0)}')).toBe('.a{padding:var(--safe-area-inset-bottom, 0)}');
});

it('puts imported sheets in their place, each once, also in a circle', () => {
  const others = { 'pages/a/b': '@import "./c.wxss";.b{}', 'pages/a/c': '@import "b.wxss";.c{}' };
  expect(css('@import "./b.wxss";@import \'/pages/a/c.wxss\';.a{}', undefined, others)).toBe('.c{}.b{}.a{}');
});

it('survives a sheet that breaks off', () => {
  expect(css('.a{color:red')).toContain('.a{color:red');
  expect(css('@media print{.a{')).toContain('.a');
  expect(css('}}}')).toBe('');
});
