import { fen } from '@daowei/shared/kernel/fen';
import { examplesOf } from './examples';

it('works out both sides of every border', () => {
  const tiers = [
    { noticeMinutes: 1_440, basisPoints: 0, because: '早' },
    { noticeMinutes: 240, basisPoints: 2_000, because: '晚' },
    { noticeMinutes: 0, basisPoints: 5_000, because: '很晚' },
  ];
  expect(examplesOf(tiers, fen(20_000)).map(({ notice, feeFen, refundFen }) => [notice, feeFen, refundFen])).toEqual([
    ['提前24小时', 0, 20_000],
    ['提前23小时59分', 4_000, 16_000],
    ['提前4小时', 4_000, 16_000],
    ['提前3小时59分', 10_000, 10_000],
    ['到了约定时间', 10_000, 10_000],
  ]);
});
