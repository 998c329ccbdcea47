import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import type { Clock } from '../../../platform/clock/clock.js';
import type { SchedulingPolicy } from '../contract/scheduling.facade.js';
import type { FreeTimeIndex } from '../domain/free-time/free-time-index.js';
import { LONGEST_CLAIM_DAYS } from '../domain/quarters.js';
import type { DayTake } from '../domain/seating.js';
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
  /** taken while a look was under way, which may have read the same days before or after */
  private taken: DayTake[] = [];
  private isLooking = false;
  /** workers of whom something is known and what was before it is not */
  private readonly unsure = new Set<string>();
  /** the people and the days that are known to be open */
  private opened = '';

  constructor(
    readonly index: FreeTimeIndex,
    readonly policy: SchedulingPolicy,
    private lookedAt: Moment,
    private readonly mark: () => number,
    private readonly reading: ReadFreeTime,
    private readonly roster: Roster,
    private readonly clock: Clock,
  ) {}

  /** Resolves when the index knows everything that was committed before the call. */
  upToDate(): Promise<void> {
    return this.looking.ask();
  }

  /** What this process took and committed. */
  enter(takes: readonly DayTake[]): void {
    if (this.isLooking) {
      this.taken.push(...takes);
      return;
    }
    for (const take of takes) if (!this.index.take(take)) this.unsure.add(take.workerId);
  }

  private async look(): Promise<void> {
    this.isLooking = true;
    try {
      await this.lookAtNews();
      await this.lookAgainAt([...this.unsure]);
      await this.open();
    } finally {
      this.isLooking = false;
      this.enter(this.taken.splice(0));
    }
  }

  private async lookAtNews(): Promise<void> {
    const now = momentOf(this.clock);
    const first = this.lookedFarAt === undefined;
    const far = this.lookedFarAt === undefined || elapsed(this.lookedFarAt, now) >= FAR_LOOK_EVERY_MS;
    const reach = elapsed(this.lookedAt, now) + (far ? LONGEST_TRANSACTION_MS : USUAL_TRANSACTION_MS);
    // what was taken while the index was read, nobody entered
    await this.reading.changes(this.index, reach, first ? null : this.mark());
    this.lookedAt = now;
    if (far) this.lookedFarAt = now;
  }

  private async lookAgainAt(workerIds: readonly string[]): Promise<void> {
    await this.reading.timeOf(this.index, workerIds);
    for (const workerId of workerIds) this.unsure.delete(workerId);
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
