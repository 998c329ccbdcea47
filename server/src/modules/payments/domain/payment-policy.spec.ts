import fc from 'fast-check';
import { nextQuestion, PAYMENT_POLICY } from './payment-policy.js';

const AT = Date.parse('2026-03-10T01:00:00.000Z');
const at = (seconds: number): Date => new Date(AT + seconds * 1_000);
const next = (now: number, payBefore = 900): number =>
  (nextQuestion(at(0), at(payBefore), at(now)).getTime() - AT) / 1_000;

describe('when WeChat is asked about a payment', () => {
  it('10 s, 30 s, 60 s, 2 min, every minute, and when the time is up', () => {
    const asked = [0];
    while (asked.at(-1)! < 900) asked.push(next(asked.at(-1)!));
    expect(asked).toEqual([0, 10, 30, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600, 660, 720, 780, 840, 900]);
  });

  it('whenever it is looked at: later than now, within a minute, never after the time is up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 1, max: 1_200_000 }), (nowMs, lifeMs) => {
        const [created, payBefore, now] = [at(0), new Date(AT + lifeMs), new Date(AT + nowMs)];
        const due = nextQuestion(created, payBefore, now).getTime();
        if (now >= payBefore) return expect(due).toBe(now.getTime());
        expect(due).toBeGreaterThan(now.getTime());
        expect(due - now.getTime()).toBeLessThanOrEqual(60_000);
        expect(due).toBeLessThanOrEqual(payBefore.getTime());
      }),
    );
  });

  it('the plan ascends, so that no question is skipped', () => {
    const plan = PAYMENT_POLICY.askAfterSeconds.value;
    expect([...plan].sort((a, b) => a - b)).toEqual(plan);
  });
});
