import { checkTransitions, PAYMENT_TRANSITIONS, statesBefore } from './payment.js';

describe('the life of a payment', () => {
  it('every state can be reached, and a table with a hole is refused', () => {
    expect(() => checkTransitions(PAYMENT_TRANSITIONS, 'created')).not.toThrow();
    expect(() => checkTransitions({ ...PAYMENT_TRANSITIONS, created: ['paid'] }, 'created')).toThrow(
      /pending, closed, held/,
    );
  });

  it('money may arrive in every state that has none; nothing leaves paid or held', () => {
    expect(statesBefore('paid').sort()).toEqual(['closed', 'created', 'pending']);
    expect(statesBefore('held').sort()).toEqual(['closed', 'created', 'pending']);
    expect(statesBefore('closed').sort()).toEqual(['created', 'pending']);
    expect(PAYMENT_TRANSITIONS.paid).toEqual([]);
    expect(PAYMENT_TRANSITIONS.held).toEqual([]);
  });
});
