import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { INCIDENT_KIND_TEXT, type Incident, type IncidentKind } from '../domain/incident.js';
import { IncidentsSql } from '../infrastructure/incidents.sql.js';
import { SosSql } from '../infrastructure/sos.sql.js';
import { KeepRecord } from './keep-record.js';
import { WorkersVisit } from './workers-visit.js';

const NUMBER_DIGITS = 6;

export interface ReportedIncident {
  readonly kind: IncidentKind;
  readonly words: string;
  /** uploaded by whoever reports it */
  readonly photoIds: readonly string[];
  readonly happenedAt: Date;
}

/** Something happened: said by the worker on site, by the office, or following a call for help. */
@Injectable()
export class ReportIncident {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentsSql,
    private readonly calls: SosSql,
    private readonly orders: OrdersFacade,
    private readonly visits: WorkersVisit,
    private readonly files: FileStore,
    private readonly record: KeepRecord,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The incident's id. Refuses NOT_FOUND for a visit the worker never had to do with, FILE_NOT_YOURS. */
  byWorker(actor: Actor, orderId: string, reported: ReportedIncident): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      const order = await this.visits.find(tx, orderId, actor.workerId);
      return order ? this.open(tx, actor, { orderId, sosId: null, state: 'reported' }, reported) : refuse('NOT_FOUND');
    });
  }

  /** The same by the office. Refuses NOT_FOUND, FILE_NOT_YOURS. */
  byOffice(actor: Actor, orderId: string, reported: ReportedIncident): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      const order = await this.orders.order(tx, orderId);
      return order ? this.open(tx, actor, { orderId, sosId: null, state: 'handling' }, reported) : refuse('NOT_FOUND');
    });
  }

  /** The file of a call for help: one, however often it is opened. Refuses NOT_FOUND, FILE_NOT_YOURS. */
  fromSos(actor: Actor, sosId: string, reported: Omit<ReportedIncident, 'happenedAt'>): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      // the call's row makes two at the same moment wait for each other
      const sos = await this.calls.lock(tx, sosId);
      if (!sos) return refuse('NOT_FOUND');
      const known = await this.incidents.ofSos(tx, sosId);
      if (known) return known.id;
      const { orderId, deviceAt } = sos;
      return this.open(tx, actor, { orderId, sosId, state: 'handling' }, { ...reported, happenedAt: deviceAt });
    });
  }

  private async open(
    tx: Tx,
    { accountId, label }: Actor,
    from: Pick<Incident, 'orderId' | 'sosId' | 'state'>,
    { kind, words, photoIds, happenedAt }: ReportedIncident,
  ): Promise<Result<string>> {
    if (!(await this.files.ownsAll(tx, accountId, photoIds))) return refuse('FILE_NOT_YOURS');
    const now = this.clock.now();
    const incident: Incident = {
      ...from,
      id: this.ids.next(),
      no: `SJ${dayOf(now).replaceAll('-', '')}${this.ids.digits(NUMBER_DIGITS)}`,
      kind,
      words,
      reportedLabel: label,
      happenedAt: happenedAt > now ? now : happenedAt,
      reportedAt: now,
      ownerLabel: from.state === 'handling' ? label : null,
      ownerId: from.state === 'handling' ? accountId : null,
      handed: null,
      injuries: null,
      damageFen: null,
      cause: null,
      courseId: null,
      claim: null,
      closedAt: null,
    };
    await this.incidents.add(tx, incident, photoIds);
    const text = `${INCIDENT_KIND_TEXT[kind]}：${words}`;
    await this.record.note(tx, { kind: 'incident', id: incident.id }, { accountId, label }, 'reported', text);
    return incident.id;
  }
}
