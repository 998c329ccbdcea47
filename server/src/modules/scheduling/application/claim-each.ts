import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Claim, ClaimOnBoard, CrewWish, GapRules } from '../contract/scheduling.facade.js';
import { busyUntil, Seating, wishedVisit, type WishedVisit } from '../domain/seating.js';
import { ClaimsSql } from '../infrastructure/claims.sql.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { WorkerDaysSql } from '../infrastructure/worker-days.sql.js';
import { ClaimsByDay } from './claims-by-day.js';
import { FollowFreeTime } from './follow-free-time.js';

/**
 * Takes time for many who do not know each other, in one transaction: their days are locked in the order of their keys,
 * everybody is answered on their own, and however many they are the database gets a handful of statements. What is
 * locked cannot change, so nobody has to look again; the UPDATE asks for bits and versions all the same.
 */
@Injectable()
export class ClaimEach {
  constructor(
    private readonly policies: SchedulingPoliciesSql,
    private readonly workerDays: WorkerDaysSql,
    private readonly byDay: ClaimsByDay,
    private readonly following: FollowFreeTime,
    private readonly claims: ClaimsSql,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Whoever stands first is served first. */
  async claim(tx: Tx, wishes: readonly CrewWish[]): Promise<Result<Claim[]>[]> {
    const now = this.clock.now();
    const rules = await this.policies.inForce(tx, now);
    const visits = wishes.map((wish) => wishedVisit(wish, rules));
    const seating = await this.look(tx, wishes, visits, rules);
    const answers = wishes.map((wish, index): Result<ClaimOnBoard[]> => {
      const seated = seating.seat(visits[index]!, wish.workers, wish.crew);
      return seated?.map((workerId) => this.claimOf(wish, workerId, rules)) ?? refuse('SLOT_TAKEN');
    });
    const takes = seating.takes();
    await this.workerDays.takeEach(tx, takes, this.following.mark);
    this.byDay.remember(tx, takes);
    this.following.remember(tx, takes);
    for (const made of answers) {
      if (isRefused(made)) continue;
      for (const claim of made) await this.claims.add(tx, claim, now);
    }
    return answers;
  }

  /** Days are locked before claims are read: whoever had them claimed has committed by then. */
  private async look(
    tx: Tx,
    wishes: readonly CrewWish[],
    visits: readonly WishedVisit[],
    rules: GapRules,
  ): Promise<Seating> {
    const asked = visits.flatMap(({ days }, index) =>
      wishes[index]!.workers.flatMap((workerId) => days.map((day) => ({ workerId, day }))),
    );
    const days = await this.workerDays.lockEach(tx, asked);
    return new Seating(days, await this.byDay.on(tx, days), rules);
  }

  private claimOf({ reference, visit, place }: CrewWish, workerId: string, rules: GapRules): ClaimOnBoard {
    return { id: this.ids.next(), reference, visit, place, workerId, busyTo: busyUntil(visit, rules) };
  }
}
