import { renameBuiltinTags } from './wxml.js';

it.each([
  ['<view><text>a</text></view>', '<wx-view><wx-text>a</wx-text></wx-view>'],
  ['<image src="a"/><scroll-view/>', '<wx-image src="a"/><wx-scroll-view/>'],
  ['<my-view/><viewer/><view-x/>', '<my-view/><viewer/><view-x/>'],
  ['<block wx:if="{{a}}"><slot name="view"/></block>', '<block wx:if="{{a}}"><slot name="view"/></block>'],
  [
    '<template name="view"><import src="./view.wxml"/></template>',
    '<template name="view"><import src="./view.wxml"/></template>',
  ],
  ['<view title="<view>" data-x=\'<text>\'>1 < 2</view>', '<wx-view title="<view>" data-x=\'<text>\'>1 < 2</wx-view>'],
  ['<view wx:if="{{a>1&&b<view}}"/>', '<wx-view wx:if="{{a>1&&b<view}}"/>'],
  ['<!-- <view> --><view/>', '<!-- <view> --><wx-view/>'],
  [
    '<wxs module="m">var a = "<view>"; if (1<view) {}</wxs><view/>',
    '<wxs module="m">var a = "<view>"; if (1<view) {}</wxs><wx-view/>',
  ],
  ['<wxs module="m" src="./a.wxs" /><view/>', '<wxs module="m" src="./a.wxs" /><wx-view/>'],
  ['<view\n  class="a"\n>', '<wx-view\n  class="a"\n>'],
  ['<view', '<wx-view'],
  ['', ''],
])('%s', (source, expected) => {
  expect(renameBuiltinTags(source)).toBe(expected);
});
