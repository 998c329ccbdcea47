import { spanFrom, spanOf } from './minutes';

test.each([
  ['08:00', '12:00', '08:00–12:00'],
  ['22:00', '06:00', '22:00–次日 06:00'],
  ['20:00', '00:00', '20:00–24:00'],
])('%s to %s reads %s', (from, to, text) => expect(spanOf(spanFrom(from, to)!)).toBe(text));

test('half a time is none', () => expect(spanFrom('08:00', '')).toBeNull());
