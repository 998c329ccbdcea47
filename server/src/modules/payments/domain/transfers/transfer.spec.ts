import { TRANSFER_STATES } from '../../contract/transfers.facade.js';
import {
  decideCancel,
  decideTransferNews,
  isOver,
  transferText,
  type Transfer,
  type TransferFacts,
} from './transfer.js';

const LEFT = new Date('2026-03-10T02:00:00Z');
const transfer = (more: Partial<Transfer> = {}): Transfer =>
  ({ outBillNo: 'B1', openid: 'o1', amountFen: 1_000, state: 'awaiting', carriedAt: LEFT, ...more }) as Transfer;
const facts = (more: Partial<TransferFacts> = {}): TransferFacts => ({
  outBillNo: 'B1',
  mchid: 'M1',
  transferBillNo: '1330',
  state: 'SUCCESS',
  amountFen: 1_000,
  openid: 'o1',
  failReason: null,
  packageInfo: null,
  createdAt: null,
  updatedAt: null,
  ...more,
});

describe('news of a transfer', () => {
  it.each([
    ['another number', { outBillNo: 'B2' }],
    ['another merchant', { mchid: 'M2' }],
    ['another receiver', { openid: 'o2' }],
    ['another amount', { amountFen: 999 }],
    ['a state nobody knows', { state: 'PAID' }],
  ])('%s is for a person', (_what, more) => {
    expect(decideTransferNews(transfer(), facts(more), 'M1')).toMatchObject({ kind: 'doubt' });
  });

  it('that an answer does not tell is not doubted', () => {
    const answer = facts({ state: 'WAIT_USER_CONFIRM', mchid: null, amountFen: null, openid: null });
    expect(decideTransferNews(transfer({ state: 'created' }), answer, 'M1')).toEqual({ kind: 'move', to: 'awaiting' });
  });

  it('never goes back: an end stays, and late news of less changes nothing', () => {
    for (const state of TRANSFER_STATES.filter(isOver)) {
      for (const told of ['PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS', 'FAIL', 'CANCELLED']) {
        expect(decideTransferNews(transfer({ state }), facts({ state: told }), 'M1')).toEqual({ kind: 'nothing' });
      }
    }
    const late = facts({ state: 'WAIT_USER_CONFIRM' });
    expect(decideTransferNews(transfer({ state: 'transferring' }), late, 'M1')).toEqual({ kind: 'nothing' });
  });
});

describe('taking it back', () => {
  it('is at once before it ever left, a wish until it is taken, and too late then', () => {
    expect(decideCancel({ state: 'created', carriedAt: null })).toBe('at_once');
    expect(decideCancel({ state: 'created', carriedAt: LEFT })).toBe('wish');
    expect(decideCancel({ state: 'awaiting', carriedAt: LEFT })).toBe('wish');
    expect(decideCancel({ state: 'transferring', carriedAt: LEFT })).toBe('too_late');
    expect(decideCancel({ state: 'failed', carriedAt: LEFT })).toBe('too_late');
  });
});

it('words for WeChat keep 32 characters of the basic plane', () => {
  expect(transferText('  感谢\n您😀', 'x')).toBe('感谢 您');
  expect([...transferText('谢'.repeat(40), 'x')]).toHaveLength(32);
  expect(transferText('😀', '到位')).toBe('到位');
});
