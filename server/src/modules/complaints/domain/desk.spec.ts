import fc from 'fast-check';
import { deskOrder, inOrder } from './complaint-life.js';
import { resolutionOf } from './resolution.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 10, 1, minute));
const one = (id: string, more: object = {}) => ({
  ...{ id, state: 'open' as const, dueAt: at(5), priority: false },
  ...more,
});

describe('the order of the desk', () => {
  it('who has the right to be answered first is, before clocks that end earlier; once answered, clocks decide', () => {
    const list = [
      one('late', { dueAt: at(2) }),
      one('waits', { state: 'waiting', dueAt: null, priority: true }),
      one('first', { dueAt: at(9), priority: true }),
      one('answered', { state: 'handling', dueAt: at(4), priority: true }),
      one('next', { dueAt: at(3) }),
    ];
    expect(list.sort(deskOrder).map(({ id }) => id)).toEqual(['first', 'late', 'next', 'answered', 'waits']);
  });

  it('is one order, whatever the list looked like before', () => {
    const complaint = fc.record({
      id: fc.string({ minLength: 1 }),
      state: fc.constantFrom('open' as const, 'handling' as const, 'waiting' as const),
      dueAt: fc.option(fc.nat(50).map(at)),
      priority: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(complaint, { selector: ({ id }) => id }), (list) => {
        expect(list.toReversed().sort(deskOrder)).toEqual(list.toSorted(deskOrder));
      }),
    );
  });
});

it('of two the one that was made first goes on, of the same moment always the same', () => {
  const [a, b] = [
    { id: 'a', openedAt: at(3) },
    { id: 'b', openedAt: at(1) },
  ];
  expect(inOrder(a, b)).toEqual([b, a]);
  expect(inOrder(b, a)).toEqual([b, a]);
  const same = { id: 'c', openedAt: at(1) };
  expect(inOrder(same, b)).toEqual([b, same]);
  expect(inOrder(b, same)).toEqual([b, same]);
});

describe('the share that is solved', () => {
  it('counts what is solved, and what should be; nothing that was withdrawn, merged or is still in time', () => {
    expect(
      resolutionOf([
        { state: 'closed', count: 30, old: 30 },
        { state: 'solved', count: 8, old: 2 },
        { state: 'handling', count: 5, old: 2 },
        { state: 'open', count: 4, old: 0 },
        { state: 'withdrawn', count: 9, old: 9 },
        { state: 'merged', count: 3, old: 3 },
      ]),
    ).toMatchObject({ resolved: 38, counted: 40, rate: { hits: 38, of: 40 } });
  });

  it('says no share of few, and of none', () => {
    expect(resolutionOf([{ state: 'closed', count: 19, old: 19 }])).toEqual({ resolved: 19, counted: 19, rate: null });
    expect(resolutionOf([])).toEqual({ resolved: 0, counted: 0, rate: null });
  });
});
