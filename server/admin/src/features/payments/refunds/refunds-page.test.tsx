import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeApi, lendMessageChannel, ok, quietPseudoElements, refused, renderAt } from '../../../../test/harness';
import { endSession, startSession } from '../../../lib/session';
import type { RefundWay, TroubledRefund } from '../api/troubled-refunds';
import { RefundsPage } from './refunds-page';

const refund = (more: Partial<TroubledRefund> = {}): TroubledRefund => ({
  id: '01KREFUND',
  reference: 'order:01KORDER',
  state: 'abnormal',
  amountFen: 10_880,
  reason: '取消预约',
  problem: null,
  receivedAccount: null,
  createdAt: '2026-11-26T02:00:00.000Z',
  ways: [],
  ...more,
});
const recorded = (more: Partial<RefundWay> = {}): RefundWay => ({
  id: 'w1',
  way: 'desk',
  state: 'recorded',
  text: '现金 凭证V-1',
  because: '客户到店',
  problem: null,
  recordedBy: '财务 何敏',
  isMine: false,
  recordedAt: '2026-11-26T03:00:00.000Z',
  checkedBy: null,
  endedAt: null,
  ...more,
});
const LIST = 'GET /admin/troubled-refunds';
const list = (items: TroubledRefund[]) => ok({ items, banks: [{ bankType: 'ICBC_DEBIT', name: '工商银行' }] });

beforeAll(() => {
  quietPseudoElements();
  lendMessageChannel();
});
