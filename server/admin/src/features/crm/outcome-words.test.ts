import { outcomeWords } from './outcome-words';

test('a share comes with its bounds, and few people are told as few', () => {
  expect(outcomeWords(null, 20)).toEqual(['还没有发送过']);
  const few = { told: 6, counted: 3, cameBack: 2, rated: 1, satisfied: 1, cameBackRate: null, satisfiedRate: null };
  expect(outcomeWords(few, 20)[0]).toContain('只有3人');
  const many = { ...few, told: 100, counted: 100, cameBackRate: { hits: 20, of: 100, low: 0.133, high: 0.289 } };
  expect(outcomeWords(many, 20)[0]).toBe('发给100人，再约20%（13%–29%）');
});
