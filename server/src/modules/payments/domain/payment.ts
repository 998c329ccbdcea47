import type { Fen } from '@daowei/shared/kernel/fen';
import type { PaymentState } from '../contract/payments.facade.js';

/** One attempt to be paid for a reference, under one number at WeChat for ever. */
export interface Payment {
  /** our number at WeChat: committed before the first call, never reused for anything else */
  readonly outTradeNo: string;
  readonly reference: string;
  readonly state: PaymentState;
  readonly amountFen: Fen;
  readonly currency: string;
  readonly payerOpenid: string;
  readonly appid: string;
  readonly mchid: string;
  /** the request at WeChat must be repeated word for word, so its words are kept */
  readonly description: string;
  readonly notifyUrl: string;
  readonly payBefore: Date;
  readonly prepayId: string | null;
  readonly prepaidAt: Date | null;
  readonly transactionId: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly settledBy: SettledBy | null;
  readonly problem: string | null;
}

/** Who brought the news. */
export type SettledBy = 'notification' | 'query' | 'client_return';

/**
 * Which state may follow which. `closed → paid`: money that arrives after all is never lost, it is captured and the
 * owner of the reference decides. `paid` and `held` are final here: refunds and releases are decisions of people.
 */
export const PAYMENT_TRANSITIONS = {
  created: ['pending', 'paid', 'closed', 'held'],
  pending: ['pending', 'paid', 'closed', 'held'],
  closed: ['paid', 'held'],
  paid: [],
  held: [],
} as const satisfies Record<PaymentState, readonly PaymentState[]>;

/** States from which `to` may be reached; the WHERE of every compare-and-set. */
export function statesBefore(to: PaymentState): PaymentState[] {
  return statesOf(PAYMENT_TRANSITIONS).filter((from) =>
    (PAYMENT_TRANSITIONS[from] as readonly PaymentState[]).includes(to),
  );
}

/** May still be paid at WeChat. */
export function isLive(state: PaymentState): boolean {
  return state === 'created' || state === 'pending';
}

/** @throws Error naming a state that no life can reach: the table has a hole, the process must not start */
export function checkTransitions<State extends string>(
  table: Readonly<Record<State, readonly State[]>>,
  first: State,
): void {
  const reached = new Set<State>([first]);
  for (const state of reached) for (const next of table[state]) reached.add(next);
  const lost = statesOf(table).filter((state) => !reached.has(state));
  if (lost.length > 0) throw new Error(`payment states nobody can reach: ${lost.join(', ')}`);
}

function statesOf<State extends string>(table: Readonly<Record<State, readonly State[]>>): State[] {
  return Object.keys(table) as State[];
}
