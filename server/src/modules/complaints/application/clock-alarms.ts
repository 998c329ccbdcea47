import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { milestones, type ClockFact, type Milestone } from '../domain/clocks.js';
import { ComplaintClocksSql } from '../infrastructure/complaint-clocks.sql.js';
import { CLOCK_DUE } from './work-kinds.js';

/** Keeps one piece of due work per complaint: its next alarm, or none while no clock runs. */
@Injectable()
export class ClockAlarms {
  constructor(
    private readonly clocks: ComplaintClocksSql,
    private readonly queue: DueWorkQueue,
  ) {}

  /** What was not raised yet, the earliest first. */
  async ahead(tx: Tx, complaintId: string, facts: readonly ClockFact[]): Promise<Milestone[]> {
    const raised = await this.clocks.raised(tx, complaintId);
    return milestones(facts).filter(
      ({ clock, round, level }) =>
        !raised.some((one) => one.clock === clock && one.round === round && one.level === level),
    );
  }

  /** After the clocks have changed. */
  async plan(tx: Tx, complaintId: string, facts: readonly ClockFact[]): Promise<void> {
    const [next] = await this.ahead(tx, complaintId, facts);
    if (next) await this.queue.schedule(tx, CLOCK_DUE, complaintId, next.at);
    else await this.queue.cancel(tx, CLOCK_DUE, complaintId);
  }
}
