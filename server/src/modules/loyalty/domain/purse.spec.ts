import fc from 'fast-check';
import { isRefused } from '@daowei/shared/kernel/result';
import { begin, deduct, expire, put, reverse, spend, spendable, type Change, type Entry, type Purse } from './purse.js';

const DAY_MS = 86_400_000;
const at = (day: number): Date => new Date(Date.UTC(2026, 0, 1) + day * DAY_MS);
const EMPTY: Purse = { balance: 0, lots: [] };

type Step =
  | { readonly do: 'earn'; readonly amount: number; readonly waits: number; readonly lives: number }
  | { readonly do: 'spend'; readonly amount: number }
  | { readonly do: 'reverse'; readonly which: number }
  | { readonly do: 'pass'; readonly days: number };

const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('earn' as const),
      amount: fc.integer({ min: 1, max: 500 }),
      waits: fc.integer({ min: 0, max: 9 }),
      lives: fc.integer({ min: 1, max: 40 }),
    }),
    fc.record({ do: fc.constant('spend' as const), amount: fc.integer({ min: 1, max: 700 }) }),
    fc.record({ do: fc.constant('reverse' as const), which: fc.nat(20) }),
    fc.record({ do: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 15 }) }),
  ),
  { maxLength: 40 },
);

/** A purse that lived through the steps, and all that moved. */
function lived(story: readonly Step[]): { purse: Purse; entries: Entry[]; day: number } {
  let purse = EMPTY;
  let day = 0;
  const entries: Entry[] = [];
  const keep = (change: Change): void => {
    purse = change.purse;
    entries.push(...change.entries);
  };
  for (const step of story) {
    if (step.do === 'earn') {
      const startsAt = at(day + step.waits);
      const endsAt = at(day + step.waits + step.lives);
      const id = `lot-${String(purse.lots.length).padStart(3, '0')}`;
      purse = put(purse, { id, source: 'visit', amount: step.amount, unitFen: 1, startsAt, endsAt });
    } else if (step.do === 'spend') {
      const spent = spend(purse, step.amount, at(day));
      if (!isRefused(spent)) keep(spent);
      else expect(spendable(purse, at(day))).toBeLessThan(step.amount);
    } else if (step.do === 'reverse') {
      const lot = purse.lots[step.which % Math.max(1, purse.lots.length)];
      if (lot) keep(reverse(purse, lot.id));
    } else day += step.days;
    keep(begin(purse, at(day)));
    keep(expire(purse, at(day)));
  }
  return { purse, entries, day };
}

const sum = (entries: readonly Entry[]): number => entries.reduce((total, { amount }) => total + amount, 0);

it('the balance is the sum of what moved, and what the active lots have left unless it is a debt', () => {
  fc.assert(
    fc.property(steps, (story) => {
      const { purse, entries, day } = lived(story);
      expect(purse.balance).toBe(sum(entries));
      expect(spendable(purse, at(day))).toBe(Math.max(0, purse.balance));
      for (const { left, lapsed, amount, state } of purse.lots) {
        expect(left === 0 || state === 'active').toBe(true);
        expect(left >= 0 && lapsed >= 0 && left + lapsed <= amount).toBe(true);
      }
    }),
  );
});

it('goes below zero by taking back only, and by no more than was spent', () => {
  fc.assert(
    fc.property(steps, (story) => {
      const { purse, entries } = lived(story);
      const spent = -sum(entries.filter(({ kind }) => kind === 'spent'));
      expect(purse.balance).toBeGreaterThanOrEqual(-spent);
      if (!story.some(({ do: done }) => done === 'reverse')) expect(purse.balance).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('spends first what ends first', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 300 }), (story, amount) => {
      const { purse, day } = lived(story);
      const spent = spend(purse, amount, at(day));
      if (isRefused(spent)) return;
      const touched = new Set(spent.entries.map(({ lotId }) => lotId));
      const kept = spent.purse.lots.filter(({ left }) => left > 0).map(({ endsAt }) => endsAt.getTime());
      for (const { id, left, endsAt } of spent.purse.lots) {
        if (touched.has(id) && left === 0) expect(kept.every((end) => end >= endsAt.getTime())).toBe(true);
      }
      expect(-sum(spent.entries)).toBe(amount);
    }),
  );
});

it('taking a lot back leaves the balance as if it had never been given, whatever was spent meanwhile', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (story, given, wanted) => {
      const { purse, day } = lived(story);
      const lot = {
        id: 'new',
        source: 'visit' as const,
        amount: given,
        unitFen: 1,
        startsAt: at(day),
        endsAt: at(day + 9),
      };
      const with_ = begin(put(purse, lot), at(day)).purse;
      const spent = spend(with_, wanted, at(day));
      const after = reverse(isRefused(spent) ? with_ : spent.purse, 'new').purse;
      expect(after.balance).toBe(purse.balance - (isRefused(spent) ? 0 : wanted));
      expect(reverse(after, 'new').entries).toEqual([]);
    }),
  );
});

it('what is corrected away is the balance less, out of what there is, and the rest is owed', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 900 }), (story, amount) => {
      const { purse, day } = lived(story);
      const { purse: after, entries } = deduct(purse, amount, 1);
      expect(after.balance).toBe(purse.balance - amount);
      expect(sum(entries)).toBe(-amount);
      expect(spendable(after, at(day))).toBe(Math.max(0, after.balance));
      const owed = sum(entries.filter(({ lotId }) => lotId === null));
      expect(0 - owed).toBe(Math.max(0, amount - Math.max(0, purse.balance)));
    }),
  );
});

it('a debt is paid off by what is given next', () => {
  const lot = (id: string, amount: number) => ({
    ...{ id, source: 'visit' as const, amount, unitFen: 1, startsAt: at(0), endsAt: at(30) },
  });
  const first = begin(put(EMPTY, lot('a', 100)), at(0)).purse;
  const spent = spend(first, 80, at(1)) as Change;
  const owed = reverse(spent.purse, 'a').purse;
  expect(owed.balance).toBe(-80);
  const half = begin(put(owed, lot('b', 50)), at(2)).purse;
  expect([half.balance, half.lots.at(-1)!.state]).toEqual([-30, 'spent']);
  const whole = begin(put(half, lot('c', 50)), at(3)).purse;
  expect([whole.balance, whole.lots.at(-1)!.left]).toEqual([20, 20]);
});

it('what has ended is not spent, even before it is cleared away', () => {
  const lot = { id: 'a', source: 'visit' as const, amount: 10, unitFen: 1, startsAt: at(0), endsAt: at(5) };
  const { purse } = begin(put(EMPTY, lot), at(0));
  expect(spend(purse, 1, at(5))).toMatchObject({ refused: 'POINTS_SHORT' });
});
