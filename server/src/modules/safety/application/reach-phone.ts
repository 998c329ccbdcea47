import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { Telephony } from '../../../platform/telephony/telephony.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { dueAfter, dueAfterFailure, wayOf } from '../domain/escalation.js';
import { callWords, phoneOf } from '../domain/sos-words.js';
import type { ReachState, Sos } from '../domain/sos.js';
import { SosSql } from '../infrastructure/sos.sql.js';
import { CLIMB, REACH_PHONE } from './work-kinds.js';

/** Texts or calls whoever a step names; where that fails, the next way is not waited for. */
@Injectable()
export class ReachPhone implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly transactions: Transactions,
    private readonly telephony: Telephony,
    private readonly workforce: WorkforceFacade,
    private readonly calls: SosSql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.external(REACH_PHONE, async ({ ref }) => {
      const [id, step] = [ref.slice(0, ref.indexOf('/')), Number(ref.slice(ref.indexOf('/') + 1))];
      const sos = await this.calls.find(this.transactions.reader, id);
      if (!sos) return;
      const state = await this.reach(sos, step);
      await this.transactions.run((tx) => this.settle(tx, id, step, state));
    });
  }

  private async reach(sos: Sos, step: number): Promise<ReachState> {
    if (sos.state !== 'calling') return 'spared';
    const way = wayOf(step);
    const to = phoneOf(way);
    if (to === null) return 'rung';
    const worker = await this.workforce.worker(this.transactions.reader, sos.workerId);
    const words = callWords(sos, worker?.name ?? '');
    const ref = `sos/${sos.id}/${step}`;
    const { kind } = await this.telephony.send({ way: way === 'sms' ? 'sms' : 'call', to, words, ref });
    return kind === 'sent' ? 'sent' : 'failed';
  }

  private async settle(tx: Tx, id: string, step: number, state: ReachState): Promise<void> {
    const sos = await this.calls.lock(tx, id);
    const now = this.clock.now();
    await this.calls.settleReach(tx, id, step, state, now);
    // a later step is under way already, or somebody has answered: there is nothing to hasten
    if (state !== 'failed' || sos?.state !== 'calling' || sos.steps !== step) return;
    const made = (await this.calls.reaches(tx, [id])).get(id)!.find((one) => one.step === step)!;
    await this.queue.schedule(tx, CLIMB, id, dueAfterFailure(dueAfter(made.way, made.at), now));
  }
}
