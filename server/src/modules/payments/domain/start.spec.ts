import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import type { PaymentRequest } from '../contract/payments.facade.js';
import type { Payment } from './payment.js';
import { decideStart, describe as describeFor } from './start.js';

const NOW = new Date('2026-03-10T01:00:00.000Z');
const LATER = new Date('2026-03-10T01:15:00.000Z');
const request = (more: Partial<PaymentRequest> = {}): PaymentRequest => ({
  reference: 'order:1',
  description: '日常保洁',
  amountFen: fen(16_800),
  payerOpenid: 'oPayer',
  payBefore: LATER,
  ...more,
});
const live = (state: Payment['state']): Payment => ({ ...request(), state }) as Payment;

describe('when somebody wants to pay', () => {
  it.each([
    ['nothing yet', null, { kind: 'begin' }],
    ['a payment nobody answered', live('created'), { kind: 'continue' }],
    ['an open payment', live('pending'), { kind: 'continue' }],
    ['a paid one', live('paid'), { refused: 'ORDER_STATE' }],
    ['a held one', live('held'), { refused: 'PAYMENT_HELD' }],
  ])('%s', (_, payment, decision) => {
    expect(decideStart(payment, request(), NOW)).toMatchObject(decision);
  });

  it.each([[{ amountFen: fen(1) }], [{ payerOpenid: 'oOther' }], [{ payBefore: new Date(LATER.getTime() + 1) }]])(
    'other terms %j replace',
    (more) => {
      expect(decideStart(live('pending'), request(more), NOW)).toMatchObject({ kind: 'replace' });
    },
  );

  it('other words alone do not: the receipt keeps the first', () => {
    expect(decideStart(live('pending'), request({ description: '别的' }), NOW)).toMatchObject({ kind: 'continue' });
  });

  it('after its time nothing is begun or continued', () => {
    expect(decideStart(null, request({ payBefore: NOW }), NOW)).toMatchObject({ refused: 'HOLD_EXPIRED' });
    expect(decideStart(live('pending'), request({ payBefore: NOW }), NOW)).toMatchObject({ refused: 'HOLD_EXPIRED' });
    expect(decideStart(live('paid'), request({ payBefore: NOW }), NOW)).toMatchObject({ refused: 'ORDER_STATE' });
  });

  it('the line on the receipt: 1 to 127 characters of the basic plane, whatever the service is called', () => {
    expect(describeFor('日常保洁 🧹 3小时')).toBe('日常保洁 3小时');
    expect(describeFor(' 🧹\n')).toBe('到位服务');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const line = describeFor(text);
        expect([...line].length).toBeGreaterThanOrEqual(1);
        expect([...line].length).toBeLessThanOrEqual(127);
        expect(line).not.toMatch(/[\u{10000}-\u{10FFFF}]|\p{Cs}|\p{Cc}/u);
      }),
    );
  });
});
