import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import type { StaffMember } from '../../identity/contract/staff-accounts.js';
import type { TaughtCourse } from '../../workforce/contract/workforce.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { CorrectiveAction } from '../domain/corrective-action.js';
import { INCIDENT_POLICY } from '../domain/incident-policy.js';
import type { Incident } from '../domain/incident.js';
import type { SafetyEntry } from '../domain/safety-entry.js';
import { CorrectiveActionsSql } from '../infrastructure/corrective-actions.sql.js';
import { IncidentsSql } from '../infrastructure/incidents.sql.js';
import { SafetyEntriesSql } from '../infrastructure/safety-entries.sql.js';
import { SafetyDesk } from './safety-desk.js';

export interface ListedIncident {
  readonly incident: Incident;
  readonly order: Order | null;
  readonly actions: readonly CorrectiveAction[];
}

export interface OpenedIncident extends ListedIncident {
  readonly photoIds: readonly string[];
  readonly entries: readonly SafetyEntry[];
  /** what could be taught anew */
  readonly courses: readonly TaughtCourse[];
  /** who could answer for it instead of whoever does */
  readonly others: readonly StaffMember[];
}

/** Incident files as the office sees them. */
@Injectable()
export class ReadIncidents {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentsSql,
    private readonly actions: CorrectiveActionsSql,
    private readonly entries: SafetyEntriesSql,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly desk: SafetyDesk,
  ) {}

  /** Those that are worked on first. */
  async list(): Promise<ListedIncident[]> {
    const db = this.transactions.reader;
    return this.dress(db, await this.incidents.list(db, INCIDENT_POLICY.listed.value));
  }

  /** Refuses NOT_FOUND. */
  async opened(id: string): Promise<Result<OpenedIncident>> {
    const db = this.transactions.reader;
    const incident = await this.incidents.find(db, id);
    if (!incident) return refuse('NOT_FOUND');
    const [[listed], photoIds, entries, courses, people] = await Promise.all([
      this.dress(db, [incident]),
      this.incidents.photos(db, id),
      this.entries.of(db, id),
      this.workforce.courses(db),
      this.desk.people(db),
    ]);
    const others = people.filter(({ accountId }) => accountId !== incident.ownerId);
    return { ...listed!, photoIds, entries, courses, others };
  }

  private async dress(db: Tx, incidents: readonly Incident[]): Promise<ListedIncident[]> {
    const [orders, actions] = await Promise.all([
      this.orders.orders(db, [...new Set(incidents.flatMap(({ orderId }) => orderId ?? []))]),
      this.actions.of(
        db,
        incidents.map(({ id }) => id),
      ),
    ]);
    return incidents.map((incident) => ({
      incident,
      order: incident.orderId === null ? null : orders.get(incident.orderId)!,
      actions: actions.get(incident.id)!,
    }));
  }
}
