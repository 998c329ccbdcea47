import { sheetOf } from './policy.js';

describe('a policy as people read it', () => {
  const policy = {
    version: 3,
    effectiveFrom: '2026-03-01',
    holdMinutes: { name: '付款保留（分钟）', value: 15, because: '从容付款' },
    farMetres: { name: '算远（米）', value: 20_000, because: '城市半径' },
    pauses: { name: '再试间隔（秒）', value: [5, 30], because: '先快后慢' },
  };

  it('names version and day, and gives every value its reason, in order', () => {
    expect(sheetOf('订单', policy)).toEqual({
      title: '订单',
      version: 3,
      effectiveFrom: '2026-03-01',
      lines: [
        { name: '付款保留（分钟）', value: '15', because: '从容付款' },
        { name: '算远（米）', value: '20,000', because: '城市半径' },
        { name: '再试间隔（秒）', value: '5、30', because: '先快后慢' },
      ],
    });
  });
});
