import { dayOf, localDate } from '@daowei/shared/kernel/local-date';
import { effectiveAt } from './price-versions.js';

it.each([
  ['of a day to come', '2026-11-28', '2026-11-27T16:00:00.000Z'],
  ['of the day that has begun', '2026-11-27', '2026-11-27T09:30:00.000Z'],
])('counts from the first minute %s in Shanghai, never from before now', (_, day, from) => {
  const now = new Date('2026-11-27T09:30:00.000Z');
  expect(dayOf(now)).toBe('2026-11-27');
  expect(effectiveAt(localDate(day), now).toISOString()).toBe(from);
});
