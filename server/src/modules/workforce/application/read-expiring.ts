import { Injectable } from '@nestjs/common';
import { addDays, dayOf, daysBetween } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { WorkforceFacade, type Worker } from '../contract/workforce.facade.js';
import { WORKFORCE_POLICY } from '../domain/workforce-policy.js';
import { expiringCertificates, type ExpiringCertificate } from '../infrastructure/certificates.sql.js';

export interface ExpiringOnList extends ExpiringCertificate {
  readonly worker: Worker;
  /** negative: over for so many days */
  readonly daysLeft: number;
  /** names of the services the worker cannot serve without it */
  readonly services: readonly string[];
}

/** Certificates that are over or will be soon, and what stops with them. */
@Injectable()
export class ReadExpiring {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceFacade,
    private readonly catalog: CatalogFacade,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<ExpiringOnList[]> {
    const db = this.transactions.reader;
    const today = dayOf(this.clock.now());
    const found = await expiringCertificates(db, addDays(today, WORKFORCE_POLICY.expiresSoonDays.value));
    const [workers, sold] = await Promise.all([
      this.workforce.workers(
        db,
        found.map(({ workerId }) => workerId),
      ),
      this.catalog.onSale(db),
    ]);
    return found.flatMap((certificate) => {
      const worker = workers.get(certificate.workerId);
      if (!worker) return [];
      const services = sold
        .filter(({ skill, certificates }) => worker.skills.includes(skill) && certificates.includes(certificate.kind))
        .map(({ name }) => name);
      return [{ ...certificate, worker, daysLeft: daysBetween(today, certificate.expiresOn), services }];
    });
  }
}
