import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, dayOf, minuteOfDay, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { forecastDay, measureForecast, type Demand, type Expected, type ForecastError } from '../domain/forecast.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';

const WEEK_DAYS = 7;

export interface DayForecast {
  readonly expected: readonly Expected[];
  readonly error: ForecastError;
}

interface Made {
  readonly history: readonly Demand[];
  readonly error: ForecastError;
  readonly days: Map<LocalDate, readonly Expected[]>;
}

interface Kept {
  readonly today: LocalDate;
  readonly goodUntil: Date;
  readonly made: Promise<Made>;
}

/**
 * The forecast rests on days that are over: it is made when a day begins, and kept by this process, so that asking again
 * reads nothing of the past. What changes of such a day afterwards, an order cancelled late, is in it within the hour.
 */
@Injectable()
export class KeptForecast {
  private kept: Kept | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly clock: Clock,
  ) {}

  async of(day: LocalDate): Promise<DayForecast> {
    const { history, error, days } = await this.current();
    const expected = days.get(day) ?? forecastDay(history, day);
    days.set(day, expected);
    return { expected, error };
  }

  /** Whoever asks while it is made waits for the same. */
  private current(): Promise<Made> {
    const now = this.clock.now();
    const today = dayOf(now);
    if (this.kept?.today === today && now < this.kept.goodUntil) return this.kept.made;
    const goodUntil = addMinutes(now, SURGE_POLICY.forecastKeptMinutes.value);
    const kept: Kept = { today, goodUntil, made: this.make(today) };
    this.kept = kept;
    kept.made.catch(() => {
      // what could not be made is tried again by whoever asks next
      if (this.kept === kept) this.kept = null;
    });
    return kept.made;
  }

  private async make(today: LocalDate): Promise<Made> {
    const history = await this.history(today);
    return { history, error: measureForecast(history, today), days: new Map() };
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
      hour: Math.floor(minuteOfDay(startAt) / 60),
    }));
  }
}
