import { IdempotencyKeys } from './idempotency';

test('the same body keeps its key, a changed one gets another', () => {
  let made = 0;
  const keys = new IdempotencyKeys(() => `key-${(made += 1)}`);
  const first = keys.keyFor({ workerId: 'w1' });
  expect(keys.keyFor({ workerId: 'w1' })).toBe(first);
  expect(keys.keyFor({ workerId: 'w2' })).not.toBe(first);
});

test('after a definite answer the same body is a new request', () => {
  const keys = new IdempotencyKeys();
  const first = keys.keyFor({});
  keys.answered();
  expect(keys.keyFor({})).not.toBe(first);
});

test('keys are what the server accepts', () => {
  expect(new IdempotencyKeys().keyFor({})).toMatch(/^[\w-]{8,64}$/);
});
