import { decideGift, planGift } from './gift.js';

describe('a red packet from the office', () => {
  it('is given by one person up to a sum, by two above it, and never outside its bounds', () => {
    expect([100, 5_000].map((fen) => planGift(fen))).toEqual(['approved', 'approved']);
    expect([5_001, 20_000].map((fen) => planGift(fen))).toEqual(['waiting', 'waiting']);
    for (const fen of [0, 99, 20_001, 150.5, Number.NaN])
      expect(planGift(fen)).toMatchObject({ refused: 'TRANSFER_AMOUNT' });
  });

  it('is approved by somebody else, refused by anybody, and decided once', () => {
    const waiting = { state: 'waiting', askedBy: 'a' } as const;
    expect(decideGift(waiting, 'approve', 'a')).toMatchObject({ refused: 'FOUR_EYES' });
    expect(decideGift(waiting, 'approve', 'b')).toBe('approved');
    expect(decideGift(waiting, 'refuse', 'a')).toBe('refused');
    for (const command of ['approve', 'refuse'] as const) {
      expect(decideGift({ state: 'approved', askedBy: 'a' }, command, 'b')).toMatchObject({
        refused: 'TRANSFER_STATE',
      });
    }
  });

  it('is taken back or sent again only once it was given', () => {
    expect(decideGift({ state: 'approved', askedBy: 'a' }, 'cancel', 'a')).toBe('approved');
    expect(decideGift({ state: 'refused', askedBy: 'a' }, 'resend', 'a')).toMatchObject({ refused: 'TRANSFER_STATE' });
    expect(decideGift({ state: 'waiting', askedBy: 'a' }, 'cancel', 'a')).toMatchObject({ refused: 'TRANSFER_STATE' });
  });
});
