import { Injectable } from '@nestjs/common';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tier } from '@daowei/shared/rules/tiers';
import type { Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade, isRemote, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import { IdentityFacade, type AddressSnapshot } from '../../identity/contract/identity.facade.js';
import type { PriceSubject } from '../../pricing/contract/pricing.facade.js';
import type { VisitNeed } from '../../scheduling/contract/scheduling.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { VisitRequest } from '../contract/visit-holds.js';
import { onlineAddress, placeOf } from '../contract/place.js';
import { scopeOf, type VisitScope } from '../domain/visit-wish.js';

export type { VisitRequest } from '../contract/visit-holds.js';

/** A visit as a customer asked for it, after every id and choice was checked. */
export interface CheckedVisit {
  readonly service: ServiceKind;
  readonly address: AddressSnapshot;
  readonly scope: VisitScope;
  readonly tier: Tier;
  readonly customerName: string;
  /** workers who must not be sent to this customer */
  readonly apart: readonly string[];
}

/** Turns what a customer sent into what can be scheduled and priced; slots, quotes and bookings all come through here. */
@Injectable()
export class VisitRequests {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
    private readonly workforce: WorkforceFacade,
  ) {}

  /**
   * Refuses NOT_FOUND, SERVICE_NOT_BOOKABLE, HOURS_NOT_OFFERED or ADD_ON_UNKNOWN, and ADDRESS_NEEDED or PHONE_NEEDED
   * where nobody could come or be called.
   */
  async check(tx: Tx, accountId: string, request: VisitRequest): Promise<Result<CheckedVisit>> {
    const service = await this.catalog.current(tx, request.serviceId);
    if (!service) return refuse('NOT_FOUND', '没有找到这项服务');
    const scope = scopeOf(service, request);
    if (isRefused(scope)) return scope;
    const [address, person, apart] = await Promise.all([
      this.addressOf(tx, accountId, service, request.addressId),
      this.identity.person(tx, accountId),
      this.workforce.blockedFor(tx, accountId),
    ]);
    if (isRefused(address)) return address;
    if (!person) return refuse('NOT_FOUND');
    return { service, address, scope, tier: person.tier, customerName: person.nickname, apart };
  }

  /** Where they come, or who is called. */
  private async addressOf(
    tx: Tx,
    accountId: string,
    service: ServiceKind,
    addressId: string | null,
  ): Promise<Result<AddressSnapshot>> {
    if (isRemote(service)) {
      const contact = await this.identity.contactOf(tx, accountId, addressId);
      if (contact) return onlineAddress(contact);
      return addressId === null ? refuse('PHONE_NEEDED') : refuse('NOT_FOUND', '没有找到这个地址');
    }
    if (addressId === null) return refuse('ADDRESS_NEEDED');
    return (await this.identity.addressOf(tx, accountId, addressId)) ?? refuse('NOT_FOUND', '没有找到这个地址');
  }
}

/** What scheduling needs to know of a visit. */
export function needOf({ service, address, scope, apart }: CheckedVisit): VisitNeed {
  const place = placeOf({ remote: isRemote(service), address });
  return { service, durationMinutes: scope.durationMinutes, place, exclude: apart };
}

/** What pricing needs to know of a visit, all but its start. */
export function subjectOf({ service, address, scope, tier }: CheckedVisit): Omit<PriceSubject, 'startAt'> {
  return { service, district: address.district, hours: scope.hours, addOns: scope.addOns, tier };
}

export function spanOf({ scope }: CheckedVisit, startAt: Date): Interval {
  return { from: startAt, to: addMinutes(startAt, scope.durationMinutes) };
}
