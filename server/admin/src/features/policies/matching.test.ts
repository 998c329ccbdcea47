import { matching } from './matching';

const sheet = (title: string, ...names: string[]) => ({
  title,
  version: 1,
  effectiveFrom: '2026-01-01',
  lines: names.map((name) => ({ name, value: '1', because: `因为${name}` })),
});
const SHEETS = [sheet('订单', '付款保留', '到达时间窗'), sheet('派单', '接单回复')];
const found = (text: string) =>
  matching(SHEETS, text).map(({ title, lines }) => [title, lines.map(({ name }) => name)]);

describe('finding a number', () => {
  it.each([
    [
      '',
      [
        ['订单', ['付款保留', '到达时间窗']],
        ['派单', ['接单回复']],
      ],
    ],
    [' 付款 ', [['订单', ['付款保留']]]],
    ['因为接单', [['派单', ['接单回复']]]],
    ['没有的', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
