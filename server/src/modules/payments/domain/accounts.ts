/** What an account is: assets and costs grow by debits, what we owe and what we earn by credits. */
export type AccountKind = 'asset' | 'liability' | 'income' | 'expense';

/**
 * The accounts, only those that something posts to. An amount above zero is a debit, below zero a credit. Whoever adds
 * a business fact with money adds its account here and its kind of journal in `journal-kinds.ts`: the general ledger,
 * the finance page and the checker know it from then on.
 */
export const ACCOUNTS = {
  wechat_cash: { name: '微信支付账户', kind: 'asset' },
  desk_cash: { name: '柜台现金', kind: 'asset' },
  alipay: { name: '支付宝账户', kind: 'asset' },
  bank: { name: '银行账户', kind: 'asset' },
  cash_difference: { name: '现金长短款', kind: 'expense' },
  customer_deposits: { name: '客户预付款', kind: 'liability' },
  refunds_owed: { name: '应退客户款', kind: 'liability' },
  transfers_owed: { name: '应转账款', kind: 'liability' },
  points_owed: { name: '应兑积分', kind: 'liability' },
  coins_owed: { name: '应兑委屈币', kind: 'liability' },
  worker_payable: { name: '应付劳务报酬', kind: 'liability' },
  red_packet_cost: { name: '红包支出', kind: 'expense' },
  compensation_cost: { name: '赔付支出', kind: 'expense' },
  points_cost: { name: '积分成本', kind: 'expense' },
  coins_cost: { name: '委屈币成本', kind: 'expense' },
  worker_pay_cost: { name: '劳务成本', kind: 'expense' },
  bill_differences: { name: '对账差异待查', kind: 'liability' },
  revenue: { name: '服务收入', kind: 'income' },
  wechat_fees: { name: '微信支付手续费', kind: 'expense' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly kind: AccountKind }>>;
export type Account = keyof typeof ACCOUNTS;

/** A sum of entries as people read it: what there is, owed, earned or spent is above zero. */
export function balanceOf(account: Account, sumFen: number): number {
  const { kind } = ACCOUNTS[account] as { readonly kind: AccountKind };
  return kind === 'asset' || kind === 'expense' ? sumFen : 0 - sumFen;
}
