import { Injectable } from '@nestjs/common';
import { Kept } from '../../../platform/database/kept.js';
import { rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { SchedulingPolicy } from '../contract/scheduling.facade.js';

interface PolicyRow {
  version: number;
  effective_from: Date;
  because: string;
  horizon_days: number;
  roster_days: number;
  step_minutes: number;
  buffer_minutes: number;
  notice_minutes: number;
  open_from_minute: number;
  open_to_minute: number;
  travel_detour_percent: number;
  travel_metres_per_minute: number;
  travel_least_minutes: number;
  travel_most_minutes: number;
  rest_minutes: number;
  day_turns_minute: number;
  kept_prior_visits: number;
  kept_least_visits: number;
}

/** Versions of the scheduling policy; a new number is a new row with its day and reason. */
@Injectable()
export class SchedulingPoliciesSql {
  private readonly versions = new Kept((tx) => this.read(tx));

  /** @throws Error when no version is in force */
  async inForce(tx: Tx, now: Date): Promise<SchedulingPolicy> {
    const found = (await this.versions.get(tx)).find(({ effectiveFrom }) => effectiveFrom <= now);
    if (!found) throw new Error('no scheduling policy is in force');
    return found;
  }

  /** To be called when a version was added or altered. */
  forget(): void {
    this.versions.forget();
  }

  /** Newest first. */
  private async read(tx: Tx): Promise<SchedulingPolicy[]> {
    const found = await rows<PolicyRow>(
      tx,
      'SELECT * FROM scheduling_policy ORDER BY effective_from DESC, version DESC',
    );
    return found.map(policyOf);
  }
}

function policyOf(found: PolicyRow): SchedulingPolicy {
  return {
    version: found.version,
    effectiveFrom: found.effective_from,
    because: found.because,
    horizonDays: found.horizon_days,
    rosterDays: found.roster_days,
    stepMinutes: found.step_minutes,
    bufferMinutes: found.buffer_minutes,
    noticeMinutes: found.notice_minutes,
    openFromMinute: found.open_from_minute,
    openToMinute: found.open_to_minute,
    travelDetourPercent: found.travel_detour_percent,
    travelMetresPerMinute: found.travel_metres_per_minute,
    travelLeastMinutes: found.travel_least_minutes,
    travelMostMinutes: found.travel_most_minutes,
    restMinutes: found.rest_minutes,
    dayTurnsMinute: found.day_turns_minute,
    keptPriorVisits: found.kept_prior_visits,
    keptLeastVisits: found.kept_least_visits,
  };
}
