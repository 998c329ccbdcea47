import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { clockTime, dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { isDuplicate, Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import type { AskedVisit } from '../../orders/contract/prepaid.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { FIRST_STATE } from '../domain/contract-life.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import { referenceOf } from '../domain/reference.js';
import { ContractQuotesSql, type ContractQuote } from '../infrastructure/contract-quotes.sql.js';
import { ContractVisitsSql } from '../infrastructure/contract-visits.sql.js';
import type { StoredContract } from '../infrastructure/contract-rows.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { needOf } from './propose-times.js';
import { LostRace, SeatVisits, type VisitSeats } from './seat-visits.js';
import { EXPIRE_CONTRACT_HOLD } from './work-kinds.js';
import { TellHistory } from './tell-history.js';

export interface PackageBooking {
  readonly quoteId: string;
  readonly note: string | null;
}

const NUMBER_DIGITS = 6;
/** A number drawn twice is drawn again, this often. */
const NUMBER_DRAWS = 5;
/** Every lost race is somebody else's success; after this many the customer had better look at the plan again. */
const MOST_RACES = 20;

/**
 * Books a package and holds the time of every visit for its payment. All claims, the contract and its timer are one
 * transaction: either the customer has all the times, or nothing happened.
 */
@Injectable()
export class BookPackage {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly identity: IdentityFacade,
    private readonly history: TellHistory,
    private readonly quotes: ContractQuotesSql,
    private readonly contracts: ContractsSql,
    private readonly visits: ContractVisitsSql,
    private readonly seats: SeatVisits,
    private readonly pricing: PricingFacade,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @param requestKey the caller's; the same key finds the contract it made, whatever became of the first answer
   * @returns the contract's id. Refuses NOT_FOUND, QUOTE_STALE, COUPON_USED, TOO_MANY_HOLDS, what orders refuse of the visit, and
   * PACKAGE_CONFLICT when somebody else took one of the times meanwhile: planning again shows which, with proposals
   */
  async book(actor: Actor, requestKey: string, booking: PackageBooking): Promise<Result<string>> {
    let draws = 1;
    for (let races = 1; ; races += 1) {
      try {
        return await this.transactions.run((tx) => this.inOneGo(tx, actor, requestKey, booking));
      } catch (error) {
        if (error instanceof LostRace) {
          if (races === MOST_RACES) return refuse('PACKAGE_CONFLICT');
        } else if (!isDuplicate(error) || (draws += 1) > NUMBER_DRAWS) {
          throw error;
        }
      }
    }
  }

  private async inOneGo(tx: Tx, actor: Actor, requestKey: string, booking: PackageBooking): Promise<Result<string>> {
    const { accountId } = actor;
    const holds = await this.contracts.countHolds(tx, accountId);
    const earlier = await this.contracts.byRequest(tx, accountId, requestKey);
    if (earlier) return earlier;
    const quote = await this.quotes.own(tx, accountId, booking.quoteId);
    if (!quote) return refuse('NOT_FOUND', '没有找到这份报价，请重新确认安排');
    if (this.clock.now() >= quote.expiresAt) return refuse('QUOTE_STALE');
    const visit = await this.orders.checkVisit(tx, accountId, quote);
    if (isRefused(visit)) return visit;
    const sold = visit.service.packages.find((one) => one.id === quote.packageId);
    // sold under another version since: the plan is shown anew, with today's price
    if (!sold || visit.service.version !== quote.serviceVersion) return refuse('QUOTE_STALE');
    if (holds >= CONTRACTS_POLICY.maxHolds.value) {
      return refuse('TOO_MANY_HOLDS', '您有一份套餐还没有支付，请先支付或取消');
    }
    const id = this.ids.next();
    const starts = quote.visits.map((one) => one.startAt);
    const usual = quote.renewsId === null ? [] : await this.visits.comers(tx, quote.renewsId);
    const taken = await this.seats.all(tx, id, needOf(visit), starts, usual);
    if ('missing' in taken) return refuse('PACKAGE_CONFLICT');
    const person = await this.identity.person(tx, accountId);
    const customerName = person?.nickname ?? visit.address.contactName;
    const contract = this.newContract(id, customerName, booking, visit, quote, sold);
    await this.keep(tx, actor, requestKey, contract, quote, taken.seats);
    // last, as the lock order asks
    const coupon = quote.couponId && (await this.pricing.takeCoupon(tx, quote.couponId, referenceOf(id)));
    return coupon && isRefused(coupon) ? coupon : id;
  }

  private newContract(
    id: string,
    customerName: string,
    { note }: PackageBooking,
    { service, address, scope }: AskedVisit,
    quote: ContractQuote,
    sold: { readonly id: string; readonly name: string; readonly every: 'week' | 'month' },
  ): StoredContract {
    const now = this.clock.now();
    return {
      id,
      no: `DP${dayOf(now).replaceAll('-', '')}${this.ids.digits(NUMBER_DIGITS)}`,
      accountId: quote.accountId,
      state: FIRST_STATE,
      serviceId: service.id,
      serviceVersion: service.version,
      serviceName: service.name,
      serviceIcon: service.icon,
      packageId: sold.id,
      packageName: sold.name,
      every: sold.every,
      hours: scope.hours,
      addOns: scope.addOns,
      note,
      customerName,
      address,
      durationMinutes: scope.durationMinutes,
      quote: { id: quote.id, hash: quote.hash, ruleVersion: quote.ruleVersion },
      grossFen: quote.grossFen,
      totalFen: quote.totalFen,
      paidFen: fen(0),
      paidTradeNo: null,
      holdUntil: addMinutes(now, CONTRACTS_POLICY.holdMinutes.value),
      paidAt: null,
      createdAt: now,
      version: 1,
    };
  }

  private async keep(
    tx: Tx,
    { accountId, label }: Actor,
    requestKey: string,
    contract: StoredContract,
    quote: ContractQuote,
    seats: readonly VisitSeats[],
  ): Promise<void> {
    const { id } = contract;
    await this.contracts.add(tx, contract, requestKey, CONTRACTS_POLICY.version);
    for (const [index, { startAt, shareFen, lines }] of quote.visits.entries()) {
      const { seat, mates } = seats[index]!;
      await this.visits.add(tx, id, { seq: index + 1, startAt, shareFen, lines, ...seat, mates, orderId: null });
    }
    await this.queue.schedule(tx, EXPIRE_CONTRACT_HOLD, id, contract.holdUntil!);
    const visits = quote.visits.length;
    await this.history.tell(
      tx,
      id,
      { kind: 'held', text: `已为您保留${visits}次上门的时间，请在${clockTime(contract.holdUntil!)}前完成支付` },
      { accountId, label },
      { no: contract.no, totalFen: contract.totalFen, visits, quote: quote.hash },
    );
  }
}
