import { yuan } from '@daowei/shared/kernel/fen';
import type { BillLine, MovementKind } from './bill-line.js';
import type { CaseKind } from './case.js';
import { feeOf } from './reconcile-policy.js';

/** Money at WeChat that moved by our books. Fen; what came in is above zero. */
export interface OurMovement {
  readonly what: MovementKind;
  readonly ref: string;
  readonly amountFen: number;
}

export interface Difference {
  readonly kind: CaseKind;
  readonly what: MovementKind;
  readonly ref: string;
  /** null: not there at all */
  readonly oursFen: number | null;
  readonly theirsFen: number | null;
  /** in Chinese, for the office */
  readonly text: string;
}

/** What the bills of a day come to. */
export interface BillTotals {
  readonly lines: number;
  readonly paidFen: number;
  readonly refundedFen: number;
  readonly transferredFen: number;
  readonly feeFen: number;
}

/** Everything the bills say under one number. */
interface Theirs {
  tradeCount: number;
  tradeFen: number;
  feeFen: number;
  state: string;
  fundCount: number;
  fundFen: number;
}

const NAMES: Readonly<Record<MovementKind, string>> = { payment: '付款', refund: '退款', transfer: '转账' };

/**
 * Compares a day's bills with the books, number by number. Lines may come in any order; every number gives at most one
 * difference, the gravest.
 */
export class Matching {
  private readonly ours = new Map<string, OurMovement>();
  private readonly theirs = new Map<string, { what: MovementKind; ref: string; said: Theirs }>();
  /** by number: a fee names the number it was taken for, and no more */
  private readonly fees = new Map<string, number>();
  private lines = 0;

  constructor(ours: Iterable<OurMovement>) {
    for (const movement of ours) this.ours.set(keyOf(movement), movement);
  }

  add({ file, what, ref, amountFen, feeFen, state }: BillLine): void {
    this.lines += 1;
    if (what === 'fee') {
      this.fees.set(ref, (this.fees.get(ref) ?? 0) - amountFen);
      return;
    }
    const said = this.saidOf(what, ref);
    if (file === 'trade') {
      said.tradeCount += 1;
      said.tradeFen += amountFen;
      said.feeFen += feeFen;
      said.state = state;
    } else {
      said.fundCount += 1;
      said.fundFen += amountFen;
    }
  }

  /** In the order of their numbers. */
  differences(): Difference[] {
    const keys = new Set([...this.ours.keys(), ...this.theirs.keys()]);
    const feesLeft = new Map(this.fees);
    const found = [...keys].flatMap((key): Difference[] => {
      const ours = this.ours.get(key);
      const theirs = this.theirs.get(key);
      const { what, ref } = (ours ?? theirs)!;
      feesLeft.delete(ref);
      const one = compare(what, ours?.amountFen ?? null, theirs?.said ?? null, this.fees.get(ref) ?? 0);
      return one ? [{ ...one, what, ref }] : [];
    });
    const orphans = [...feesLeft].map(([ref, fee]): Difference => {
      return { kind: 'fee', what: 'payment', ref, oursFen: 0, theirsFen: fee, text: `单独扣了手续费${money(fee)}` };
    });
    return [...found, ...orphans].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  get totals(): BillTotals {
    const sum = (what: MovementKind): number =>
      [...this.theirs.values()].reduce((total, each) => total + (each.what === what ? each.said.fundFen : 0), 0);
    return {
      lines: this.lines,
      paidFen: sum('payment'),
      refundedFen: 0 - sum('refund'),
      transferredFen: 0 - sum('transfer'),
      feeFen: [...this.fees.values()].reduce((total, fee) => total + fee, 0),
    };
  }

  private saidOf(what: MovementKind, ref: string): Theirs {
    const key = keyOf({ what, ref });
    const known = this.theirs.get(key);
    if (known) return known.said;
    const said = { tradeCount: 0, tradeFen: 0, feeFen: 0, state: '', fundCount: 0, fundFen: 0 };
    this.theirs.set(key, { what, ref, said });
    return said;
  }
}

function keyOf({ what, ref }: { what: MovementKind; ref: string }): string {
  return `${ref} ${what}`;
}

type Found = Omit<Difference, 'what' | 'ref'>;

/** The gravest thing that does not fit, or null. */
function compare(what: MovementKind, oursFen: number | null, theirs: Theirs | null, fundFeeFen: number): Found | null {
  const name = NAMES[what];
  if (!theirs) {
    return found('missing_there', oursFen, null, `账上有${name}${money(oursFen)}，微信账单里没有`);
  }
  const theirsFen = theirs.fundCount > 0 ? theirs.fundFen : theirs.tradeFen;
  if (oursFen === null) {
    return found('missing_here', null, theirsFen, `微信账单里有${name}${money(theirsFen)}，账上没有`);
  }
  if (theirs.tradeCount > 1 || theirs.fundCount > 1) {
    return found('duplicated', oursFen, theirsFen, `同一笔${name}在微信账单里出现了多次，合计${money(theirsFen)}`);
  }
  if (theirs.tradeCount === 1 && theirs.state !== 'SUCCESS') {
    return found('state', oursFen, theirsFen, `账上已完成，微信交易账单的状态是${theirs.state}`);
  }
  const inTrade = what === 'transfer' || theirs.tradeCount === 1;
  if (!inTrade || theirs.fundCount === 0) {
    const where = inTrade ? '资金账单' : '交易账单';
    return found('missing_there', oursFen, theirs.fundCount > 0 ? theirs.fundFen : null, `${name}不在微信的${where}里`);
  }
  if (theirs.fundFen !== oursFen || (theirs.tradeCount === 1 && theirs.tradeFen !== oursFen)) {
    return found('amount', oursFen, theirsFen, `${name}金额不一致：账上${money(oursFen)}，微信${money(theirsFen)}`);
  }
  return what === 'transfer' ? null : compareFees(oursFen, theirs.feeFen, fundFeeFen);
}

function compareFees(oursFen: number, feeFen: number, fundFeeFen: number): Found | null {
  const expected = feeOf(oursFen);
  if (feeFen === expected && fundFeeFen === expected) return null;
  const theirs = feeFen === expected ? fundFeeFen : feeFen;
  return found('fee', expected, theirs, `手续费应为${money(expected)}，微信扣${money(theirs)}`);
}

function found(kind: CaseKind, oursFen: number | null, theirsFen: number | null, text: string): Found {
  return { kind, oursFen, theirsFen, text };
}

function money(fen: number | null): string {
  return `${yuan(Math.abs(fen ?? 0))}元`;
}
