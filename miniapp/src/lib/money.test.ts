import { signedYuan, yuan } from './money';

it.each([
  [0, '¥0'],
  [5, '¥0.05'],
  [50, '¥0.50'],
  [12800, '¥128'],
  [19960, '¥199.60'],
  [128000000, '¥1,280,000'],
  [100001, '¥1,000.01'],
  [-1000, '−¥10'],
  [-5, '−¥0.05'],
])('%d fen reads %s', (fen, text) => {
  expect(yuan(fen)).toBe(text);
});

it('a line of a bill shows which way it goes', () => {
  expect([2000, -1000, 0].map(signedYuan)).toEqual(['+¥20', '−¥10', '¥0']);
});
