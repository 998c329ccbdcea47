import { publicWords, reviewerName } from './reviewer.js';

it.each([
  ['周女士', '周女士'],
  ['周晓岚女士', '周女士'],
  ['林晚', '林**'],
  ['李', '李**'],
  ['𠮷田', '𠮷**'],
  ['', '顾**'],
])('%s is read as %s', (name, shown) => {
  expect(reviewerName(name)).toBe(shown);
});

it.each([
  ['打我电话13911112222', '打我电话***'],
  ['139 1111-2222 找我', '*** 找我'],
  ['3台空调洗了2小时，120元值', '3台空调洗了2小时，120元值'],
])('of "%s" strangers read "%s"', (text, shown) => {
  expect(publicWords(text)).toBe(shown);
});
