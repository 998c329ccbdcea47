import { fillScript } from '@daowei/shared/rules/scripts';
import { decidePush, planPush } from './push.js';
import { valuesOf } from './script-values.js';

describe('a push', () => {
  it('is sent by one person up to a number, by two above it, and never to nobody or everybody', () => {
    expect([1, 30].map((people) => planPush(people))).toEqual(['approved', 'approved']);
    expect([31, 500].map((people) => planPush(people))).toEqual(['waiting', 'waiting']);
    for (const people of [0, 501]) expect(planPush(people)).toMatchObject({ refused: 'PUSH_SIZE' });
  });

  it('is approved by somebody else, refused by anybody, and decided once', () => {
    const waiting = { state: 'waiting', askedBy: 'a' } as const;
    expect(decidePush(waiting, 'approve', 'a')).toMatchObject({ refused: 'FOUR_EYES' });
    expect(decidePush(waiting, 'approve', 'b')).toBe('approved');
    expect(decidePush(waiting, 'refuse', 'a')).toBe('refused');
    expect(decidePush({ state: 'approved', askedBy: 'a' }, 'approve', 'b')).toMatchObject({ refused: 'PUSH_STATE' });
  });
});

describe('the gaps of a script', () => {
  const booking = {
    no: 'DW20260311000123',
    serviceName: '日常保洁',
    promised: { from: new Date('2026-03-11T01:00:00.000Z'), to: new Date('2026-03-11T01:30:00.000Z') },
    address: { contactName: '林女士', community: '翠苑一区' },
  };
  const script = { summary: '{服务}', text: '{客户}您好，{服务人员}{时间}到{小区}，{隔了几天}。——{客服}' };

  it('are filled from the booking; who is not known yet, and days that have not passed, stay blank', () => {
    const before = valuesOf(booking, null, '周敏', new Date('2026-03-10T02:00:00.000Z'));
    expect(fillScript(script, before).blanks).toEqual(['服务人员', '隔了几天']);
    const after = valuesOf(booking, '王秀英', '周敏', new Date('2026-03-31T02:00:00.000Z'));
    expect(fillScript(script, after)).toEqual({
      summary: '日常保洁',
      text: '林女士您好，王秀英3月11日 09:00–09:30到翠苑一区，20。——周敏',
      blanks: [],
    });
  });
});
