import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Ids } from '../../../platform/clock/ids.js';
import { Together } from '../../../platform/database/together.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { HomeGroup } from '@daowei/shared/rules/home-groups';
import type { Actor } from '../../../platform/http/access.js';
import { PricingFacade, type FrozenQuote } from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade, type Claim, type CrewWish } from '../../scheduling/contract/scheduling.facade.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { referenceOf } from '../domain/reference.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { crewOf } from './claim-crew.js';
import { OpenOrder } from './open-order.js';
import { needOf, type CheckedVisit } from './visit-requests.js';

/** A booking that was checked and only lacks the time. */
export interface ReadyBooking {
  readonly actor: Actor;
  readonly requestKey: string;
  readonly visit: CheckedVisit;
  readonly startAt: Date;
  readonly note: string | null;
  readonly homeGroups: readonly HomeGroup[];
  readonly quote: FrozenQuote;
  /** who may come, the best first */
  readonly workers: readonly string[];
}

/** The order's id; 'lost': somebody was faster, and the booking is to be made ready again. */
export type Outcome = Result<string> | 'lost';

/** A booking on its way through the transaction: whoever has an outcome stays behind, and the others go on. */
interface Passage {
  readonly booking: ReadyBooking;
  readonly orderId: string;
  outcome: Outcome | null;
}

/**
 * Turns checked bookings into orders, all who come at the same time in one transaction. For each of them claim, order,
 * timeline, timer and event stand in that same commit: either the customer has the time, or nothing happened.
 */
@Injectable()
export class BookTogether {
  private readonly together = new Together((bookings: readonly ReadyBooking[]) =>
    this.transactions.runGathering((tx) => this.inOneGo(tx, bookings)),
  );

  constructor(
    private readonly transactions: Transactions,
    private readonly scheduling: SchedulingFacade,
    private readonly pricing: PricingFacade,
    private readonly orders: OrdersSql,
    private readonly opening: OpenOrder,
    private readonly ids: Ids,
  ) {}

  /** The same key finds the order it made before. Refuses TOO_MANY_HOLDS or COUPON_USED. */
  book(booking: ReadyBooking): Promise<Outcome> {
    return this.together.do(booking);
  }

  private async inOneGo(tx: Tx, bookings: readonly ReadyBooking[]): Promise<Outcome[]> {
    const passages = bookings.map((booking): Passage => ({ booking, orderId: this.ids.next(), outcome: null }));
    await this.countHolds(tx, passages);
    await this.takeCoupons(tx, passages);
    await this.openOnClaims(tx, passages);
    return passages.map(({ outcome }) => outcome!);
  }

  /** An account's bookings wait for each other: until the commit, and beside each other here until the next one. */
  private async countHolds(tx: Tx, passages: readonly Passage[]): Promise<void> {
    const accounts = await this.orders.lockAccounts(
      tx,
      passages.map(({ booking }) => ({ accountId: booking.actor.accountId, requestKey: booking.requestKey })),
    );
    const seen = new Set<string>();
    for (const passage of passages) {
      const { actor, requestKey } = passage.booking;
      const { holds, ordersByKey } = accounts.get(actor.accountId)!;
      const earlier = ordersByKey.get(requestKey);
      if (earlier) passage.outcome = earlier;
      else if (holds >= ORDERS_POLICY.maxHolds.value) passage.outcome = refuse('TOO_MANY_HOLDS');
      else if (seen.has(actor.accountId)) passage.outcome = 'lost';
      else seen.add(actor.accountId);
    }
  }

  private async takeCoupons(tx: Tx, passages: readonly Passage[]): Promise<void> {
    for (const passage of passages) {
      const { couponId } = passage.booking.quote;
      if (passage.outcome !== null || couponId === null) continue;
      const taken = await this.pricing.takeCoupon(tx, couponId, referenceOf(passage.orderId));
      if (isRefused(taken)) passage.outcome = taken;
    }
  }

  private async openOnClaims(tx: Tx, passages: readonly Passage[]): Promise<void> {
    const asking = passages.filter(({ outcome }) => outcome === null);
    const claims = await this.scheduling.claimEach(tx, asking.map(wishOf));
    for (const [index, passage] of asking.entries()) {
      const claimed = claims[index]!;
      passage.outcome = isRefused(claimed) ? 'lost' : await this.open(tx, passage, claimed);
      // the others' commit must not keep the coupon of one who gets nothing
      if (isRefused(claimed) && passage.booking.quote.couponId !== null) {
        await this.pricing.giveBackCoupon(tx, referenceOf(passage.orderId));
      }
    }
  }

  private async open(tx: Tx, { booking, orderId }: Passage, claims: readonly Claim[]): Promise<string> {
    const { actor, requestKey, visit, startAt, note, homeGroups, quote } = booking;
    await this.opening.open(tx, {
      id: orderId,
      accountId: actor.accountId,
      actor: { accountId: actor.accountId, label: actor.label },
      requestKey,
      visit,
      startAt,
      note,
      homeGroups,
      quote,
      crew: crewOf(claims),
      holdMinutes: ORDERS_POLICY.holdMinutes.value,
    });
    return orderId;
  }
}

function wishOf({ booking, orderId }: Passage): CrewWish {
  const { visit, startAt, workers } = booking;
  const { durationMinutes, place, service } = needOf(visit);
  return {
    reference: referenceOf(orderId),
    visit: { from: startAt, to: addMinutes(startAt, durationMinutes) },
    place,
    workers,
    crew: service.crew,
  };
}
