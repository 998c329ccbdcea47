import { Injectable } from '@nestjs/common';
import { refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { addDays, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { SlotAlternative } from '../../../platform/http/problem.js';
import { CatalogFacade, type LiveInTerms, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import { IdentityFacade, type AddressSnapshot } from '../../identity/contract/identity.facade.js';
import { WholeDays, type DayRange, type WorkerWholeDays } from '../../scheduling/contract/whole-days.js';
import { bookableRange, freeThroughout, latestLast, lengthOf, nearestRanges } from '../domain/stay-days.js';
import { priceOfDays } from '../domain/stay-price.js';
import { STAYS_POLICY } from '../domain/stays-policy.js';
import { daysText } from '../domain/wording.js';

export interface StayWish {
  readonly serviceId: string;
  readonly addressId: string;
}

/** A wish after every id was checked. */
export interface CheckedWish {
  readonly service: ServiceKind;
  readonly terms: LiveInTerms;
  readonly address: AddressSnapshot;
}

/** A day a stay may begin on, or not. */
export interface FirstDay {
  readonly day: LocalDate;
  /** the latest last day with one and the same worker; null: it cannot begin on this day */
  readonly latestLast: LocalDate | null;
}

/** On which days a stay can be had, and with whom. Only proposes: the claim decides. */
@Injectable()
export class FindDays {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
    private readonly wholeDays: WholeDays,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, SERVICE_NOT_BOOKABLE. */
  async check(tx: Tx, accountId: string, { serviceId, addressId }: StayWish): Promise<Result<CheckedWish>> {
    const service = await this.catalog.current(tx, serviceId);
    if (!service) return refuse('NOT_FOUND', '没有找到这项服务');
    if (!service.bookable || !service.liveIn) return refuse('SERVICE_NOT_BOOKABLE', '这项服务不按住家天数预约');
    const address = await this.identity.addressOf(tx, accountId, addressId);
    return address ? { service, terms: service.liveIn, address } : refuse('NOT_FOUND', '没有找到这个地址');
  }

  async calendar(tx: Tx, { service, terms, address }: CheckedWish): Promise<FirstDay[]> {
    const bookable = bookableRange(this.clock.now());
    const workers = await this.wholeDays.freeDays(tx, { service, place: address }, bookable);
    return Array.from({ length: lengthOf(bookable) }, (_, index) => {
      const day = addDays(bookable.first, index);
      return { day, latestLast: latestLast(day, workers, terms, bookable.last) };
    });
  }

  /** Workers free on all of the days, nearest first. */
  async candidates(
    tx: Tx,
    { service, address }: Pick<CheckedWish, 'service'> & { address: AddressSnapshot },
    range: DayRange,
    exclude: readonly string[] = [],
  ): Promise<WorkerWholeDays[]> {
    return freeThroughout(await this.wholeDays.freeDays(tx, { service, place: address, exclude }, range), range);
  }

  /** STAY_TAKEN with the nearest ranges of the same length, the wished one first when somebody else is free for it. */
  async taken(tx: Tx, { service, terms, address }: CheckedWish, wish: DayRange): Promise<Refusal> {
    const bookable = bookableRange(this.clock.now());
    const workers = await this.wholeDays.freeDays(tx, { service, place: address }, bookable);
    const priceFen = priceOfDays(service.basePriceFen, terms, lengthOf(wish));
    const ranges = nearestRanges(wish, workers, bookable, STAYS_POLICY.alternatives.value);
    const alternatives: SlotAlternative[] = ranges.map((range) => ({
      startAt: startOfDay(range.first).toISOString(),
      endAt: startOfDay(addDays(range.last, 1)).toISOString(),
      label: daysText(range),
      date: range.first,
      priceFen,
    }));
    return refuse('STAY_TAKEN', becauseOf(wish, ranges), { alternatives });
  }
}

function becauseOf(wish: DayRange, [nearest]: readonly DayRange[]): string | undefined {
  if (!nearest) return '近期没有人能连续住满这些天，可以选短一些的日子';
  return nearest.first === wish.first ? '她刚刚被约走了，这段日子还有别的人选，请重新选择' : undefined;
}
