import { outcomeOfShipping, shippingStateOf } from './shipping-outcome.js';

const reply = (errcode: number, body: Record<string, unknown> = {}) => ({ errcode, errmsg: '', body });

describe('what became of a shipping report', () => {
  it.each([
    [0, 'reported'],
    [10060002, 'reported'],
    [10060003, 'reported'],
    [10060023, 'reported'],
    [10060001, 'not_found'],
    [10060004, 'not_shippable'],
    [10060012, 'unavailable'],
    [10060019, 'unavailable'],
    [-1, 'unavailable'],
    [45009, 'unavailable'],
    [42001, 'unavailable'],
    [10060005, 'rejected'],
    [10060031, 'rejected'],
    [268485216, 'rejected'],
    [47001, 'rejected'],
  ])('%d: %s', (errcode, kind) => {
    expect(outcomeOfShipping(reply(errcode)).kind).toBe(kind);
  });

  it('silence is never "no"', () => {
    expect(outcomeOfShipping({ noReply: 'unknown', because: 'ECONNRESET' })).toEqual({ kind: 'unknown' });
    expect(outcomeOfShipping({ noReply: 'never_sent', because: 'ECONNREFUSED' })).toEqual({ kind: 'unavailable' });
    expect(shippingStateOf({ noReply: 'never_sent', because: 'ECONNREFUSED' })).toBe('unknown');
  });

  it.each([
    [1, 'to_ship'],
    [2, 'shipped'],
    [3, 'shipped'],
    [4, 'shipped'],
    [5, 'refunded'],
    [6, 'shipped'],
    [7, 'unknown'],
    ['2', 'unknown'],
  ])('state %s: %s', (state, named) => {
    expect(shippingStateOf(reply(0, { order: { order_state: state } }))).toBe(named);
  });

  it('an answer without an order is no state', () => {
    expect(shippingStateOf(reply(0))).toBe('unknown');
    expect(shippingStateOf(reply(10060001))).toBe('not_found');
    expect(shippingStateOf(reply(-1))).toBe('unknown');
  });
});
