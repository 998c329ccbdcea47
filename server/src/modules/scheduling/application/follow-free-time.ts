import { randomInt } from 'node:crypto';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { addDays, DAY_MINUTES, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { SchedulingPolicy } from '../contract/scheduling.facade.js';
import type { FreeTimeIndex } from '../domain/free-time/free-time-index.js';
import { longestGap } from '../domain/gaps.js';
import type { DayTake } from '../domain/seating.js';
import { LONGEST_CLAIM_DAYS } from '../domain/quarters.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { FollowedIndex, momentOf } from './followed-index.js';
import { ReadFreeTime } from './read-free-time.js';
import { Roster } from './roster.js';

/** Days held beyond those needed: after midnight customers are answered while the next index is read. */
const SPARE_DAYS = 1;
/** So large that no two processes draw the same mark. */
const MARKS = 2 ** 48 - 1;

/**
 * Holds the index of free time and keeps it in step with the tables. Whoever asks looks first at what changed since the
 * last look, in this process or another: nothing is pushed, so nothing can be lost, and whoever just booked sees it at
 * once. A row is news when its version is another, so what is read twice does no harm. What this process takes bears its
 * mark and is entered with the commit; no look brings it again. Each day brings a new index.
 */
@Injectable()
export class FollowFreeTime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('FollowFreeTime');
  private followed: FollowedIndex | undefined;
  private building: Promise<FollowedIndex> | undefined;
  private behind: Promise<void> | undefined;
  private ownMark = randomInt(1, MARKS);

  constructor(
    private readonly transactions: Transactions,
    private readonly policies: SchedulingPoliciesSql,
    private readonly reading: ReadFreeTime,
    private readonly roster: Roster,
    private readonly clock: Clock,
  ) {}

  /** So that the first customer does not wait for it. */
  onApplicationBootstrap(): void {
    this.buildBehind(() => this.policies.inForce(this.transactions.reader, this.clock.now()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.behind;
  }

  /** The index as the tables stand now, with every day of the horizon open. Reads outside of anybody's transaction. */
  async current(policy: SchedulingPolicy): Promise<FreeTimeIndex> {
    const { first, last } = daysNeeded(policy, this.clock.now());
    let followed = this.followed;
    while (!followed || !holds(followed, policy, first, last)) followed = await this.build(policy);
    if (followed.index.from < first) this.buildBehind(() => Promise.resolve(policy));
    await followed.upToDate();
    return followed.index;
  }

  /** What `remember` is told of bears this mark. */
  get mark(): number {
    return this.ownMark;
  }

  /** Enters what was taken under the mark, once it is committed. */
  remember(tx: Tx, takes: readonly DayTake[]): void {
    this.transactions.onCommit(
      tx,
      () => this.followed?.enter(takes),
      // it may stand under the old mark: now looks bring it
      () => (this.ownMark = randomInt(1, MARKS)),
    );
  }

  /** Starts over at the next question: for whoever deleted rows, which leaves no trace. */
  forget(): void {
    this.followed = undefined;
    this.building = undefined;
  }

  /** One at a time; the new index takes over when it is complete. */
  private build(policy: SchedulingPolicy): Promise<FollowedIndex> {
    if (this.building) return this.building;
    const building = this.read(policy)
      .then((followed) => {
        if (this.building === building) this.followed = followed;
        return followed;
      })
      .finally(() => {
        if (this.building === building) this.building = undefined;
      });
    this.building = building;
    return building;
  }

  private async read(policy: SchedulingPolicy): Promise<FollowedIndex> {
    const began = momentOf(this.clock);
    const { first, last } = daysNeeded(policy, this.clock.now());
    const index = await this.reading.all(first, addDays(last, SPARE_DAYS));
    return new FollowedIndex(index, policy, began, () => this.ownMark, this.reading, this.roster, this.clock);
  }

  private buildBehind(policy: () => Promise<SchedulingPolicy>): void {
    this.behind ??= policy()
      .then((inForce) => this.build(inForce))
      .then(
        () => undefined,
        (error: unknown) => this.logger.error(error, 'no new index of free time; whoever asks next tries again'),
      )
      .finally(() => {
        this.behind = undefined;
      });
  }
}

/** Days that can be booked and that visits of those days reach into, and the neighbours on both sides. */
function daysNeeded(policy: SchedulingPolicy, now: Date): { first: LocalDate; last: LocalDate } {
  const today = dayOf(now);
  const beside = Math.ceil(longestGap(policy) / DAY_MINUTES);
  return {
    first: addDays(today, -beside),
    last: addDays(today, policy.horizonDays - 1 + LONGEST_CLAIM_DAYS + beside),
  };
}

function holds(
  { index, policy }: FollowedIndex,
  inForce: SchedulingPolicy,
  first: LocalDate,
  last: LocalDate,
): boolean {
  return policy.version === inForce.version && index.from <= first && index.to >= last;
}
