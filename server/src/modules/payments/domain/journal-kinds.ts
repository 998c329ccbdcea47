/** Every business fact that stands in the books, as people call it. A kind and its ref together happen once. */
export const JOURNAL_KINDS = {
  payment_captured: '客户付款',
  refund_owed: '决定退款',
  refund_paid: '退款到账',
  refund_failed: '退款未成',
  refund_returned: '退款退至商户账户',
  refund_handed: '柜台付退款',
  receipt_counted: '柜台收款',
  receipt_voided: '收款作废',
  receipt_refunded: '柜台退现',
  cash_counted: '交班差额',
  revenue_earned: '确认收入',
  transfer_owed: '决定转账',
  transfer_paid: '转账到账',
  transfer_failed: '转账未成',
  pay_accrued: '计提劳务报酬',
  reward_given: '积分与委屈币生效',
  reward_spent: '积分与委屈币兑换',
  reward_expired: '积分与委屈币到期',
  reward_reversed: '积分与委屈币收回',
  reward_returned: '积分与委屈币退回',
  bill_corrected: '对账更正',
  fees_charged: '微信手续费',
} as const;
export type JournalKind = keyof typeof JOURNAL_KINDS;

/** Decided; arrived; given up or taken back. */
export type TransferFact = Extract<JournalKind, 'transfer_owed' | 'transfer_paid' | 'transfer_failed'>;

/** Given; exchanged for something; run out; taken back; back because what they were spent on did not arrive. */
export type RewardFact = Extract<
  JournalKind,
  'reward_given' | 'reward_spent' | 'reward_expired' | 'reward_reversed' | 'reward_returned'
>;

/** Decided; paid out by WeChat; closed by WeChat without paying; sent to our own account instead; paid over the desk. */
export type RefundFact = Extract<
  JournalKind,
  'refund_owed' | 'refund_paid' | 'refund_failed' | 'refund_returned' | 'refund_handed'
>;
