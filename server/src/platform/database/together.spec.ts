import fc from 'fast-check';
import { StatementFailed } from './connections.js';
import { Together } from './together.js';
import { OutcomeUnknown } from './transactions.js';

const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('work done together', () => {
  it('answers everybody with their own answer, in batches, whoever comes first first', async () => {
    const batches: number[][] = [];
    const together = new Together(async (items: readonly number[]) => {
      batches.push([...items]);
      await later();
      return items.map((item) => item * 2);
    });
    const answers = await Promise.all(Array.from({ length: 300 }, (_, item) => together.do(item)));
    expect(answers).toEqual(Array.from({ length: 300 }, (_, item) => item * 2));
    expect(batches.flat()).toEqual(Array.from({ length: 300 }, (_, item) => item));
    expect(Math.max(...batches.map((batch) => batch.length))).toBe(64);
    expect(batches).toHaveLength(5);
  });

  it('whoever fails gets the error alone, and everybody else is done exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 80 }), async (poisoned) => {
        const done: number[] = [];
        const together = new Together(async (items: readonly number[]) => {
          await later();
          // all or nothing, as a transaction
          for (const item of items) if (poisoned[item]) throw new Error(`poisoned ${item}`);
          done.push(...items);
          return items;
        });
        const answers = await Promise.allSettled(poisoned.map((_, item) => together.do(item)));
        const expected = poisoned.map((bad, item) => (bad ? `poisoned ${item}` : item));
        expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual(expected);
        expect(done.sort((a, b) => a - b)).toEqual(expected.filter((one) => typeof one === 'number'));
      }),
    );
  });

  it.each([
    ['while it committed', () => new OutcomeUnknown(new Error('gone'))],
    ['before', () => new StatementFailed(Object.assign(new Error('gone'), { fatal: true }))],
  ])('a connection that broke %s fails its batch and is not asked again', async (_when, broken) => {
    let tries = 0;
    const together = new Together(async (items: readonly number[]) => {
      tries += 1;
      if (items.includes(1)) throw broken();
      return items;
    });
    const answers = await Promise.allSettled([1, 2, 3].map((item) => together.do(item)));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(tries).toBe(1);
    expect(await together.do(4)).toBe(4);
  });
});
