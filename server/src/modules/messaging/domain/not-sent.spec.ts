import { MESSAGING_POLICY } from './messaging-policy.js';
import { decideAfterSend, NOT_SENT } from './not-sent.js';

const decide = (attempt: Parameters<typeof decideAfterSend>[0], tries = 1) =>
  decideAfterSend(attempt, tries, MESSAGING_POLICY.retryAfterSeconds.value);

describe('after a try to send', () => {
  it('sent is sent, and what may have been sent is not repeated', () => {
    expect(decide({ kind: 'sent' })).toEqual({ kind: 'sent' });
    expect(decide({ kind: 'unknown' })).toEqual({ kind: 'unknown' });
  });

  it('no credit left at WeChat: ours were none either', () => {
    expect(decide({ kind: 'no_credit' })).toEqual({ kind: 'not_sent', reason: 'refused', credit: 'none_left' });
  });

  it.each(['recipient', 'template', 'page', 'value', 'quota', 'other'] as const)(
    '%s: the credit comes back',
    (reason) => {
      expect(decide({ kind: 'rejected', reason })).toEqual({ kind: 'not_sent', reason, credit: 'back' });
      expect(NOT_SENT[reason]).toMatch(/\p{Script=Han}/u);
    },
  );

  it('certainly not sent: again by plan, then given up with the credit back', () => {
    const decisions = MESSAGING_POLICY.retryAfterSeconds.value.map((_, index) =>
      decide({ kind: 'unavailable' }, index + 1),
    );
    expect(decisions).toEqual(
      MESSAGING_POLICY.retryAfterSeconds.value.map((afterSeconds) => ({ kind: 'again', afterSeconds })),
    );
    expect(decide({ kind: 'unavailable' }, decisions.length + 1)).toEqual({
      kind: 'not_sent',
      reason: 'gave_up',
      credit: 'back',
    });
  });
});
