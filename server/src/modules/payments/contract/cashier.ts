import type { Fen } from '@daowei/shared/kernel/fen';

/** Cash that came or went over the desk by one cashier's hand: above zero it came. */
export interface CashEntry {
  readonly kind: 'receipt' | 'void' | 'refund';
  /** of the receipt or the refund */
  readonly ref: string;
  readonly amountFen: Fen;
  readonly happenedAt: Date;
}

/** `handed` over by the cashier with what was counted; `checked` by another person, who has counted too. */
export const CLOSE_STATES = ['handed', 'checked'] as const;

export interface CashierClose {
  readonly id: string;
  readonly cashierId: string;
  readonly cashier: string;
  readonly bookFen: Fen;
  readonly countedFen: Fen;
  readonly differenceFen: Fen;
  /** why it differs */
  readonly because: string | null;
  readonly state: (typeof CLOSE_STATES)[number];
  readonly handedAt: Date;
  readonly checkedBy: string | null;
  readonly checkedAt: Date | null;
}
