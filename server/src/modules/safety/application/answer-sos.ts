import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { decideSos, type Sos } from '../domain/sos.js';
import { SosSql } from '../infrastructure/sos.sql.js';
import { KeepRecord } from './keep-record.js';
import { CLIMB } from './work-kinds.js';

/** A person of the office takes a call for help, writes down what is done, and ends it. */
@Injectable()
export class AnswerSos {
  constructor(
    private readonly transactions: Transactions,
    private readonly calls: SosSql,
    private readonly queue: DueWorkQueue,
    private readonly record: KeepRecord,
    private readonly clock: Clock,
  ) {}

  /** From here on nothing rings any more. Refuses NOT_FOUND, SOS_ACKNOWLEDGED naming who was first, SOS_STATE. */
  acknowledge(actor: Actor, id: string): Promise<Result<null>> {
    return this.locked(id, async (tx, sos) => {
      const to = decideSos(sos, 'acknowledge');
      if (isRefused(to)) return to;
      await this.calls.acknowledge(tx, id, actor, this.clock.now());
      await this.queue.cancel(tx, CLIMB, id);
      return this.record.note(tx, { kind: 'sos', id }, actor, 'acknowledged', `${actor.label}接警，停止响铃`);
    });
  }

  /** Refuses NOT_FOUND, SOS_STATE once it has ended. */
  note(actor: Actor, id: string, text: string): Promise<Result<null>> {
    return this.locked(id, async (tx, sos) =>
      sos.state === 'ended' ? refuse('SOS_STATE') : this.record.note(tx, { kind: 'sos', id }, actor, 'noted', text),
    );
  }

  /** Refuses NOT_FOUND, SOS_STATE unless somebody has taken it. */
  end(actor: Actor, id: string, note: string): Promise<Result<null>> {
    return this.locked(id, async (tx, sos) => {
      const to = decideSos(sos, 'end');
      if (isRefused(to)) return to;
      await this.calls.end(tx, id, actor.label, this.clock.now(), note);
      return this.record.note(tx, { kind: 'sos', id }, actor, 'ended', `结束：${note}`);
    });
  }

  private locked(id: string, act: (tx: Tx, sos: Sos) => Promise<Result<null> | void>): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const sos = await this.calls.lock(tx, id);
      if (!sos) return refuse('NOT_FOUND');
      return (await act(tx, sos)) ?? null;
    });
  }
}
