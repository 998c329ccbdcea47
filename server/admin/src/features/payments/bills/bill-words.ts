import type { Schemas } from '@daowei/shared/api/client';

export const DAY_STATES: Record<Schemas['BillDayState'], { readonly name: string; readonly color: string }> = {
  waiting: { name: '等账单', color: 'default' },
  open: { name: '有差异', color: 'warning' },
  closed: { name: '已关账', color: 'success' },
};

export const CASE_KINDS: Record<Schemas['BillCaseKind'], string> = {
  missing_here: '微信有、账上没有',
  missing_there: '账上有、微信没有',
  amount: '金额不一致',
  state: '状态不一致',
  fee: '手续费不一致',
  duplicated: '重复出现',
};

export const MOVEMENTS: Record<Schemas['BillMovement'], string> = { payment: '付款', refund: '退款', transfer: '转账' };

export const FIXES: Record<Schemas['BillFix'], string> = {
  settle: '向微信查询并入账',
  correct: '记一张更正凭证',
  accept: '认可微信的数字',
  wait: '等下一天的账单',
};

const ENDINGS: Readonly<Record<string, string>> = {
  ...FIXES,
  next_day: '下一天的账单里有它',
  gone: '再次对账时已一致',
};

/** How a case ended, in words; null while it is open. */
export function endingOf({ ending, state }: Pick<Schemas['BillCaseView'], 'ending' | 'state'>): string | null {
  if (state === 'waiting') return FIXES.wait;
  return ending === null ? null : (ENDINGS[ending] ?? ending);
}
