import type { Fen } from '@daowei/shared/kernel/fen';
import type { Tier } from '@daowei/shared/rules/tiers';
import type { AddOnChoice, ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { AddressSnapshot } from '../../identity/contract/identity.facade.js';
import type { QuoteLine } from '../../pricing/contract/pricing.facade.js';

/** A visit as a customer asked for it, after every id and choice was checked. */
export interface AskedVisit {
  readonly service: ServiceKind;
  readonly address: AddressSnapshot;
  readonly scope: {
    readonly hours: number | null;
    readonly addOns: readonly AddOnChoice[];
    readonly durationMinutes: number;
  };
  /** the customer’s, for the price */
  readonly tier: Tier;
}

/** One of several visits that one payment has paid. */
export interface PrepaidVisit {
  /** unique per account: the same visit is never opened twice */
  readonly requestKey: string;
  readonly accountId: string;
  readonly customerName: string;
  readonly service: Pick<ServiceKind, 'id' | 'version' | 'name' | 'icon'>;
  readonly address: AddressSnapshot;
  readonly scope: AskedVisit['scope'];
  readonly note: string | null;
  readonly startAt: Date;
  /** the worker's time, claimed before */
  readonly seat: { readonly claimId: string; readonly workerId: string };
  readonly price: {
    readonly quoteId: string;
    readonly hash: string;
    readonly ruleVersion: number;
    readonly lines: readonly QuoteLine[];
    /** this visit's share of what was paid */
    readonly shareFen: Fen;
  };
  readonly payment: {
    /** what the payment was for, e.g. `contract:01J…` */
    readonly reference: string;
    readonly outTradeNo: string;
    readonly paidAt: Date;
  };
  /** the first sentence of the timeline, for the customer */
  readonly text: string;
}
