import { Injectable } from '@nestjs/common';
import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { CertificateChanged, RosterChange, RosterChanged, RosterPlan, WorkerRoster } from '../contract/roster.js';
import { decideRosterChange } from '../domain/roster-change.js';
import {
  endCertificate,
  isEmployed,
  rosterOf,
  shortenAbsence,
  writeAbsence,
  writeCertificate,
  writeDay,
} from '../infrastructure/roster.sql.js';

/** Shifts, absences and certificates of one worker: thought through, and then written. */
@Injectable()
export class ChangeRoster {
  constructor(
    private readonly privacy: PrivacyFacade,
    private readonly files: FileStore,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** null for a former worker, and for nobody. */
  async roster(tx: Tx, workerId: string, lock = false): Promise<WorkerRoster | null> {
    if (!(await isEmployed(tx, workerId, lock))) return null;
    const today = dayOf(this.clock.now());
    // a night shift that began yesterday may still go on
    return rosterOf(tx, workerId, addDays(today, -1), startOfDay(today));
  }

  async plan(tx: Tx, workerId: string, change: RosterChange): Promise<Result<RosterPlan>> {
    const roster = await this.roster(tx, workerId);
    return roster ? decideRosterChange(roster, change, this.clock.now(), this.ids.next()) : refuse('NOT_FOUND');
  }

  async save(tx: Tx, workerId: string, change: RosterChange, actor: AuditActor): Promise<Result<RosterPlan>> {
    const roster = await this.roster(tx, workerId, true);
    if (!roster) return refuse('NOT_FOUND');
    const id = this.ids.next();
    const plan = decideRosterChange(roster, change, this.clock.now(), id);
    if (isRefused(plan)) return plan;
    if (!(await this.ownsPhoto(tx, change, actor))) return refuse('FILE_NOT_YOURS');
    await this.write(tx, plan, change, id);
    await this.privacy.record(tx, {
      actor,
      action: `worker.${change.kind.replace('_', '-')}`,
      subject: `worker:${workerId}`,
      data: recordOf(change),
    });
    await this.publish(tx, plan, change);
    return plan;
  }

  private async ownsPhoto(tx: Tx, change: RosterChange, { accountId }: AuditActor): Promise<boolean> {
    if (change.kind !== 'add_certificate' || change.photoId === undefined) return true;
    return accountId !== null && this.files.ownsAll(tx, accountId, [change.photoId]);
  }

  private async write(tx: Tx, { after }: RosterPlan, change: RosterChange, id: string): Promise<void> {
    switch (change.kind) {
      case 'set_day':
        return writeDay(tx, after.workerId, change.day, change.spans);
      case 'add_absence':
        return writeAbsence(tx, after.workerId, { ...change, id });
      case 'end_absence':
        return shortenAbsence(
          tx,
          change.absenceId,
          after.absences.find((absence) => absence.id === change.absenceId)?.to ?? null,
        );
      case 'add_certificate': {
        const held = { id, kind: change.certificate, expiresOn: change.expiresOn };
        const cipher = this.privacy.encrypt(change.number, 'worker.certificate');
        return writeCertificate(tx, after.workerId, held, cipher, change.photoId ?? null);
      }
      case 'end_certificate':
        return endCertificate(tx, change.certificateId, this.clock.now(), change.because);
    }
  }

  private async publish(tx: Tx, { before, touches }: RosterPlan, change: RosterChange): Promise<void> {
    const { workerId } = before;
    if (touches) {
      const data = { workerId, from: touches.from.toISOString(), to: touches.to.toISOString() };
      await this.outbox.publish<RosterChanged>(tx, { type: 'workforce.roster-changed', data });
    }
    const kind = certificateOf(before, change);
    if (kind) {
      const data = { workerId, kind };
      await this.outbox.publish<CertificateChanged>(tx, { type: 'workforce.certificate-changed', data });
    }
  }
}

/** The kind of certificate a change is about, or null. */
function certificateOf(before: WorkerRoster, change: RosterChange): string | null {
  if (change.kind === 'add_certificate') return change.certificate;
  if (change.kind !== 'end_certificate') return null;
  return before.certificates.find(({ id }) => id === change.certificateId)?.kind ?? null;
}

/** A change as the audit keeps it: the number of a certificate is nobody's business there. */
function recordOf(change: RosterChange): Record<string, unknown> {
  const { kind: _, ...data } = change;
  if (!('number' in data)) return data;
  const { certificate, expiresOn, photoId } = data;
  return { certificate, expiresOn, ...(photoId && { photoId }) };
}
