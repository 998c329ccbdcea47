import type { TroubledRefund } from '../../application/refund-ways/read-troubled-refunds.js';
import { bankName, REFUND_BANKS, type RefundWay } from '../../domain/refund-way.js';
import type { RefundWayView, TroubledRefundList } from './troubled-refunds.dto.js';

const METHODS = { cash: '现金', alipay: '支付宝', bank: '银行转账' } as const;

export function listOf(found: readonly TroubledRefund[], reader: string): TroubledRefundList {
  return {
    items: found.map(({ refund, paidBy, ways }) => ({
      id: refund.outRefundNo,
      reference: refund.reference,
      state: refund.state,
      amountFen: refund.amountFen,
      reason: refund.reason,
      paidBy,
      problem: refund.problem,
      receivedAccount: refund.receivedAccount,
      createdAt: refund.createdAt.toISOString(),
      ways: ways.map((way) => wayView(way, reader)),
    })),
    banks: Object.entries(REFUND_BANKS).map(([bankType, name]) => ({ bankType, name })),
  };
}

function wayView(way: RefundWay, reader: string): RefundWayView {
  const { id, state, because, problem, recordedBy, recordedAt, checkedBy, endedAt } = way;
  return {
    id,
    way: way.way,
    state,
    text: textOf(way),
    because,
    problem,
    recordedBy: recordedBy.label,
    isMine: recordedBy.accountId === reader,
    recordedAt: recordedAt.toISOString(),
    checkedBy,
    endedAt: endedAt?.toISOString() ?? null,
  };
}

function textOf(way: RefundWay): string {
  switch (way.way) {
    case 'user_card':
      return `${bankName(way.bankType)}借记卡 尾号${way.accountTail}`;
    case 'merchant_account':
      return '商户银行账户';
    case 'desk':
      return `${METHODS[way.method]} 凭证${way.voucherNo}`;
  }
}
