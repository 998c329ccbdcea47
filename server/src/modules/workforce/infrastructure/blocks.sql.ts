import { Injectable } from '@nestjs/common';
import { groupBy } from '@daowei/shared/kernel/group-by';
import { JoinedReads } from '../../../platform/database/joined-reads.js';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { BlockState, WorkerBlock } from '../domain/block-life.js';

interface BlockRow {
  id: string;
  worker_id: string;
  account_id: string | null;
  state: BlockState;
  because: string;
  proposed_by: string;
  proposed_label: string;
  proposed_at: Date;
  decided_label: string | null;
  decided_at: Date | null;
  ended_label: string | null;
  ended_at: Date | null;
  ended_because: string | null;
}

const COLUMNS = `id, worker_id, account_id, state, because, proposed_by, proposed_label, proposed_at, decided_label,
  decided_at, ended_label, ended_at, ended_because`;

const toBlock = (found: BlockRow): WorkerBlock => ({
  id: found.id,
  workerId: found.worker_id,
  accountId: found.account_id,
  state: found.state,
  because: found.because,
  proposedBy: found.proposed_by,
  proposedLabel: found.proposed_label,
  proposedAt: found.proposed_at,
  decidedLabel: found.decided_label,
  decidedAt: found.decided_at,
  endedLabel: found.ended_label,
  endedAt: found.ended_at,
  endedBecause: found.ended_because,
});

/** One per worker and customer is open at a time, by a unique key. */
@Injectable()
export class WorkerBlocksSql {
  private readonly reads: JoinedReads<string[]>;

  constructor(transactions: Transactions) {
    this.reads = new JoinedReads(transactions, (tx, accountIds) => this.ofCustomers(tx, accountIds));
  }

  /** False when one of the two is open already. */
  async add(tx: Tx, block: WorkerBlock, evidenceCipher: string): Promise<boolean> {
    const key = `${block.workerId}:${block.accountId ?? 'all'}`;
    if (await row(tx, 'SELECT id FROM worker_block WHERE live_key = ? FOR UPDATE', [key])) return false;
    await insert(tx, 'worker_block', {
      id: block.id,
      worker_id: block.workerId,
      account_id: block.accountId,
      live_key: key,
      state: block.state,
      because: block.because,
      evidence_cipher: evidenceCipher,
      proposed_by: block.proposedBy,
      proposed_label: block.proposedLabel,
      proposed_at: block.proposedAt,
    });
    return true;
  }

  async lock(tx: Tx, id: string): Promise<WorkerBlock | null> {
    const found = await row<BlockRow>(tx, `SELECT ${COLUMNS} FROM worker_block WHERE id = ? FOR UPDATE`, [id]);
    return found && toBlock(found);
  }

  async evidence(tx: Tx, id: string): Promise<{ workerId: string; cipher: string } | null> {
    return row(tx, 'SELECT worker_id AS workerId, evidence_cipher AS cipher FROM worker_block WHERE id = ?', [id]);
  }

  /** What waits for a second person first, then what is in force, then what is over; the newest of each first. */
  async all(tx: Tx, limit: number): Promise<WorkerBlock[]> {
    const found = await rows<BlockRow>(
      tx,
      `SELECT ${COLUMNS} FROM worker_block
       ORDER BY FIELD(state, 'proposed', 'in_force', 'released', 'refused'), id DESC LIMIT ?`,
      [limit],
    );
    return found.map(toBlock);
  }

  /** The row must be locked by the caller. */
  async save(tx: Tx, block: WorkerBlock): Promise<void> {
    const isOver = block.state === 'refused' || block.state === 'released';
    await write(
      tx,
      `UPDATE worker_block SET state = ?, decided_label = ?, decided_at = ?, ended_label = ?, ended_at = ?,
         ended_because = ?, live_key = IF(?, NULL, live_key) WHERE id = ?`,
      [
        block.state,
        block.decidedLabel,
        block.decidedAt,
        block.endedLabel,
        block.endedAt,
        block.endedBecause,
        isOver,
        block.id,
      ],
    );
  }

  /** Workers who must not be sent to the customer. */
  async ofCustomer(tx: Tx, accountId: string): Promise<string[]> {
    return (await this.reads.get(tx, accountId)) ?? [];
  }

  /** By customer. */
  async ofCustomers(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string[]>> {
    if (accountIds.length === 0) return new Map();
    const found = await rows<{ account_id: string; worker_id: string }>(
      tx,
      `SELECT account_id, worker_id FROM worker_block WHERE account_id IN (?) AND state = 'in_force'`,
      [accountIds],
    );
    const byAccount = groupBy(found, ({ account_id: id }) => id);
    return new Map([...byAccount].map(([id, blocked]) => [id, blocked.map(({ worker_id: worker }) => worker)]));
  }

  /** Bars the worker from everybody, or lets them work again. */
  async bar(tx: Tx, workerId: string, at: Date | null): Promise<void> {
    await write(tx, 'UPDATE worker SET barred_at = ? WHERE id = ?', [at, workerId]);
  }
}
