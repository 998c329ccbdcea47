/** What WeChat may be made to say of a payment, beside the truth. */
export const LIES = ['amount', 'merchant', 'payer', 'currency'] as const;
export type Lie = (typeof LIES)[number];

/** How a refund ends at WeChat. An abnormal one may still be paid out another way. */
export const REFUND_ENDS = ['SUCCESS', 'CLOSED', 'ABNORMAL'] as const;
export type RefundEnd = (typeof REFUND_ENDS)[number];

/** Sums of the books, in fen as people read them: what there is, owed or earned is above zero. */
export interface Books {
  readonly cash: number;
  readonly deposits: number;
  readonly owed: number;
}

/** What really is at WeChat. */
export interface Bank {
  readonly taken: number;
  readonly givenBack: number;
}

/**
 * Attempts, notifications and refunds of a few things to be paid for, on the domain's own rules or on the real database.
 * Numbers count from the oldest; one that does not exist does nothing.
 */
export interface MoneyHouse {
  /** Somebody goes to the cashier for a thing, on these terms. */
  start(thing: number, amountFen: number): Promise<void>;
  /** The payer confirms an attempt, whether or not we still want it, if WeChat lets them. */
  pay(attempt: number): Promise<void>;
  /** WeChat tells of an attempt, truly when it was paid, or something else under a good signature. */
  tell(attempt: number, lie: Lie | null): Promise<void>;
  /** WeChat is asked: the sweep, or the client's return. */
  ask(attempt: number): Promise<void>;
  close(thing: number): Promise<void>;
  /** A share of the payment that stands goes back; the same cause again is the same refund. */
  refund(thing: number, percent: number, cause: number): Promise<void>;
  /** WeChat hears of what is to go back, and of some of it decides how it ends. */
  carry(refund: number, end: RefundEnd | null): Promise<void>;
  tellRefund(refund: number): Promise<void>;
  /** Everything is asked about until nothing changes any more. */
  settle(): Promise<void>;
  books(): Promise<Books>;
  bank(): Promise<Bank>;
  /** How many attempts of a thing may be or were paid at WeChat; never two. */
  payable(): Promise<number[]>;
  broken(): Promise<string[]>;
}
