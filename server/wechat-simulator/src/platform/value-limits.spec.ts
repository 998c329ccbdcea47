import { valueProblem } from './value-limits.js';

const cases: Record<string, { good: unknown[]; bad: unknown[] }> = {
  thing1: {
    good: ['洁', '洁'.repeat(20), '3小时 Deep-clean!', '👍'.repeat(20)],
    bad: ['洁'.repeat(21), '👍'.repeat(21)],
  },
  number2: { good: ['0', '12.50', '-3', '9'.repeat(32), 7], bad: ['9'.repeat(33), '1,000', '一', '1.'] },
  letter1: { good: ['abcXYZ', 'a'.repeat(32)], bad: ['a'.repeat(33), 'a1', 'a b', '字'] },
  symbol1: { good: ['!?', '★★★★★'], bad: ['★★★★★★', 'a', '1', '字'] },
  character_string5: { good: ['DW20261122-000001', '#'.repeat(32)], bad: ['x'.repeat(33), '订单1', 'x\ny'] },
  time2: {
    good: [
      '15:01',
      '9:05',
      '15:01:30',
      '2019年10月1日 15:01',
      '2026-11-25 09:00',
      '2026年11月25日 09:00~12:00',
      '2026年11月25日 09:00~2026年11月25日 12:00',
    ],
    bad: [
      '24:00',
      '12:60',
      '下午3点',
      '2026年2月30日 10:00',
      '2026年11月25日',
      '09:00~10:00~11:00',
      '~',
      '09:00-12:00',
    ],
  },
  date2: {
    good: ['2019年10月1日', '2019年10月1日 15:01', '2026-02-28', '2026/2/28', '2026年11月25日~2026年11月27日'],
    bad: ['2026年13月1日', '2026-02-29', '10月1日', '15:01', '2026年11月25日 25:00'],
  },
  amount4: {
    good: ['¥168.00', '￥1', '$9999999999.99', '168', '0.02元', '¥168元'],
    bad: ['¥¥1', '¥12345678901', '1.234', '168块', '一百', '-1', '¥'],
  },
  phone_number1: {
    good: ['13800000001', '+86-0766-66888866', '138****0001'],
    bad: ['1'.repeat(18), '电话138', '138a'],
  },
  car_number1: { good: ['粤A8Z888挂', '浙A12345', '浙AD12345'], bad: ['粤A8Z8888挂', '粤粤A1234', '粤A 123'] },
  name1: {
    good: ['王秀英', '王'.repeat(10), 'Mary Ann O’Neil', 'a'.repeat(20), '王Mary'],
    bad: ['王'.repeat(11), 'a'.repeat(21), '王2', `王${'a'.repeat(10)}`],
  },
  phrase1: { good: ['配送中', '货物配送中'], bad: ['货物配送中了', '配送OK', '配 送'] },
};

describe.each(Object.entries(cases))('%s', (key, { good, bad }) => {
  it.each(good)('takes %j', (value) => expect(valueProblem(key, value)).toBeNull());
  it.each(bad)('refuses %j', (value) => expect(valueProblem(key, value)).toBe('invalid'));
  it.each(['', '  ', null, undefined, {}, [], true])('finds %j empty', (value) =>
    expect(valueProblem(key, value)).toBe('empty'),
  );
});

it.each(['thing', 'things1', 'constructor1', 'toString1', ''])('knows no field %j', (key) => {
  expect(valueProblem(key, 'x')).toBe('invalid');
});
