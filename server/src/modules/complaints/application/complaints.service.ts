import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { ComplaintsFacade, type LateComplaint } from '../contract/complaints.facade.js';
import { escalatedTo } from '../domain/clocks.js';
import { COMPLAINT_KIND_TEXT } from '../domain/complaint-kinds.js';
import { isOver, type ComplaintState } from '../domain/complaint-life.js';
import { COMPLAINT_POLICY } from '../domain/complaint-policy.js';
import { ComplaintClocksSql } from '../infrastructure/complaint-clocks.sql.js';
import { ComplaintsSql } from '../infrastructure/complaints.sql.js';

@Injectable()
export class ComplaintsService extends ComplaintsFacade {
  constructor(
    private readonly complaints: ComplaintsSql,
    private readonly clocks: ComplaintClocksSql,
  ) {
    super();
  }

  override async isOpen(tx: Tx, orderId: string): Promise<boolean> {
    return (await this.complaints.ofOrder(tx, orderId)).some(({ state }) => !isOver(state));
  }

  override async ofWorker(tx: Tx, workerId: string): Promise<{ readonly made: number; readonly resolved: number }> {
    const counts = await this.complaints.countsOfWorker(tx, workerId);
    const total = (...states: ComplaintState[]): number =>
      states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
    const resolved = total('solved', 'closed');
    return { made: resolved + total('open', 'handling', 'waiting'), resolved };
  }

  override async late(tx: Tx): Promise<LateComplaint[]> {
    const running = (await this.complaints.board(tx, COMPLAINT_POLICY.listed.value)).filter(({ dueAt }) => dueAt);
    const levels = await this.clocks.highest(
      tx,
      running.map(({ id }) => id),
    );
    return running
      .filter(({ id }) => levels.has(id))
      .map(({ id, no, orderId, kind, dueAt, openedAt }) => {
        const to = escalatedTo(levels.get(id)!);
        const text = `投诉${no}（${COMPLAINT_KIND_TEXT[kind]}）${to ? `已超时，上报到${to}` : '快到期了'}`;
        return { id, orderId, text, dueAt: dueAt!, openedAt };
      });
  }
}
