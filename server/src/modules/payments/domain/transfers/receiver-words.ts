import type { TransferPurpose, TransferState } from '../../contract/transfers.facade.js';
import type { Transfer } from './transfer.js';

const TITLES: Readonly<Record<TransferPurpose, string>> = {
  red_packet: '红包',
  compensation: '赔付',
  worker_pay: '劳务报酬',
};

const STATES: Readonly<Record<TransferState, string>> = {
  created: '正在准备',
  processing: '正在准备',
  awaiting: '待领取',
  transferring: '正在到账',
  cancelling: '正在撤回',
  success: '已到账',
  failed: '未能到账，款项已退回',
  cancelled: '已撤回',
};

/** A transfer in its receiver's words, and whether it may be taken now. */
export function receiverWords({
  purpose,
  state,
  failReason,
  cancelWanted,
}: Pick<Transfer, 'purpose' | 'state' | 'failReason' | 'cancelWanted'>): {
  title: string;
  stateText: string;
  open: boolean;
} {
  const overdue = state === 'failed' && failReason === 'OVERDUE_CLOSE';
  const stateText = overdue
    ? '逾期未领，款项已退回'
    : STATES[cancelWanted && state === 'awaiting' ? 'cancelling' : state];
  return { title: TITLES[purpose], stateText, open: state === 'awaiting' && !cancelWanted };
}
