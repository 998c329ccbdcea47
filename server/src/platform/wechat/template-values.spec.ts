import fc from 'fast-check';
import { fitValue, fitValues } from './template-values.js';

describe('values of subscription messages', () => {
  it.each([
    ['thing1', '日常保洁', '日常保洁'],
    ['thing1', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
    ['thing1', '一二三四五六七八九十一二三四五六七八九十零', '一二三四五六七八九十一二三四五六七八九…'],
    ['thing4', '  西湖区\n文三路 ', '西湖区 文三路'],
    ['thing4', ' \t\n', '无'],
    ['name3', '王秀英', '王秀英'],
    ['name3', '王秀英007', '王秀英'],
    ['name3', '', '服务人员'],
    ['name3', '阿不都热合曼·买买提江·吐尔逊', '阿不都热合曼·买买提'],
    ['name3', 'Alexandra Konstantinopolous', 'Alexandra Konstantin'],
    ['character_string5', 'DW20261125000123', 'DW20261125000123'],
    ['character_string5', '单号', '-'],
    ['amount4', '¥168.00', '¥168.00'],
    ['phrase1', '已确认OK', '已确认'],
    ['time2', '2026年11月25日 09:00~12:00', '2026年11月25日 09:00~12:00'],
  ])('%s %j → %j', (key, value, fitted) => {
    expect(fitValue(key, value)).toBe(fitted);
  });

  it('never invents a time or an amount, and knows no other kinds of fields', () => {
    expect(fitValue('time2', ' ')).toBeNull();
    expect(fitValue('amount4', '')).toBeNull();
    expect(fitValue('wish1', 'x')).toBeNull();
    expect(fitValues({ thing1: 'a', time2: '' })).toEqual({ unfit: 'time2' });
    expect(fitValues({ thing1: 'a' })).toEqual({ values: { thing1: 'a' } });
  });

  it('whatever is said in a thing: 1 to 20 code points, no torn character, no control character', () => {
    const anything = fc.string({
      unit: fc.oneof(fc.constantFrom('\uD83D', '\uDE00', '\n', '\0', ' '), fc.string({ unit: 'binary', maxLength: 3 })),
    });
    fc.assert(
      fc.property(anything, (said) => {
        const text = fitValue('thing1', said)!;
        expect([...text].length).toBeGreaterThanOrEqual(1);
        expect([...text].length).toBeLessThanOrEqual(20);
        expect(text).not.toMatch(/\p{Cs}|\p{Cc}/u);
      }),
    );
  });
});
