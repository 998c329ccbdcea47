import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, atMinute, dayOf, daysBetween } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import type { CertificateExpiring } from '../contract/roster.js';
import { lastStep, reminderDue } from '../domain/certificate-state.js';
import { WORKFORCE_POLICY } from '../domain/workforce-policy.js';
import { expiringCertificates, rememberTold } from '../infrastructure/certificates.sql.js';

/** The migration schedules the first run; each run schedules the next. */
const TELL_EXPIRING = 'workforce.tell-expiring';

/** A worker hears in steps that a certificate runs out, once per step. */
@Injectable()
export class TellExpiring implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.external(TELL_EXPIRING, async () => ({ againAt: await this.tell() }));
  }

  /** One transaction per certificate. When to come back: tomorrow morning. */
  private async tell(): Promise<Date> {
    const today = dayOf(this.clock.now());
    const until = addDays(today, WORKFORCE_POLICY.firstReminderDays.value);
    for (const { id, workerId, kind, expiresOn, toldDays } of await expiringCertificates(
      this.transactions.reader,
      until,
    )) {
      const daysLeft = daysBetween(today, expiresOn);
      if (!reminderDue(daysLeft, toldDays)) continue;
      await this.transactions.run(async (tx) => {
        // somebody else was faster
        if (!(await rememberTold(tx, id, toldDays, lastStep(daysLeft)))) return;
        const data = { workerId, kind, expiresOn, daysLeft };
        await this.outbox.publish<CertificateExpiring>(tx, { type: 'workforce.certificate-expiring', data });
      });
    }
    return atMinute(addDays(today, 1), WORKFORCE_POLICY.reminderMinute.value);
  }
}
