import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import type { Clock } from '../../../platform/clock/clock.js';
import type { SchedulingPolicy } from '../contract/scheduling.facade.js';
import type { FreeTimeIndex } from '../domain/free-time/free-time-index.js';
import { LONGEST_CLAIM_DAYS } from '../domain/quarters.js';
import type { ReadFreeTime } from './read-free-time.js';
import type { Roster } from './roster.js';
import { SharedRun } from './shared-run.js';

/**
 * A row is marked with the time its statement began and seen once that commits, so every look reaches back as far as
 * transactions last. Nearly all are over in a moment; each look allows for those.
 */
const USUAL_TRANSACTION_MS = 3_000;
/** One look in a second allows for those that waited for locks, which the database ends after 50 seconds. */
const LONGEST_TRANSACTION_MS = 90_000;
const FAR_LOOK_EVERY_MS = 1_000;

/** An instant on the wall's clock and on the process's own: one is put back, the other stands still in sleep. */
export interface Moment {
  readonly wall: number;
  readonly own: number;
}

export const momentOf = (clock: Clock): Moment => ({ wall: clock.now().getTime(), own: performance.now() });

/** An index that is brought up to date by whoever asks. */
export class FollowedIndex {
  private readonly looking = new SharedRun(() => this.look());
  private lookedFarAt: Moment | undefined;
  /** the people and the days that are known to be open */
  private opened = '';

  constructor(
    readonly index: FreeTimeIndex,
    readonly policy: SchedulingPolicy,
    private lookedAt: Moment,
    private readonly reading: ReadFreeTime,
    private readonly roster: Roster,
    private readonly clock: Clock,
  ) {}

  /** Resolves when the index knows everything that was committed before the call. */
  upToDate(): Promise<void> {
    return this.looking.ask();
  }

  private async look(): Promise<void> {
    const now = momentOf(this.clock);
    const far = this.lookedFarAt === undefined || elapsed(this.lookedFarAt, now) >= FAR_LOOK_EVERY_MS;
    const reach = elapsed(this.lookedAt, now) + (far ? LONGEST_TRANSACTION_MS : USUAL_TRANSACTION_MS);
    await this.reading.changes(this.index, reach);
    this.lookedAt = now;
    if (far) this.lookedFarAt = now;
    await this.open();
  }

  /** Makes the rows that nobody has made yet: of new people, and of the day that midnight brought. */
  private async open(): Promise<void> {
    const today = dayOf(this.clock.now());
    const last = addDays(today, this.policy.horizonDays - 1 + LONGEST_CLAIM_DAYS);
    const wanted = `${today} ${last} ${this.index.peopleVersion}`;
    if (this.opened === wanted) return;
    const workerIds = this.index.withoutRows(today, last);
    await this.roster.open(workerIds, today, last);
    await this.reading.timeOf(this.index, workerIds);
    this.opened = wanted;
  }
}

function elapsed(from: Moment, to: Moment): number {
  return Math.max(0, to.wall - from.wall, to.own - from.own);
}
