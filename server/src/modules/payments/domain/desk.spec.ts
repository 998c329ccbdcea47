import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { RECEIPT_STATES, type DeskReceipt } from '../contract/desk.js';
import { mayConfirm, RECEIPT_TRANSITIONS, refundedAfter, takenBack } from './desk.js';
import { DESK_POLICY, needsSecondPerson } from './desk-policy.js';
import { receiptCountedJournal, receiptGivenBackJournal } from './desk-journal.js';

const AT = new Date('2026-03-10T01:00:00.000Z');
const receipt = (patch: Partial<DeskReceipt> = {}): DeskReceipt => ({
  id: 'r-1',
  reference: 'balance:1',
  method: 'cash',
  receiptNo: 'A001',
  amountFen: fen(60_000),
  refundedFen: fen(0),
  state: 'recorded',
  recordedBy: { accountId: 'first', label: '财务 甲' },
  recordedAt: AT,
  checkedBy: null,
  because: null,
  ...patch,
});

describe('a receipt of the desk', () => {
  it('counts by another person only, and only while it waits', () => {
    expect(mayConfirm(receipt(), 'first')).toMatchObject({ refused: 'SECOND_PERSON' });
    expect(mayConfirm(receipt(), 'second')).toBe('counted');
    for (const state of RECEIPT_STATES.filter((one) => one !== 'recorded'))
      expect(mayConfirm(receipt({ state }), 'second')).toMatchObject({ refused: 'RECEIPT_STATE' });
    expect(needsSecondPerson(DESK_POLICY.secondPersonFromFen.value)).toBe(true);
    expect(needsSecondPerson(DESK_POLICY.secondPersonFromFen.value - 1)).toBe(false);
  });

  it('is taken back only along its life, and not once part of it was given back', () => {
    for (const state of RECEIPT_STATES) {
      const end = takenBack(receipt({ state }));
      if (!isRefused(end)) expect(RECEIPT_TRANSITIONS[state]).toContain(end);
      else expect(['refused', 'voided']).toContain(state);
    }
    const partly = receipt({ state: 'counted', refundedFen: fen(1) });
    expect(takenBack(partly)).toMatchObject({ refused: 'RECEIPT_STATE' });
  });

  it('gives back never more than it took, in whatever parts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 40_000 })), (parts) => {
        let given = fen(0);
        for (const part of parts) {
          const after = refundedAfter(receipt({ state: 'counted', refundedFen: given }), part);
          if (isRefused(after)) expect(part <= 0 || given + part > 60_000).toBe(true);
          else expect((given = after)).toBeLessThanOrEqual(60_000);
        }
      }),
    );
  });

  it.each(['cash', 'alipay', 'bank'] as const)(
    '%s stands in its own account, and what goes back balances',
    (method) => {
      const [money, owed] = receiptCountedJournal(receipt({ method }), AT).lines;
      expect(money).toMatchObject({ amountFen: 60_000 });
      expect(owed).toMatchObject({ account: 'customer_deposits', amountFen: -60_000 });
      for (const held of [0, 20_000, 60_000]) {
        const { lines } = receiptGivenBackJournal(
          { kind: 'receipt_voided', ref: 'r-1', reference: 'balance:1', amountFen: fen(60_000), from: money!.account },
          fen(held),
          AT,
          { service: 's' },
        );
        expect(lines.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(0);
        expect(lines.find(({ account }) => account === money!.account)).toMatchObject({ amountFen: -60_000 });
      }
    },
  );
});
