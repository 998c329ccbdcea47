import { resendAt } from './resending.js';

const QUIET = { fromMinute: 1_260, toMinute: 480 };
const at = (day: number, time: string): Date => new Date(`2026-03-${day}T${time}:00.000+08:00`);
const NIGHT = at(10, '22:00');
const MORNING = at(11, '08:00');
const startsAt = (time: Date, isOver = false): { startsAt: Date; isOver: boolean } => ({ startsAt: time, isOver });

describe('what the office sends again at night', () => {
  it.each([
    ['somebody’s safety', 'are_you_well', null, null],
    ['an offer that has ended by the morning', 'visit_offered', startsAt(at(12, '09:00')), null],
    ['a time that is held', 'time_offered', startsAt(at(12, '09:00')), null],
    ['a change of a visit that begins before the morning', 'visit_changed', startsAt(at(11, '07:59')), null],
    ['a change of a visit that begins when the morning comes', 'visit_changed', startsAt(MORNING), MORNING],
    ['a change of several days', 'worker_visit_changed', null, null],
    ['a note about a visit under way', 'office_note', startsAt(at(10, '21:00')), null],
    ['a note about a visit that is over', 'office_note', startsAt(at(10, '14:00'), true), MORNING],
    ['a note about no visit', 'office_note', null, MORNING],
    ['a booking of another day', 'booking_confirmed', startsAt(at(12, '09:00')), MORNING],
    ['an invoice, whatever the visit', 'invoice_issued', startsAt(at(10, '21:30')), MORNING],
    ['our own idea', 'care_note', startsAt(at(10, '21:30')), MORNING],
  ] as const)('%s', (_, template, visit, expected) => {
    expect(resendAt({ template, urgent: false, visit }, QUIET, NIGHT)).toEqual(expected);
    expect(resendAt({ template, urgent: false, visit }, QUIET, at(10, '20:59'))).toBeNull();
    expect(resendAt({ template, urgent: true, visit }, QUIET, NIGHT)).toBeNull();
  });

  it('waits for the end of the hours somebody chose, also after midnight', () => {
    const note = { template: 'office_note', urgent: false, visit: null } as const;
    expect(resendAt(note, QUIET, at(11, '00:30'))).toEqual(MORNING);
    expect(resendAt(note, { fromMinute: 600, toMinute: 720 }, at(10, '11:00'))).toEqual(at(10, '12:00'));
    expect(resendAt(note, { fromMinute: 0, toMinute: 0 }, NIGHT)).toBeNull();
  });
});
