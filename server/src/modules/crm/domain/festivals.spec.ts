import { FESTIVALS, festivalsToPrepare, greetAt, isOver, prepareAt } from './festivals.js';

const names = (instant: string): string[] => festivalsToPrepare(new Date(instant)).map(({ name }) => name);

it('the calendar goes forward, each festival once, and never two at a time', () => {
  const days = FESTIVALS.map(({ day }) => day);
  expect(days).toEqual([...new Set(days)].sort());
  for (const [place, festival] of FESTIVALS.entries()) {
    const next = FESTIVALS[place + 1];
    if (next) expect(prepareAt(next) > greetAt(festival)).toBe(true);
  }
});

it('greetings are written three days before, at ten in Shanghai, and not any more once the day has begun', () => {
  expect(names('2027-02-03T01:59:59.999Z')).toEqual([]);
  expect(names('2027-02-03T02:00:00.000Z')).toEqual(['春节']);
  expect(names('2027-02-06T01:59:59.999Z')).toEqual(['春节']);
  expect(names('2027-02-06T02:00:00.000Z')).toEqual([]);
});

it('a festival is over when its day is, in Shanghai', () => {
  expect(isOver('2027-02-06', new Date('2027-02-06T15:59:59.999Z'))).toBe(false);
  expect(isOver('2027-02-06', new Date('2027-02-06T16:00:00.000Z'))).toBe(true);
});
