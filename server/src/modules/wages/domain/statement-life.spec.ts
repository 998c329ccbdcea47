import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { localDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { TRANSFER_STATES, type TransferRecord } from '../../payments/contract/transfers.facade.js';
import { answerDue } from './answer-due.js';
import { dayAfter, firstDay, isPayMonth, monthAt, monthBefore, monthOf, monthText } from './month.js';
import { afterFailure, arrivedFen, partKey, partsOf, stillToSendFen } from './payout.js';
import {
  decideStatement,
  isOpen,
  STATEMENT_COMMANDS,
  STATEMENT_STATES,
  STATEMENT_TRANSITIONS,
  type StatementState,
} from './statement-life.js';
import { WAGES_POLICY } from './wages-policy.js';

const NOW = new Date('2026-04-05T02:00:00.000Z');
const facts = { answerBy: NOW, checkedBy: 'first', correctors: ['corrector'] } as const;

describe('the life of a statement', () => {
  it('reaches every state from the first, and ends only when the money is there', () => {
    const reached = new Set<string>(['draft']);
    for (const state of STATEMENT_STATES) for (const next of STATEMENT_TRANSITIONS[state]) reached.add(next);
    expect([...reached].sort()).toEqual([...STATEMENT_STATES].sort());
    expect(STATEMENT_STATES.filter((state) => STATEMENT_TRANSITIONS[state].length === 0)).toEqual(['paid']);
    expect(STATEMENT_STATES.filter(isOpen)).toEqual(['draft', 'objected', 'confirmed', 'checked']);
  });

  it('is approved by two people, neither of whom has corrected it, whatever is tried', () => {
    const who = fc.constantFrom('first', 'second', 'corrector');
    const tries = fc.array(fc.tuple(fc.constantFrom(...STATEMENT_COMMANDS), who), { maxLength: 30 });
    fc.assert(
      fc.property(tries, (commands) => {
        let state: StatementState = 'draft';
        let checkedBy: string | null = null;
        for (const [command, accountId] of commands) {
          const to = decideStatement({ ...facts, state, checkedBy }, command, { accountId, now: NOW });
          if (isRefused(to)) continue;
          if (to === 'checked') checkedBy = accountId;
          if (to === 'approved') {
            expect(checkedBy).not.toBeNull();
            expect([checkedBy, 'corrector']).not.toContain(accountId);
          }
          if (to === 'draft') checkedBy = null;
          state = to;
        }
      }),
    );
  });

  it('waits for the worker, but silence does not keep the pay back', () => {
    const check = (state: StatementState, now: Date): unknown =>
      decideStatement({ ...facts, state }, 'check', { accountId: 'x', now });
    expect(check('draft', addMinutes(NOW, -1))).toMatchObject({ refused: 'STATEMENT_STATE' });
    expect(check('draft', NOW)).toBe('checked');
    expect(check('confirmed', addMinutes(NOW, -1))).toBe('checked');
    expect(check('objected', NOW)).toMatchObject({ refused: 'STATEMENT_STATE' });
    expect(answerDue(new Date('2026-04-01T16:30:00.000Z'))).toEqual(new Date('2026-04-05T16:00:00.000Z'));
  });

  it('is of a month in Shanghai', () => {
    expect(monthAt(new Date('2026-03-31T16:00:00.000Z'))).toBe('2026-04');
    const december = monthOf(localDate('2026-12-31'));
    expect([firstDay(december), dayAfter(december), monthBefore(december)]).toEqual([
      '2026-12-01',
      '2027-01-01',
      '2026-11',
    ]);
    expect(monthText(monthBefore(monthOf(localDate('2027-01-05'))))).toBe('2026年12月');
    expect(['2026-13', '2026-1', '2026-00'].filter(isPayMonth)).toEqual([]);
  });
});

const record = (part: number, more: Partial<TransferRecord> = {}): TransferRecord =>
  ({
    key: partKey('s1', part),
    attempt: 1,
    state: 'awaiting',
    amountFen: 100,
    failReason: null,
    ...more,
  }) as TransferRecord;

describe('the payout of a statement', () => {
  it('counts the newest attempt of each part, and never asks for more than is left', () => {
    const attempt = fc.record({
      part: fc.nat(3),
      attempt: fc.integer({ min: 1, max: 5 }),
      state: fc.constantFrom(...TRANSFER_STATES),
      amountFen: fc.integer({ min: 10, max: 900 }).map(fen),
    });
    fc.assert(
      fc.property(fc.array(attempt), (attempts) => {
        const all = attempts.map(({ part, ...more }) => record(part, more));
        const parts = partsOf('s1', [...all, record(0, { key: partKey('other', 0) })]);
        expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
        const carried = parts.filter(({ state }) => state !== 'cancelled');
        const total = 5_000;
        expect(stillToSendFen(total, parts) + carried.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(total);
        expect(arrivedFen(parts)).toBeLessThanOrEqual(total - stillToSendFen(total, parts));
      }),
    );
  });

  it('offers again in the morning what was only not taken in time, some days long; the rest is a person’s', () => {
    const overdue = { failReason: 'OVERDUE_CLOSE', attempt: 1 };
    expect(afterFailure(overdue, NOW)).toEqual({ kind: 'offer_again', at: new Date('2026-04-06T01:00:00.000Z') });
    expect(afterFailure(overdue, new Date('2026-04-05T00:59:00.000Z'))).toEqual({
      kind: 'offer_again',
      at: new Date('2026-04-05T01:00:00.000Z'),
    });
    const last = { ...overdue, attempt: WAGES_POLICY.offerAgainTimes.value };
    expect(afterFailure(last, NOW)).toMatchObject({ kind: 'person' });
    expect(afterFailure({ failReason: 'PAYEE_ACCOUNT_ABNORMAL', attempt: 1 }, NOW)).toMatchObject({ kind: 'person' });
  });
});
