import { dayState, isChosen, monthsOf } from './day-choice';

const day = (date: string, latestLast: string | null = '2028-03-20') => ({ date, latestLast });
const calendar = {
  days: [day('2028-02-28'), day('2028-02-29'), day('2028-03-01', null), day('2028-03-02'), day('2028-03-05')],
  minDays: 3,
  maxDays: 30,
};
const none = { first: null, last: null };

it('begins where somebody is free long enough, and says why not elsewhere', () => {
  expect(dayState(calendar, none, '2028-02-29')).toEqual({ kind: 'first' });
  expect(dayState(calendar, none, '2028-03-01')).toMatchObject({ kind: 'none', label: '满' });
  expect(dayState(calendar, none, '2029-01-01')).toMatchObject({ kind: 'none' });
});

it('ends where the same worker is still free, not before the shortest, over a leap day', () => {
  const begun = { first: '2028-02-28', last: null };
  expect(dayState(calendar, begun, '2028-02-29')).toMatchObject({ kind: 'none', because: '至少预约3天，最早到3月1日' });
  expect(dayState(calendar, begun, '2028-03-01')).toEqual({ kind: 'last' });
  expect(dayState(calendar, begun, '2028-02-28')).toEqual({ kind: 'first' });
  const whole = { first: '2028-02-28', last: '2028-03-02' };
  expect(dayState(calendar, whole, '2028-03-05')).toEqual({ kind: 'first' });
  expect(['2028-02-28', '2028-03-01', '2028-03-05'].map((date) => isChosen(whole, date))).toEqual([true, true, false]);
});

it('lays months out in weeks from Monday', () => {
  expect(monthsOf(calendar.days).map(({ month, blanks, dates }) => [month, blanks, dates.length])).toEqual([
    ['2028年2月', 0, 2],
    ['2028年3月', 2, 3],
  ]);
});
