import { refuse, type Result } from '@daowei/shared/kernel/result';

export const WAIT_STATES = ['waiting', 'offered', 'booked', 'ended'] as const;
export type WaitState = (typeof WAIT_STATES)[number];

/** Why an entry ended without a booking of its own. */
export type EndReason =
  'left' | 'passed' | 'booked_elsewhere' | 'offer_lapsed' | 'offer_declined' | 'no_longer_possible';

/**
 * How an entry may go on. `waiting` again: the offer was not taken and other starts of the wish are left. `booked` from
 * `waiting` and `ended`: the payment of a lapsed offer came late and was seated again.
 */
export const WAIT_TRANSITIONS = {
  waiting: ['offered', 'booked', 'ended'],
  offered: ['booked', 'waiting', 'ended'],
  booked: [],
  ended: ['booked'],
} as const satisfies Record<WaitState, readonly WaitState[]>;

export type WaitCommand =
  | { readonly kind: 'offer' }
  /** the offered time was paid for */
  | { readonly kind: 'book' }
  /** the offered time was given up; `startsLeft`: the wish still knows a start that was not offered */
  | { readonly kind: 'miss'; readonly how: 'lapsed' | 'declined'; readonly startsLeft: boolean }
  | { readonly kind: 'leave' }
  /** no start of the wish can be offered any more */
  | { readonly kind: 'pass' }
  | { readonly kind: 'book_elsewhere' }
  | { readonly kind: 'give_up' };

export interface WaitChange {
  readonly to: WaitState;
  readonly ended: EndReason | null;
}

const FROM = {
  offer: ['waiting'],
  book: ['offered', 'waiting', 'ended'],
  miss: ['offered'],
  leave: ['waiting'],
  pass: ['waiting'],
  book_elsewhere: ['waiting'],
  give_up: ['waiting'],
} as const satisfies Record<WaitCommand['kind'], readonly WaitState[]>;

/** What a command makes of an entry, or WAITLIST_CLOSED. */
export function decideWait(state: WaitState, command: WaitCommand): Result<WaitChange> {
  const from: readonly WaitState[] = FROM[command.kind];
  return from.includes(state) ? changeOf(command) : refuse('WAITLIST_CLOSED');
}

function changeOf(command: WaitCommand): WaitChange {
  switch (command.kind) {
    case 'offer':
      return { to: 'offered', ended: null };
    case 'book':
      return { to: 'booked', ended: null };
    case 'miss':
      return command.startsLeft
        ? { to: 'waiting', ended: null }
        : { to: 'ended', ended: command.how === 'lapsed' ? 'offer_lapsed' : 'offer_declined' };
    case 'leave':
      return { to: 'ended', ended: 'left' };
    case 'pass':
      return { to: 'ended', ended: 'passed' };
    case 'book_elsewhere':
      return { to: 'ended', ended: 'booked_elsewhere' };
    case 'give_up':
      return { to: 'ended', ended: 'no_longer_possible' };
  }
}

export const WAIT_STATE_TEXT: Readonly<Record<WaitState, string>> = {
  waiting: '候补中',
  offered: '有空位，待支付',
  booked: '已约上',
  ended: '已结束',
};

/** What the customer is told about an entry that ended. */
export const END_TEXT: Readonly<Record<EndReason, string>> = {
  left: '您已退出这次候补',
  passed: '候补的时间快到了，这次没有等到空位，抱歉让您久等。可以换个时段，或告诉我们您的难处',
  booked_elsewhere: '您已经约好了这天的同一项服务，这次候补自动结束',
  offer_lapsed: '为您保留的空位没有在时限内支付，已留给下一位',
  offer_declined: '您放弃了为您保留的空位，已留给下一位',
  no_longer_possible: '这项服务或地址有了变化，不能再按原来的要求安排，请重新预约',
};
