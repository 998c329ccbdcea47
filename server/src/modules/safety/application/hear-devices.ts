import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { AskedEntryKind, CallsForHelp, FeltTrouble, OpenCall } from '../contract/calls-for-help.js';
import { SosSql } from '../infrastructure/sos.sql.js';
import { KeepRecord } from './keep-record.js';
import { RaiseSos } from './raise-sos.js';

/** Trouble that was felt and not pressed takes the same way as every call for help. */
@Injectable()
export class HearDevices implements CallsForHelp {
  constructor(
    private readonly raising: RaiseSos,
    private readonly calls: SosSql,
    private readonly record: KeepRecord,
  ) {}

  raise(tx: Tx, felt: FeltTrouble): Promise<string> {
    return this.raising.byDevice(tx, felt);
  }

  async join(tx: Tx, felt: FeltTrouble): Promise<string | null> {
    return (await this.calls.openOfWorker(tx, felt.workerId)) && this.raising.byDevice(tx, felt);
  }

  async openOf(tx: Tx, workerId: string): Promise<OpenCall | null> {
    const sos = await this.calls.openSeen(tx, workerId);
    if (!sos) return null;
    const { id, raisedAt, acknowledgedLabel: acknowledgedBy, source } = sos;
    return { id, raisedAt, acknowledgedBy, byDevice: source === 'device' };
  }

  note(tx: Tx, alarmId: string, by: AuditActor, kind: AskedEntryKind, text: string): Promise<void> {
    return this.record.note(tx, { kind: 'device_alarm', id: alarmId }, by, kind, text);
  }
}
