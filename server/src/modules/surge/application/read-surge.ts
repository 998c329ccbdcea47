import { Injectable } from '@nestjs/common';
import { contains, overlaps } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, minuteOfDay, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { crewOf } from '../../orders/contract/crew.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { findBursts, type Burst, type CityHour, type DistrictHour } from '../domain/bursts.js';
import type { Expected, ForecastError } from '../domain/forecast.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';
import { underWay } from '../domain/under-way.js';
import { SquadsSql } from '../infrastructure/squads.sql.js';
import { SurgeCallsSql } from '../infrastructure/surge-calls.sql.js';
import { KeptForecast } from './kept-forecast.js';

export interface SurgeDay {
  readonly day: LocalDate;
  /** the days that can be looked at */
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  /** of one service, or of all */
  readonly expected: readonly Expected[];
  readonly error: ForecastError;
  readonly districts: readonly DistrictHour[];
  readonly city: readonly CityHour[];
  readonly bursts: readonly AnsweredBurst[];
}

/** A burst, and what is done about it. */
export interface AnsweredBurst extends Burst {
  readonly underWay: readonly string[];
  /** when the newest visit of its hour was booked; null: none was */
  readonly newestAt: Date | null;
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
    private readonly forecast: KeptForecast,
    private readonly calls: SurgeCallsSql,
    private readonly squads: SquadsSql,
    private readonly clock: Clock,
  ) {}

  /** Refuses VALIDATION_FAILED for a day that is over for long, or further ahead than people are asked for. */
  async day(day: LocalDate): Promise<Result<SurgeDay>> {
    const today = dayOf(this.clock.now());
    const { shownDays, aheadDays } = SURGE_POLICY;
    const [firstDay, lastDay] = [addDays(today, -shownDays.value), addDays(today, aheadDays.value)];
    if (day < firstDay || day > lastDay) {
      return refuse('VALIDATION_FAILED', undefined, {
        fields: [{ path: 'date', message: `只能看${shownDays.value}天前到${aheadDays.value}天后` }],
      });
    }
    return { day, firstDay, lastDay, ...(await this.looked(this.transactions.reader, day)) };
  }

  /** Where more comes than the plan of the day can take, and what is done about it. */
  async bursts(tx: Tx, day: LocalDate): Promise<readonly AnsweredBurst[]> {
    return (await this.looked(tx, day)).bursts;
  }

  /** Those sold now. */
  async services(): Promise<{ id: string; name: string }[]> {
    const sold = await this.catalog.onSale(this.transactions.reader);
    return sold.map(({ id, name }) => ({ id, name }));
  }

  private async looked(db: Tx, day: LocalDate): Promise<Omit<SurgeDay, 'day' | 'firstDay' | 'lastDay'>> {
    const { expected, error } = await this.forecast.of(day);
    const visits = await this.orders.visitsBetween(db, { from: startOfDay(day), to: startOfDay(addDays(day, 1)) });
    const placed = visits.filter(({ remote, state }) => !remote && state !== 'awaiting_payment');
    const unassigned = new Set(
      (await this.dispatch.openExceptions(db))
        .filter(({ kind }) => kind !== 'broken_visit' && kind !== 'held_back')
        .map(({ orderId }) => orderId),
    );
    const districts = districtHours(expected, placed, unassigned);
    const city = await this.cityHours(db, day, placed);
    const calls = await this.calls.since(db, startOfDay(day));
    const squads = await this.squads.since(db, startOfDay(day));
    const bursts = findBursts(districts, city).map((burst) => ({
      ...burst,
      underWay: underWay(burst, day, { calls, squads }),
      newestAt: newestOf(burst, placed),
    }));
    return { expected, error, districts, city, bursts };
  }

  private async cityHours(db: Tx, day: LocalDate, visits: readonly Order[]): Promise<CityHour[]> {
    const crews = new Map((await this.catalog.all(db)).map(({ id, crew }) => [id, crew]));
    const duty = (await this.workforce.workingDays(db, addDays(day, -1), day)).flatMap(({ spans }) => spans);
    return Array.from({ length: 24 }, (_, hour): CityHour => {
      const within = { from: atMinute(day, hour * 60), to: atMinute(day, (hour + 1) * 60) };
      const busy = visits.filter(({ planned }) => overlaps(planned, within));
      return {
        hour,
        busy: busy.reduce((sum, order) => sum + Math.max(crews.get(order.serviceId) ?? 1, crewOf(order).length), 0),
        onDuty: duty.filter((span) => contains(span, within.from)).length,
      };
    });
  }
}

const hourOf = (instant: Date): number => Math.floor(minuteOfDay(instant) / 60);

/** When the newest of the visits was booked that begin there in the hour; null: none does. */
function newestOf({ district, hour }: Burst, visits: readonly Order[]): Date | null {
  const booked = visits.filter(
    ({ address, promised }) => (district === null || address.district === district) && hourOf(promised.from) === hour,
  );
  return booked.reduce<Date | null>(
    (newest, { createdAt }) => (newest && newest > createdAt ? newest : createdAt),
    null,
  );
}

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
