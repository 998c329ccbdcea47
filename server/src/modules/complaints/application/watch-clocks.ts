import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { CLOCK_TEXT, escalatedTo, type Milestone } from '../domain/clocks.js';
import type { Complaint } from '../domain/complaint.js';
import { ComplaintClocksSql } from '../infrastructure/complaint-clocks.sql.js';
import { ComplaintsSql } from '../infrastructure/complaints.sql.js';
import { ChangeComplaint } from './change-complaint.js';
import { ClockAlarms } from './clock-alarms.js';
import { CLOCK_DUE, LAPSE_COMPLAINT, SYSTEM } from './work-kinds.js';

/** Warns before a clock runs out, takes it up step by step after, and closes what the customer is content with. */
@Injectable()
export class WatchClocks implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly complaints: ComplaintsSql,
    private readonly clocks: ComplaintClocksSql,
    private readonly alarms: ClockAlarms,
    private readonly changing: ChangeComplaint,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.transactional(CLOCK_DUE, async (tx, { ref }) => {
      const complaint = await this.complaints.lock(tx, ref);
      if (!complaint) return;
      const facts = (await this.clocks.facts(tx, [ref])).get(ref)!;
      const now = this.clock.now();
      const ahead = await this.alarms.ahead(tx, ref, facts);
      for (const due of ahead.filter(({ at }) => at <= now)) await this.raise(tx, complaint, due);
      const next = ahead.find(({ at }) => at > now);
      return next && { againAt: next.at };
    });
    this.work.transactional(LAPSE_COMPLAINT, async (tx, { ref }) => {
      const complaint = await this.complaints.lock(tx, ref);
      if (complaint?.state !== 'solved') return;
      const text = '您没有不同意见，我们先结案；之后仍可再提';
      await this.changing.apply(tx, complaint, 'lapse', SYSTEM, { kind: 'lapsed', text, shown: true });
    });
  }

  private async raise(tx: Tx, complaint: Complaint, due: Milestone): Promise<void> {
    await this.clocks.raise(tx, complaint.id, due);
    const to = escalatedTo(due.level);
    const clock = CLOCK_TEXT[due.clock];
    const entry = to
      ? ({ kind: 'escalated', text: `“${clock}”超过了承诺的时间，已上报${to}`, shown: true } as const)
      : ({ kind: 'warned', text: `“${clock}”快到期了`, shown: false } as const);
    await this.changing.note(tx, complaint, SYSTEM, entry);
  }
}
