import fc from 'fast-check';
import { groupOf, groupWords, HOME_GROUPS, homeOptions, stepsFor, type HomeGroup } from './home-groups.js';

const step = fc.record({
  title: fc.string({ minLength: 1 }),
  demands: fc.option(fc.record({ group: fc.option(fc.constantFrom(...HOME_GROUPS)) }, { requiredKeys: [] })),
});
const standard = fc.array(step, { maxLength: 12 });
const groups = fc.subarray<HomeGroup>([...HOME_GROUPS]);

describe('the steps of a home', () => {
  it('are those of every home and those of its groups, in the order of the standard', () => {
    fc.assert(
      fc.property(standard, groups, (steps, home) => {
        const laid = stepsFor(steps, home);
        const places = laid.map((one) => steps.indexOf(one));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(laid)).toEqual(
          new Set([
            ...steps.filter((one) => groupOf(one) === null),
            ...home.flatMap((group) => steps.filter((one) => groupOf(one) === group)),
          ]),
        );
      }),
    );
  });

  it('only grow with another group, and with none are those of every home', () => {
    fc.assert(
      fc.property(standard, groups, fc.constantFrom(...HOME_GROUPS), (steps, home, another) => {
        expect(stepsFor(steps, [...home, another])).toEqual(expect.arrayContaining(stepsFor(steps, home)));
        expect(stepsFor(steps, [])).toEqual(steps.filter((one) => !one.demands?.group));
      }),
    );
  });

  it('are offered for every group that gets more, each by what it gets', () => {
    fc.assert(
      fc.property(standard, (steps) => {
        for (const group of HOME_GROUPS) {
          const more = stepsFor(steps, [group]).filter((one) => groupOf(one) === group);
          const offered = homeOptions(steps).find((option) => option.group === group);
          expect(offered?.steps ?? []).toEqual(more.map(({ title }) => title));
        }
      }),
    );
  });
});

it('groups are named in one order, each once', () => {
  expect(groupWords(['child', 'elder_alone', 'child'])).toBe('独居老人、儿童');
  expect(groupWords([])).toBe('');
});
