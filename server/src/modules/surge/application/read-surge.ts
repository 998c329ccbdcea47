import { Injectable } from '@nestjs/common';
import { contains, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, minuteOfDay, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { crewOf } from '../../orders/contract/crew.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { findBursts, type Burst, type CityHour, type DistrictHour } from '../domain/bursts.js';
import { forecastDay, measureForecast, type Demand, type Expected, type ForecastError } from '../domain/forecast.js';
import type { Squad } from '../domain/squad-life.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';
import { SquadsSql } from '../infrastructure/squads.sql.js';

const WEEK_DAYS = 7;

export interface SurgeDay {
  readonly day: LocalDate;
  /** of one service, or of all */
  readonly expected: readonly Expected[];
  readonly error: ForecastError;
  readonly districts: readonly DistrictHour[];
  readonly city: readonly CityHour[];
  readonly bursts: readonly Burst[];
}

/** What is expected on a day, what is booked, who is there for it, and where that does not fit. */
@Injectable()
export class ReadSurge {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly dispatch: DispatchFacade,
    private readonly workforce: WorkforceFacade,
    private readonly catalog: CatalogFacade,
    private readonly squads: SquadsSql,
    private readonly clock: Clock,
  ) {}

  /** Refuses VALIDATION_FAILED for a day that is over for long, or further ahead than people are asked for. */
  async day(day: LocalDate): Promise<Result<SurgeDay>> {
    const db = this.transactions.reader;
    const today = dayOf(this.clock.now());
    const { shownDays, aheadDays } = SURGE_POLICY;
    if (day < addDays(today, -shownDays.value) || day > addDays(today, aheadDays.value)) {
      return refuse('VALIDATION_FAILED', undefined, {
        fields: [{ path: 'date', message: `只能看${shownDays.value}天前到${aheadDays.value}天后` }],
      });
    }
    const history = await this.history(today);
    const expected = forecastDay(history, day);
    const visits = await this.orders.visitsBetween(db, { from: startOfDay(day), to: startOfDay(addDays(day, 1)) });
    const placed = visits.filter(({ remote, state }) => !remote && state !== 'awaiting_payment');
    const unassigned = new Set(
      (await this.dispatch.openExceptions(db))
        .filter(({ kind }) => kind !== 'broken_visit' && kind !== 'held_back')
        .map(({ orderId }) => orderId),
    );
    const districts = districtHours(expected, placed, unassigned);
    const city = await this.cityHours(day, placed);
    return {
      day,
      expected,
      error: measureForecast(history, today),
      districts,
      city,
      bursts: findBursts(districts, city),
    };
  }

  /** Those sold now. */
  async services(): Promise<{ id: string; name: string }[]> {
    const sold = await this.catalog.onSale(this.transactions.reader);
    return sold.map(({ id, name }) => ({ id, name }));
  }

  /** As far back as the measured days and the weeks they rest on. */
  private async history(today: LocalDate): Promise<Demand[]> {
    const { measuredDays, forecastWeeks } = SURGE_POLICY;
    const first = addDays(today, -(measuredDays.value + (forecastWeeks.value + 1) * WEEK_DAYS));
    const counted = await this.orders.demand(this.transactions.reader, {
      from: startOfDay(first),
      to: startOfDay(today),
    });
    return counted.map(({ startAt, ...one }) => ({
      ...one,
      day: dayOf(startAt),
      hour: hourOf(startAt),
    }));
  }

  private async cityHours(day: LocalDate, visits: readonly Order[]): Promise<CityHour[]> {
    const db = this.transactions.reader;
    const crews = new Map((await this.catalog.all(db)).map(({ id, crew }) => [id, crew]));
    const duty = (await this.workforce.workingDays(db, addDays(day, -1), day)).flatMap(({ spans }) => spans);
    const squads = (await this.squads.since(db, startOfDay(day))).filter(({ state }) => state === 'granted');
    return Array.from({ length: 24 }, (_, hour): CityHour => {
      const within = { from: atMinute(day, hour * 60), to: atMinute(day, (hour + 1) * 60) };
      const busy = visits.filter(({ planned }) => overlaps(planned, within));
      return {
        hour,
        busy: busy.reduce((sum, order) => sum + Math.max(crews.get(order.serviceId) ?? 1, crewOf(order).length), 0),
        onDuty: duty.filter((span) => contains(span, within.from)).length + sentBy(squads, within),
      };
    });
  }
}

function sentBy(squads: readonly Squad[], { from }: Interval): number {
  return squads.filter((squad) => contains(squad, from)).reduce((sum, { names }) => sum + names.length, 0);
}

const hourOf = (instant: Date): number => Math.floor(minuteOfDay(instant) / 60);

/** Districts and hours in which something is expected or booked. */
function districtHours(
  expected: readonly Expected[],
  visits: readonly Order[],
  unassigned: ReadonlySet<string>,
): DistrictHour[] {
  const hours = new Map<
    string,
    { district: string; hour: number; expected: number; booked: number; waiting: number }
  >();
  const at = (district: string, hour: number) => {
    const key = `${district} ${hour}`;
    const found = hours.get(key) ?? { district, hour, expected: 0, booked: 0, waiting: 0 };
    hours.set(key, found);
    return found;
  };
  for (const one of expected) at(one.district, one.hour).expected += one.expected;
  for (const order of visits) {
    const cell = at(order.address.district, hourOf(order.promised.from));
    cell.booked += 1;
    if (unassigned.has(order.id)) cell.waiting += 1;
  }
  return [...hours.values()].sort((a, b) => a.district.localeCompare(b.district, 'zh-CN') || a.hour - b.hour);
}
