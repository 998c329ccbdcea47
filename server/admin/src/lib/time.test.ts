import { localDate } from '@daowei/shared/kernel/local-date';
import { dayAndSpan, dayName, duration, exactTime, fullStamp, morning, timeLeft, timeSpan } from './time';

const today = localDate('2026-11-22');

test.each([
  ['2026-11-22', '今天'],
  ['2026-11-23', '明天'],
  ['2026-11-21', '昨天'],
  ['2026-11-30', '11-30 周一'],
  ['2027-01-01', '2027-01-01 周五'],
])('names the day %s', (day, name) => {
  expect(dayName(localDate(day), today)).toBe(name);
});

test('times are told in Shanghai, whatever this computer thinks', () => {
  expect(fullStamp('2026-11-22T16:30:05.999Z')).toBe('2026-11-23 00:30:05');
  expect(exactTime('2026-11-22T00:00:09.000Z')).toBe('08:00:09');
  expect(dayAndSpan('2026-11-22T16:00:00.000Z', '2026-11-22T16:30:00.000Z', today)).toBe('明天 00:00–00:30');
});

test.each([
  ['2026-11-23T00:00:00.000Z', '明早8:00'],
  ['2026-11-22T02:30:00.000Z', '今早10:30'],
  ['2026-11-23T04:00:00.000Z', '明天 12:00'],
  ['2026-11-24T00:00:00.000Z', '11-24 周二 08:00'],
])('says when the quiet is over: %s', (iso, words) => {
  expect(morning(iso, today)).toBe(words);
});

test('a span over midnight says so', () => {
  expect(timeSpan('2026-11-22T14:00:00.000Z', '2026-11-22T18:00:00.000Z')).toBe('22:00–次日 02:00');
});

test.each([
  [45, '45分钟'],
  [60, '1小时'],
  [90, '1小时30分'],
  [0, '0分钟'],
])('%i minutes are %s', (minutes, text) => {
  expect(duration(minutes)).toBe(text);
});

test.each([
  [-61_000, '超时1分钟', 'over'],
  [-1, '超时不到1分钟', 'over'],
  [0, '剩不到1分钟', 'soon'],
  [299_999, '剩4分钟', 'soon'],
  [300_000, '剩5分钟', 'calm'],
  [2 * 3_600_000, '剩2小时', 'calm'],
  [49 * 3_600_000, '剩2天', 'calm'],
])('%i ms before the deadline', (ms, text, urgency) => {
  const now = new Date('2026-11-22T04:00:00.000Z');
  expect(timeLeft(new Date(now.getTime() + ms).toISOString(), now)).toEqual({ text, urgency });
});
