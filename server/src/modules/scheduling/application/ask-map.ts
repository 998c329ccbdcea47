import { Injectable } from '@nestjs/common';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { TravelMap } from '../domain/travel-map.js';
import { TRAVEL_MAP_POLICY } from '../domain/travel-map-policy.js';

const MINUTE_MS = 60_000;

/** What the map has answered, kept for a while; asked within a quota, and not at all for a while after it failed. */
@Injectable()
export class AskMap {
  private readonly known = new Map<string, { readonly minutes: number; readonly until: number }>();
  private spent: { readonly day: LocalDate; readonly requests: number } | null = null;
  private pausedUntil = 0;

  constructor(
    private readonly map: TravelMap,
    private readonly clock: Clock,
  ) {}

  get isThere(): boolean {
    return this.map.mostPlaces > 0;
  }

  /** null: not known, or not any more */
  minutes(from: GeoPoint, to: GeoPoint): number | null {
    const found = this.known.get(keyOf(from, to));
    return found && found.until > this.clock.now().getTime() ? found.minutes : null;
  }

  /** Asks for what is not known yet, as far as quota and map allow. */
  async ask(from: GeoPoint, to: readonly GeoPoint[]): Promise<void> {
    // places of one corner of the town are one question
    const unknown = [
      ...new Map(to.filter((one) => this.minutes(from, one) === null).map((one) => [keyOf(from, one), one])).values(),
    ];
    for (let at = 0; at < unknown.length; at += this.map.mostPlaces) {
      if (!this.maySpend()) return;
      const part = unknown.slice(at, at + this.map.mostPlaces);
      const answered = await this.map.minutes(rounded(from), part.map(rounded));
      const now = this.clock.now().getTime();
      if (!answered) {
        this.pausedUntil = now + TRAVEL_MAP_POLICY.pauseMinutes.value * MINUTE_MS;
        return;
      }
      if (this.known.size + part.length > TRAVEL_MAP_POLICY.mostKept.value) this.known.clear();
      const until = now + TRAVEL_MAP_POLICY.keepMinutes.value * MINUTE_MS;
      part.forEach((place, index) => this.known.set(keyOf(from, place), { minutes: answered[index]!, until }));
    }
  }

  private maySpend(): boolean {
    const now = this.clock.now();
    if (!this.isThere || now.getTime() < this.pausedUntil) return false;
    const day = dayOf(now);
    const requests = this.spent?.day === day ? this.spent.requests : 0;
    if (requests >= TRAVEL_MAP_POLICY.requestsPerDay.value) return false;
    this.spent = { day, requests: requests + 1 };
    return true;
  }
}

function rounded({ lat, lng }: GeoPoint): GeoPoint {
  const { digits } = TRAVEL_MAP_POLICY;
  return { lat: Number(lat.toFixed(digits.value)), lng: Number(lng.toFixed(digits.value)) };
}

function keyOf(from: GeoPoint, to: GeoPoint): string {
  const [a, b] = [rounded(from), rounded(to)];
  return `${a.lat},${a.lng}>${b.lat},${b.lng}`;
}
