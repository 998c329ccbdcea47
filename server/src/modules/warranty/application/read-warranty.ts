import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { Remedies } from '../../orders/contract/remedies.js';
import { WarrantyFacade, type WarrantyAlarm } from '../contract/warranty.facade.js';
import { keptRateOf, type KeptRate } from '../domain/kept-rate.js';
import { cardOf, type WarrantyCard } from '../domain/warranty-card.js';
import {
  CLAIM_CAUSE_TEXT,
  claimStateOf,
  whyNoClaim,
  type ClaimState,
  type WarrantyClaim,
} from '../domain/warranty-claim.js';
import { WARRANTY_POLICY } from '../domain/warranty-policy.js';
import { WarrantyClaimsSql } from '../infrastructure/warranty-claims.sql.js';

/** A claim with the visit it led to and what became of it. */
export interface FollowedClaim {
  readonly claim: WarrantyClaim;
  readonly redo: Order;
  readonly state: ClaimState;
}

/** The warranty of one visit. */
export interface OrderWarranty {
  readonly order: Order;
  readonly card: WarrantyCard | null;
  readonly claims: readonly FollowedClaim[];
  /** why nothing can be claimed now */
  readonly no: Refusal | null;
  /** nearest starts of a free visit, while it can be claimed */
  readonly times: readonly Date[];
}

/** Cards, claims and how well the promise is kept. Writes nothing. */
@Injectable()
export class ReadWarranty extends WarrantyFacade {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly remedies: Remedies,
    private readonly catalog: CatalogFacade,
    private readonly claims: WarrantyClaimsSql,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** The customer's own. Refuses NOT_FOUND. */
  async ofOwnOrder(actor: Actor, orderId: string): Promise<Result<OrderWarranty>> {
    const order = await this.orders.ownOrder(this.transactions.reader, actor, orderId);
    return order ? this.withTimes(order) : refuse('NOT_FOUND');
  }

  /** For the office, without times. Refuses NOT_FOUND. */
  async ofOrder(orderId: string): Promise<Result<OrderWarranty>> {
    const db = this.transactions.reader;
    const order = await this.orders.order(db, orderId);
    return order ? this.of(db, order) : refuse('NOT_FOUND');
  }

  /** For the office that is about to claim it for a caller. Refuses NOT_FOUND. */
  async toBeClaimed(orderId: string): Promise<Result<OrderWarranty>> {
    const order = await this.orders.order(this.transactions.reader, orderId);
    return order ? this.withTimes(order) : refuse('NOT_FOUND');
  }

  private async withTimes(order: Order): Promise<OrderWarranty> {
    const db = this.transactions.reader;
    const warranty = await this.of(db, order);
    const times = warranty.no ? [] : await this.remedies.times(db, order, WARRANTY_POLICY.offeredTimes.value);
    return { ...warranty, times };
  }

  /** As far as the caller's transaction sees; times are asked for outside of those that claim. */
  async of(tx: Tx, order: Order): Promise<OrderWarranty> {
    const [card, found] = await Promise.all([this.cardOf(tx, order), this.claims.ofOrder(tx, order.id)]);
    const claims = await this.followed(tx, found);
    return { order, card, claims, no: whyNoClaim(card, claims, this.clock.now()), times: [] };
  }

  async cardOf(tx: Tx, order: Order): Promise<WarrantyCard | null> {
    const service = await this.catalog.version(tx, order.serviceId, order.serviceVersion);
    if (!service) throw new Error(`order ${order.id} was sold under a version that is gone`);
    return cardOf(order, service, (await this.remedies.redoOf(tx, order.id)) !== null);
  }

  /** What was claimed within the days that are counted, newest first, and how much of it was kept. */
  async recent(): Promise<{ items: FollowedClaim[]; originals: Map<string, Order>; rate: KeptRate }> {
    const db = this.transactions.reader;
    const items = await this.counted(db);
    const ids = [...new Set(items.map(({ claim }) => claim.orderId))];
    const originals = await this.orders.orders(db, ids);
    return { items, originals, rate: keptRateOf(items.map(({ state }) => state)) };
  }

  override async alarms(tx: Tx): Promise<WarrantyAlarm[]> {
    const items = await this.counted(tx);
    const overdue = items.filter(({ state }) => state === 'overdue');
    return [...overdue.map(overdueAlarm), ...this.rateAlarm(items)];
  }

  private rateAlarm(items: readonly FollowedClaim[]): WarrantyAlarm[] {
    const { underLine, kept, due, basisPoints } = keptRateOf(items.map(({ state }) => state));
    if (!underLine) return [];
    const { alarmHours, keptLineBasisPoints, windowDays } = WARRANTY_POLICY;
    const openedAt = startOfDay(dayOf(this.clock.now()));
    const line = keptLineBasisPoints.value / 100;
    return [
      {
        id: 'warranty-kept',
        orderId: null,
        text: `近${windowDays.value}天质保兑现率${(basisPoints! / 100).toFixed(1)}%（${kept}/${due}），低于${line}%，请查原因`,
        openedAt,
        dueAt: addMinutes(openedAt, alarmHours.value * 60),
      },
    ];
  }

  private async counted(tx: Tx): Promise<FollowedClaim[]> {
    const { windowDays, listed } = WARRANTY_POLICY;
    const since = startOfDay(addDays(dayOf(this.clock.now()), -windowDays.value));
    return this.followed(tx, await this.claims.since(tx, since, listed.value));
  }

  private async followed(tx: Tx, claims: readonly WarrantyClaim[]): Promise<FollowedClaim[]> {
    if (claims.length === 0) return [];
    const ids = claims.map(({ redoOrderId }) => redoOrderId);
    const [redos, givenUp] = await Promise.all([this.orders.orders(tx, ids), this.remedies.givenUp(tx, ids)]);
    const now = this.clock.now();
    return claims.map((claim) => {
      const redo = redos.get(claim.redoOrderId)!;
      return { claim, redo, state: claimStateOf(claim, redo, givenUp.has(redo.id), now) };
    });
  }
}

function overdueAlarm({ claim, redo }: FollowedClaim): WarrantyAlarm {
  return {
    id: `warranty-${claim.id}`,
    orderId: redo.id,
    text: `质保返工（${CLAIM_CAUSE_TEXT[claim.cause]}）已超过${WARRANTY_POLICY.keepDays.value}天，还没有完成`,
    openedAt: claim.claimedAt,
    dueAt: claim.keepBy,
  };
}
