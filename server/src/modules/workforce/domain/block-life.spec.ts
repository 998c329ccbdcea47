import fc from 'fast-check';
import { BLOCK_COMMANDS, BLOCK_STATES, commandsFor, decideBlock, stateOfNew, type BlockState } from './block-life.js';

const PEOPLE = ['a', 'b', 'c'] as const;
const person = fc.constantFrom(...PEOPLE);

describe('a block', () => {
  it('of a pair counts at once, the blacklist only once somebody else agreed, whatever is tried', () => {
    fc.assert(
      fc.property(
        fc.option(fc.constant('customer')),
        person,
        fc.array(fc.tuple(fc.constantFrom(...BLOCK_COMMANDS), person), { maxLength: 8 }),
        (accountId, proposedBy, tries) => {
          let state: BlockState = stateOfNew({ accountId });
          let agreed = accountId !== null;
          for (const [command, by] of tries) {
            const next = decideBlock({ state, proposedBy }, command, by);
            if (typeof next !== 'string') continue;
            agreed ||= command === 'confirm' && by !== proposedBy;
            state = next;
          }
          if (state === 'in_force' || state === 'released') expect(agreed).toBe(true);
        },
      ),
    );
  });

  it('that is over stays over', () => {
    for (const state of BLOCK_STATES.filter((one) => one === 'refused' || one === 'released')) {
      expect(PEOPLE.flatMap((by) => commandsFor({ state, proposedBy: 'a' }, by))).toEqual([]);
    }
  });

  it('may be refused, and not confirmed, by whoever proposed it', () => {
    expect(commandsFor({ state: 'proposed', proposedBy: 'a' }, 'a')).toEqual(['refuse']);
    expect(decideBlock({ state: 'proposed', proposedBy: 'a' }, 'confirm', 'a')).toMatchObject({ refused: 'FOUR_EYES' });
  });
});
