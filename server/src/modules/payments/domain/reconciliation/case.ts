import { yuan, type Fen } from '@daowei/shared/kernel/fen';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { checkJournal, moved, type Journal } from '../journal.js';
import type { MovementKind } from './bill-line.js';

export const FIXES = ['settle', 'correct', 'accept', 'wait'] as const;
export type Fix = (typeof FIXES)[number];

/** Kinds of differences with what the office may do about them; the first is what is proposed. */
export const CASE_KINDS = {
  missing_here: ['settle', 'correct', 'wait'],
  missing_there: ['wait', 'correct'],
  amount: ['correct'],
  state: ['settle', 'wait'],
  fee: ['accept'],
  duplicated: ['correct', 'accept'],
} as const satisfies Readonly<Record<string, readonly Fix[]>>;
export type CaseKind = keyof typeof CASE_KINDS;

export type CaseState = 'open' | 'waiting' | 'resolved';
/** How a case ended: by a fix, by itself in the bill of the day after, or because it was no more at the next fetch. */
export type Ending = Exclude<Fix, 'wait'> | 'next_day' | 'gone';

export interface BillCase {
  readonly id: string;
  readonly day: LocalDate;
  readonly kind: CaseKind;
  readonly what: MovementKind;
  readonly ref: string;
  readonly oursFen: number | null;
  readonly theirsFen: number | null;
  readonly text: string;
  readonly state: CaseState;
  readonly ending: Ending | null;
  readonly reason: string | null;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
  readonly openedAt: Date;
}

export function mayFix(kind: CaseKind, fix: Fix): boolean {
  return (CASE_KINDS[kind] as readonly Fix[]).includes(fix);
}

/** How much more there is at WeChat than in the books. */
function gapOf({ oursFen, theirsFen }: Pick<BillCase, 'oursFen' | 'theirsFen'>): Fen {
  return ((theirsFen ?? 0) - (oursFen ?? 0)) as Fen;
}

/** What a fix does, spelled out before it is done. */
export function consequenceOf(one: Pick<BillCase, 'oursFen' | 'theirsFen'>, fix: Fix): string {
  const gap = gapOf(one);
  switch (fix) {
    case 'settle':
      return '用这个单号再问一次微信；微信确认后按平常的流程入账，订单与客户照常收到消息。微信没有确认，就什么也不改。';
    case 'correct':
      return `记一张更正凭证：微信支付账户${gap > 0 ? '增加' : '减少'}${yuan(Math.abs(gap))}元，对方科目“对账差异待查”。原有凭证不变，不会收款也不会退款。`;
    case 'accept':
      return '认可微信的数字，不另记凭证；理由留在审计记录里。';
    case 'wait':
      return '先等下一天的账单：其中有它时自动核销。在那之前，这一天不能关账。';
  }
}

/** WeChat's account as WeChat says it is; what the gap was is looked into under its own account. */
export function correctionJournal(one: BillCase, happenedAt: Date): Journal {
  const gap = gapOf(one);
  return checkJournal({
    kind: 'bill_corrected',
    ref: one.id,
    reference: `bill:${one.day}`,
    happenedAt,
    lines: moved(gap, { debit: 'wechat_cash', credit: 'bill_differences' }),
  });
}

/** What WeChat kept on a day, as its bill says; posted when the day is closed. */
export function feesJournal(day: LocalDate, feeFen: Fen, happenedAt: Date): Journal {
  return checkJournal({
    kind: 'fees_charged',
    ref: day,
    reference: `bill:${day}`,
    happenedAt,
    lines: moved(feeFen, { debit: 'wechat_fees', credit: 'wechat_cash' }),
  });
}
