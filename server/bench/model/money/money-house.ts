/** What WeChat may be made to say of a payment, beside the truth. */
export const LIES = ['amount', 'merchant', 'payer', 'currency'] as const;
export type Lie = (typeof LIES)[number];

/** How a refund ends at WeChat. An abnormal one may still be paid out another way. */
export const REFUND_ENDS = ['SUCCESS', 'CLOSED', 'ABNORMAL'] as const;
export type RefundEnd = (typeof REFUND_ENDS)[number];

/** What WeChat may be made to say of a transfer. */
export const TRANSFER_LIES = ['amount', 'merchant', 'payer'] as const satisfies readonly Lie[];
export type TransferLie = (typeof TRANSFER_LIES)[number];

/** How a call about a transfer goes: done and answered; done, and the money will not arrive; done, not done; refused. */
export const TRANSFER_LUCK = ['fine', 'fails later', 'answer lost', 'request lost', 'refused'] as const;
export type TransferLuck = (typeof TRANSFER_LUCK)[number];

/** Sums of the books, in fen as people read them: what there is, owed or earned is above zero. */
export interface Books {
  readonly cash: number;
  readonly deposits: number;
  readonly owed: number;
  /** promised to people and not there yet */
  readonly toSend: number;
  /** what transfers cost us, or what workers were owed less for them */
  readonly spent: number;
}

/** What really is at WeChat. */
export interface Bank {
  readonly taken: number;
  readonly givenBack: number;
  /** arrived at people */
  readonly sent: number;
}

/**
 * Attempts, notifications and refunds of a few things to be paid for, and transfers to people for a few causes (a red
 * packet, a compensation, a worker's pay), on the domain's own rules or on the real database.
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
  /** A person is owed money for a cause; the same cause again is the same transfer. */
  send(cause: number, amountFen: number): Promise<void>;
  /** Another attempt, where WeChat said of the last one that it failed. */
  sendAgain(cause: number): Promise<void>;
  takeBack(cause: number): Promise<void>;
  /** What is wanted next of a transfer goes to WeChat: asking for it, taking it back, or a question. */
  carryTransfer(transfer: number, luck: TransferLuck): Promise<void>;
  /** The receiver takes it, whether or not we still want it, if WeChat lets them. */
  receive(transfer: number): Promise<void>;
  /** WeChat tells of a transfer, truly when it has ended, or something else under a good signature. */
  tellTransfer(transfer: number, lie: TransferLie | null): Promise<void>;
  /** Everything is asked about until nothing changes any more. */
  settle(): Promise<void>;
  books(): Promise<Books>;
  bank(): Promise<Bank>;
  /** How many attempts of a thing may be or were paid at WeChat; never two. */
  payable(): Promise<number[]>;
  /** How many transfers for a cause may arrive or did; never two. */
  receivable(): Promise<number[]>;
  broken(): Promise<string[]>;
}
