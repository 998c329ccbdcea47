import { dateModel, multiSelectorModel, regionModel, selectorModel, timeModel } from './models.js';

it('a selector shows a key of its items, and survives a wrong index', () => {
  const model = selectorModel([{ name: '甲' }, { name: '乙' }], 'name', 9);
  expect([model.columns, model.indexes]).toEqual([[['甲', '乙']], [1]]);
  model.select(0, 0);
  expect(model.detail()).toEqual({ value: 0 });
  expect(selectorModel([1, 2], '', NaN).indexes).toEqual([0]);
});

it('a multi-selector keeps an index for each column', () => {
  const model = multiSelectorModel([['a', 'b'], ['c']], '', [1]);
  model.select(0, 0);
  expect(model.detail()).toEqual({ value: [0, 0] });
});

describe('times', () => {
  it('stay between start and end, minutes too', () => {
    const model = timeModel('07:00', '08:30', '20:00');
    expect(model.detail()).toEqual({ value: '08:30' });
    expect(model.columns[0]).toHaveLength(13);
    expect(model.columns[1]?.[0]).toBe('30');
    model.select(0, 12);
    expect(model.detail()).toEqual({ value: '20:00' });
    expect(model.columns[1]).toEqual(['00']);
  });

  it('have the whole day without limits', () => {
    expect(timeModel('', '', '').columns.map((column) => column.length)).toEqual([24, 60]);
  });
});

describe('days', () => {
  it('stay between start and end when year or month turn', () => {
    const model = dateModel('2026-11-25', '2026-11-20', '2027-02-10', 'day');
    expect(model.columns[0]).toEqual(['2026年', '2027年']);
    expect(model.columns[1]).toEqual(['11月', '12月']);
    model.select(0, 1);
    expect(model.detail()).toEqual({ value: '2027-02-10' });
    expect(model.columns[1]).toEqual(['1月', '2月']);
  });

  it('know the length of February', () => {
    const model = dateModel('2028-02-29', '2020-01-01', '2030-12-31', 'day');
    expect(model.columns[2]).toHaveLength(29);
    model.select(0, 9);
    expect(model.detail()).toEqual({ value: '2029-02-28' });
  });

  it.each([
    ['year', '2026'],
    ['month', '2026-11'],
  ])('go down to the %s only', (fields, value) => {
    const model = dateModel('2026-11-25', '', '', fields);
    expect(model.detail()).toEqual({ value });
  });
});

describe('regions', () => {
  it('start where the value says, and start over below a column that turned', () => {
    const model = regionModel(['浙江省', '杭州市', '滨江区'], '', 'region');
    expect(model.detail()).toMatchObject({
      value: ['浙江省', '杭州市', '滨江区'],
      code: ['330000', '330100', '330105'],
    });
    model.select(0, 1);
    expect(model.detail()).toMatchObject({ value: ['上海市', '上海市', '黄浦区'] });
  });

  it('have an item of the page in front when it wants one', () => {
    const model = regionModel([], '全部', 'city');
    expect(model.detail()).toMatchObject({ value: ['全部', '全部'] });
    expect(model.columns[0]?.[0]).toBe('全部');
  });
});
