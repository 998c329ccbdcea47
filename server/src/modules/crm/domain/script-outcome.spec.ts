import { tally } from './script-outcome.js';

const AT = new Date('2026-03-01T02:00:00.000Z');
const after = (days: number): Date => new Date(AT.getTime() + days * 86_400_000);
const WITHIN = { days: 30, satisfiedStars: 4 };

describe('what a script brings', () => {
  it('counts who came back in time, and nobody whose time is not over', () => {
    const told = ['a', 'b', 'c'].map((accountId) => ({ accountId, at: AT }));
    const bookings = [
      { accountId: 'a', paidAt: after(3), stars: 5 },
      { accountId: 'b', paidAt: after(31), stars: 5 },
      { accountId: 'c', paidAt: after(-1), stars: 5 },
    ];
    expect(tally(told, bookings, after(10), WITHIN)).toEqual({
      told: 3,
      counted: 1,
      cameBack: 1,
      rated: 1,
      satisfied: 1,
    });
    expect(tally(told, bookings, after(40), WITHIN)).toMatchObject({ counted: 3, cameBack: 1 });
  });
});
