import type { TransferRecord, TransferState } from '../../payments/contract/transfers.facade.js';
import type { GiftOnDesk } from '../application/read-gifts.js';
import type { GiftCommand } from '../domain/gift.js';
import type { RedPacketView } from './red-packets.dto.js';

const PROGRESS: Readonly<Record<TransferState, string>> = {
  created: '正在发送',
  processing: '微信处理中',
  awaiting: '已送达，等客户领取',
  transferring: '客户已领取，正在到账',
  cancelling: '正在撤回',
  success: '客户已收到',
  failed: '没有送达，款项已退回',
  cancelled: '已撤回',
};

/** A red packet as the office sees it, with what may be done next. */
export function redPacketView({ gift, transfer }: GiftOnDesk): RedPacketView {
  return {
    id: gift.id,
    amountFen: gift.amountFen,
    reason: gift.reason,
    state: gift.state,
    progress: progressOf(gift.state, transfer),
    askedBy: gift.askedLabel,
    askedAt: gift.askedAt.toISOString(),
    decidedBy: gift.decidedLabel,
    commands: commandsOf(gift.state, transfer),
  };
}

function progressOf(state: GiftOnDesk['gift']['state'], transfer: TransferRecord | null): string {
  if (state === 'waiting') return '等待另一位同事复核';
  if (state === 'refused') return '复核未通过';
  if (!transfer) return '正在发送';
  if (transfer.problem !== null) return transfer.problem;
  if (transfer.failReason === 'OVERDUE_CLOSE') return '客户逾期未领，款项已退回';
  return transfer.cancelWanted && transfer.state === 'awaiting' ? '正在撤回' : PROGRESS[transfer.state];
}

function commandsOf(state: GiftOnDesk['gift']['state'], transfer: TransferRecord | null): GiftCommand[] {
  if (state === 'waiting') return ['approve', 'refuse'];
  if (transfer?.state === 'failed') return ['resend'];
  const open = transfer?.state === 'created' || transfer?.state === 'processing' || transfer?.state === 'awaiting';
  return open && !transfer.cancelWanted ? ['cancel'] : [];
}
