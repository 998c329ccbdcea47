import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { ExchangeOffer } from '@daowei/shared/rules/exchange-offers';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { TransfersFacade, type TransferSettled } from '../../payments/contract/transfers.facade.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { chosen } from '../domain/catalogue.js';
import type { Currency } from '../domain/currency.js';
import type { Exchange } from '../domain/exchange.js';
import { endOfReturned, monthOf } from '../domain/lot-days.js';
import { spend } from '../domain/purse.js';
import { CatalogueSql } from '../infrastructure/catalogue.sql.js';
import { ExchangesSql } from '../infrastructure/exchanges.sql.js';
import { PursesSql } from '../infrastructure/purses.sql.js';
import { ChangePurse } from './change-purse.js';

/** What an exchange led to, as far as it is kept. */
type Handed = Pick<Exchange, 'couponId' | 'until'>;

const REFERENCE = 'exchange:';
const KEY = 'exchange';

/** A customer exchanges points or coins for one of the offers; what does not arrive gives them back. */
@Injectable()
export class ExchangeReward implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly changing: ChangePurse,
    private readonly purses: PursesSql,
    private readonly exchanges: ExchangesSql,
    private readonly catalogue: CatalogueSql,
    private readonly pricing: PricingFacade,
    private readonly transfers: TransfersFacade,
    private readonly identity: IdentityFacade,
    private readonly privacy: PrivacyFacade,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<TransferSettled>(
      'payments.transfer-settled',
      'loyalty.give-back-when-transfer-settled',
      async (tx, { data }) => {
        const over = data.outcome === 'failed' || data.outcome === 'cancelled';
        if (over && data.reference.startsWith(REFERENCE))
          await this.giveBack(tx, data.reference.slice(REFERENCE.length));
      },
    );
  }

  /**
   * @param price as the customer saw it
   * Refuses NOT_FOUND, OFFER_ENDED, OFFER_CHANGED, POINTS_SHORT, OFFER_SOLD_OUT, RECEIVER_UNKNOWN. @returns the exchange
   */
  exchange(actor: Actor, offerId: string, currency: Currency, price: number): Promise<Result<Exchange>> {
    return this.transactions.run(async (tx): Promise<Result<Exchange>> => {
      const madeAt = this.clock.now();
      const catalogue = await this.catalogue.inForce(tx, madeAt);
      const offer = chosen(catalogue, offerId, currency, price, dayOf(madeAt));
      if (isRefused(offer)) return offer;
      const { accountId } = actor;
      const id = this.ids.next();
      const words = { moveId: id, text: `兑换${offer.name}` };
      const spent = await this.changing.change(tx, { accountId, currency }, words, (purse, now) =>
        spend(purse, price, now),
      );
      if (isRefused(spent)) return spent;
      const isLeft = await this.catalogue.take(tx, offerId, monthOf(dayOf(madeAt)), offer.stockPerMonth);
      if (!isLeft) return refuse('OFFER_SOLD_OUT');
      const by = { accountId, label: actor.label };
      const handed = await this.hand(tx, by, id, offer);
      if (isRefused(handed)) return handed;
      const exchange: Exchange = {
        id,
        accountId,
        offerId,
        offerVersion: catalogue.version,
        name: offer.name,
        currency,
        price,
        gift: offer.gift,
        ...handed,
        state: 'given',
        madeAt,
      };
      await this.exchanges.add(tx, exchange);
      await this.audit(tx, by, exchange, 'exchanged');
      return exchange;
    });
  }

  private async hand(
    tx: Tx,
    by: AuditActor & { readonly accountId: string },
    id: string,
    { name, because, ...offer }: ExchangeOffer,
  ): Promise<Result<Handed>> {
    const { accountId } = by;
    switch (offer.gift) {
      case 'coupon': {
        const gift = {
          name: `兑换券·${name}`,
          because,
          amountFen: fen(said(offer.amountFen)),
          months: said(offer.months),
        };
        return { couponId: await this.pricing.giveAmount(tx, accountId, gift, by), until: null };
      }
      case 'priority': {
        const until = await this.exchanges.givePriority(tx, accountId, said(offer.days), this.clock.now());
        return { couponId: null, until };
      }
      case 'red_packet': {
        const person = await this.identity.person(tx, accountId);
        if (!person?.openid) return refuse('RECEIVER_UNKNOWN');
        const owed = await this.transfers.request(tx, {
          reference: `${REFERENCE}${id}`,
          key: KEY,
          report: { purpose: 'red_packet', activity: '积分兑换', reward: name },
          accountId,
          openid: person.openid,
          amountFen: fen(said(offer.amountFen)),
          remark: `兑换${name}`,
          overLimit: 'queue',
        });
        return isRefused(owed) ? owed : { couponId: null, until: null };
      }
    }
  }

  /** The red packet did not arrive: what was spent is there again, each part with the end it had or a little later. */
  private async giveBack(tx: Tx, id: string): Promise<void> {
    const exchange = await this.exchanges.lock(tx, id);
    if (exchange?.state !== 'given') return;
    const { accountId, currency, name } = exchange;
    const now = this.clock.now();
    await this.exchanges.giveBack(tx, id, now);
    await this.catalogue.putBack(tx, exchange.offerId, monthOf(dayOf(exchange.madeAt)));
    for (const { lotId, amount, unitFen, endsAt } of await this.purses.takenBy(tx, id)) {
      await this.changing.give(
        tx,
        { accountId, currency },
        { source: 'returned', amount, unitFen, startsAt: now, endsAt: endOfReturned(endsAt, now) },
        { reference: `${REFERENCE}${id}:${lotId}`, text: `${name}没有送达，已退回`, baseFen: null },
      );
    }
    await this.audit(tx, { accountId: null, label: '微信支付' }, exchange, 'exchange-returned');
  }

  private audit(
    tx: Tx,
    actor: AuditActor,
    { id, accountId, offerId, currency, price }: Exchange,
    what: string,
  ): Promise<void> {
    return this.privacy.record(tx, {
      actor,
      action: `reward.${what}`,
      subject: `account:${accountId}`,
      data: { exchangeId: id, offerId, currency, price },
    });
  }
}

/** Publishing sees to it that an offer says what it gives. */
function said(value: number | null): number {
  if (value === null) throw new Error('an offer was published without saying what it gives');
  return value;
}
