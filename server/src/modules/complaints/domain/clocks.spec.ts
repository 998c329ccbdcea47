import fc from 'fast-check';
import { milestones, readClock, type ClockEvent, type ClockFact, type ClockName } from './clocks.js';
import { COMPLAINT_POLICY } from './complaint-policy.js';
import { afterWorkingMs, WORKING_CALENDAR, workingMs } from './working-calendar.js';

const MINUTE = 60_000;
/** Shanghai wall-clock time as an instant. */
const at = (text: string): Date => new Date(`${text}+08:00`);
const fact = (clock: ClockName, event: ClockEvent, when: Date): ClockFact => ({
  clock,
  round: 1,
  event,
  at: when,
  policyVersion: COMPLAINT_POLICY.version,
  calendarVersion: WORKING_CALENDAR.version,
});
const dueAt = (clock: ClockName, ...facts: [ClockEvent, Date][]): Date | null =>
  readClock(
    facts.map(([event, when]) => fact(clock, event, when)),
    facts[facts.length - 1]![1],
  ).dueAt;

describe('the first answer counts in the hours of the desk', () => {
  it.each([
    ['by day', '2026-03-10T10:00', '2026-03-10T10:05'],
    ['over closing time', '2026-03-10T20:57', '2026-03-11T08:02'],
    ['at night', '2026-03-10T23:30', '2026-03-11T08:05'],
    ['on a Sunday as on any day', '2026-03-15T12:00', '2026-03-15T12:05'],
    ['before the Spring Festival', '2026-02-15T20:58', '2026-02-19T08:03'],
    ['over the turn of a month', '2026-02-28T20:59', '2026-03-01T08:04'],
  ])('%s', (_, from, due) => {
    expect(dueAt('first_answer', ['start', at(from)])).toEqual(at(due));
  });
});

describe('the solution counts by day and night', () => {
  it('is due a day later, also over the festival', () => {
    expect(dueAt('resolution', ['start', at('2026-02-16T22:00')])).toEqual(at('2026-02-17T22:00'));
  });

  it('stands still while the customer is asked', () => {
    const asked = at('2026-03-10T16:00');
    expect(dueAt('resolution', ['start', at('2026-03-10T10:00')], ['pause', asked])).toBeNull();
    const resumed = dueAt(
      'resolution',
      ['start', at('2026-03-10T10:00')],
      ['pause', asked],
      ['resume', at('2026-03-12T09:00')],
    );
    expect(resumed).toEqual(at('2026-03-13T03:00'));
  });

  it('is late by what its own time says, once and for all', () => {
    const facts = (
      [
        ['start', '2026-03-10T10:00'],
        ['pause', '2026-03-11T09:00'],
        ['resume', '2026-03-14T09:00'],
        ['stop', '2026-03-14T10:30'],
      ] as const
    ).map(([event, when]) => fact('resolution', event, at(when)));
    const reading = readClock(facts, at('2027-01-01T00:00'));
    expect(reading).toMatchObject({ state: 'stopped', elapsedMs: 24.5 * 60 * MINUTE, overdue: true, dueAt: null });
  });
});

it.each<[string, ClockEvent[]]>([
  ['resumes what runs', ['start', 'resume']],
  ['pauses what is paused', ['start', 'pause', 'pause']],
  ['goes on after its end', ['start', 'stop', 'resume']],
  ['has no start', ['pause']],
])('no clock %s', (_, events) => {
  const facts = events.map((event, index) => fact('resolution', event, new Date(index * MINUTE)));
  expect(() => readClock(facts, at('2026-03-10T10:00'))).toThrow();
});

it('a clock runs by the rules it was started under, and by no others', () => {
  const begun = fact('first_answer', 'start', at('2026-03-10T10:00'));
  const read = (more: Partial<ClockFact>) => () => readClock([{ ...begun, ...more }], begun.at);
  expect(read({})).not.toThrow();
  expect(read({ policyVersion: 99 })).toThrow('no complaint policy 99');
  expect(read({ calendarVersion: 99 })).toThrow('no working calendar 99');
});

it('a warning comes while there is time, then one step of the chain after the other', () => {
  const steps = milestones([fact('first_answer', 'start', at('2026-03-10T10:00'))]);
  expect(steps.map(({ level, at: when }) => [level, when])).toEqual([
    [0, at('2026-03-10T10:04')],
    [1, at('2026-03-10T10:05')],
    [2, at('2026-03-10T10:35')],
    [3, at('2026-03-10T12:05')],
  ]);
});

const instant = fc.integer({ min: at('2026-01-01T00:00').getTime(), max: at('2027-03-01T00:00').getTime() });

it('working time adds up, and the way there is the way back', () => {
  fc.assert(
    fc.property(instant, fc.nat(20 * 1440), fc.nat(20 * 1440), (start, first, second) => {
      const from = new Date(start);
      const middle = new Date(start + first * MINUTE);
      const to = new Date(middle.getTime() + second * MINUTE);
      const whole = workingMs(from, to, WORKING_CALENDAR);
      expect(workingMs(from, middle, WORKING_CALENDAR) + workingMs(middle, to, WORKING_CALENDAR)).toBe(whole);
      expect(workingMs(from, afterWorkingMs(from, whole, WORKING_CALENDAR), WORKING_CALENDAR)).toBe(whole);
    }),
  );
});

it('however often it is paused, a clock is due when its own time is used up and not a moment before', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<ClockName>('first_answer', 'resolution'),
      instant,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 3000 })), { maxLength: 6 }),
      (clock, start, pauses) => {
        let now = start;
        const facts = [fact(clock, 'start', new Date(start))];
        for (const [ran, rested] of pauses) {
          facts.push(fact(clock, 'pause', new Date((now += ran * MINUTE))));
          facts.push(fact(clock, 'resume', new Date((now += rested * MINUTE))));
        }
        const { dueAt: due, overdue } = readClock(facts, new Date(now));
        if (overdue) return;
        expect(readClock(facts, due!).overdue).toBe(false);
        expect(readClock(facts, due!).elapsedMs).toBe(readClock(facts, due!).allowedMs);
        // the desk may be closed just then: late is who has not answered a minute into its next hours
        const later = afterWorkingMs(new Date(due!.getTime() + 1), MINUTE, WORKING_CALENDAR);
        expect(readClock(facts, later).overdue).toBe(true);
      },
    ),
  );
});
