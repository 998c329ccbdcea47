import { localDate } from '@daowei/shared/kernel/local-date';
import { weekdayName } from '@daowei/shared/kernel/time-words';
import {
  calendarDay,
  clockTime,
  countdownText,
  dayText,
  durationText,
  hourOf,
  localDateAt,
  moment,
  nearDay,
  timeWindow,
} from './time';

/** Sunday 22 November 2026, 10:00 in Shanghai. */
const NOW = Date.parse('2026-11-22T02:00:00.000Z');

it('reads instants as Shanghai does, whatever zone the phone is in', () => {
  expect(clockTime('2026-11-22T16:30:00.000Z')).toBe('00:30');
  expect(hourOf('2026-11-22T15:59:59.000Z')).toBe(23);
  expect(localDateAt(Date.parse('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23');
  expect(localDateAt(Date.parse('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
});

it.each([
  ['2026-11-21T02:00:00.000Z', '昨天'],
  ['2026-11-22T15:59:00.000Z', '今天'],
  ['2026-11-22T16:00:00.000Z', '明天'],
  ['2026-11-24T02:00:00.000Z', '后天'],
  ['2026-11-25T02:00:00.000Z', '11月25日 周三'],
  ['2027-01-05T02:00:00.000Z', '2027年1月5日 周二'],
])('%s is %s', (iso, text) => {
  expect(dayText(iso, NOW)).toBe(text);
});

it('names the day of a strip by nearness, then by weekday', () => {
  const today = localDate('2026-11-22');
  const days = ['2026-11-22', '2026-11-24', '2026-11-25', '2026-11-29'].map(localDate);
  expect(days.map((day) => nearDay(day, today))).toEqual(['今天', '后天', '周三', '周日']);
  expect(weekdayName(today)).toBe('周日');
  expect(calendarDay(today, today)).toBe('11月22日');
});

it('a promised window ends with its time only', () => {
  expect(moment('2026-11-22T06:00:00.000Z', NOW)).toBe('今天 14:00');
  expect(timeWindow('2026-11-22T06:00:00.000Z', '2026-11-22T06:30:00.000Z', NOW)).toBe('今天 14:00–14:30');
  expect(timeWindow('2026-11-22T06:00:00.000Z', '2026-11-22T06:00:00.000Z', NOW)).toBe('今天 14:00');
});

it.each([
  [0, '0分钟'],
  [45, '45分钟'],
  [120, '2小时'],
  [150, '2小时30分钟'],
])('%d minutes are %s', (minutes, text) => {
  expect(durationText(minutes)).toBe(text);
});

it.each([
  [15 * 60_000, '15:00'],
  [59_001, '01:00'],
  [59_000, '00:59'],
  [1, '00:01'],
  [0, '00:00'],
  [-5_000, '00:00'],
])('%d ms left show %s', (left, text) => {
  expect(countdownText(left)).toBe(text);
});
