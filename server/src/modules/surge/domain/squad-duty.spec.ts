import { localDate } from '@daowei/shared/kernel/local-date';
import { checkSquadHours, dutyCutShort, dutyOfSquad, squadGoneAt } from './squad-duty.js';

const at = (clock: string): Date => new Date(`2026-03-${clock}:00+08:00`);
const day = (number: number) => localDate(`2026-03-${number}`);
const hours = (from: string, to: string) => ({ from: at(from), to: at(to) });

describe('the duty of a squad', () => {
  it('is one shift up to a day, past midnight too, and the same hours every day beyond', () => {
    expect(dutyOfSquad(hours('10T20:00', '11T02:00'))).toEqual([{ day: day(10), fromMinute: 1_200, toMinute: 1_560 }]);
    expect(dutyOfSquad(hours('10T08:00', '12T18:00'))).toEqual(
      [10, 11, 12].map((number) => ({ day: day(number), fromMinute: 480, toMinute: 1_080 })),
    );
    expect(dutyOfSquad(hours('10T20:00', '13T02:00'))).toEqual(
      [10, 11, 12].map((number) => ({ day: day(number), fromMinute: 1_200, toMinute: 1_560 })),
    );
  });

  it('is no longer a day than somebody may work', () => {
    const now = at('09T12:00');
    expect(checkSquadHours(hours('10T08:00', '12T20:00'), now)).toBeNull();
    expect(checkSquadHours(hours('10T08:00', '10T20:15'), now)).toMatchObject({ refused: 'VALIDATION_FAILED' });
    expect(checkSquadHours(hours('10T08:00', '12T08:00'), now)).toMatchObject({ refused: 'VALIDATION_FAILED' });
  });

  it('ends at the quarter-hour before, and leaves nothing of the days to come', () => {
    const week = hours('10T08:00', '12T18:00');
    expect(dutyCutShort(week, at('11T14:07'))).toEqual([
      { day: day(11), fromMinute: 480, toMinute: 840 },
      { day: day(12), fromMinute: 480, toMinute: 480 },
    ]);
    expect(dutyCutShort(week, at('09T14:00')).every(({ fromMinute, toMinute }) => fromMinute === toMinute)).toBe(true);
    // what is over stays as it was
    expect(dutyCutShort(week, at('12T18:30'))).toEqual([]);
    expect(dutyCutShort(hours('10T20:00', '11T02:00'), at('11T01:00'))).toEqual([]);
  });

  it('is over with the day, an end at midnight with the day before', () => {
    expect(squadGoneAt(hours('10T08:00', '10T18:00'))).toEqual(at('11T00:00'));
    expect(squadGoneAt(hours('10T18:00', '11T00:00'))).toEqual(at('11T00:00'));
    expect(squadGoneAt(hours('10T18:00', '11T02:00'))).toEqual(at('12T00:00'));
  });
});
