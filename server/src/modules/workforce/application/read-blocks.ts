import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { WorkforceFacade } from '../contract/workforce.facade.js';
import type { WorkerBlock } from '../domain/block-life.js';
import { WorkerBlocksSql } from '../infrastructure/blocks.sql.js';
import { BLOCK_EVIDENCE } from './block-worker.js';

/** Nobody reads more of them at once. */
const MOST = 300;

/** A block with the names of the two. */
export interface NamedBlock extends WorkerBlock {
  readonly workerName: string;
  /** null: the blacklist */
  readonly customerName: string | null;
}

/** What the office reads about blocks. */
@Injectable()
export class ReadBlocks {
  constructor(
    private readonly transactions: Transactions,
    private readonly blocks: WorkerBlocksSql,
    private readonly workforce: WorkforceFacade,
    private readonly identity: IdentityFacade,
    private readonly privacy: PrivacyFacade,
  ) {}

  async all(): Promise<NamedBlock[]> {
    const db = this.transactions.reader;
    const blocks = await this.blocks.all(db, MOST);
    const [workers, customers] = await Promise.all([
      this.workforce.workers(
        db,
        blocks.map(({ workerId }) => workerId),
      ),
      this.identity.people(
        db,
        blocks.flatMap(({ accountId }) => accountId ?? []),
      ),
    ]);
    return blocks.map((block) => ({
      ...block,
      workerName: workers.get(block.workerId)?.name ?? '服务人员',
      customerName: block.accountId && (customers.get(block.accountId)?.nickname ?? '客户'),
    }));
  }

  /** What happened, for a person with a name; the look stays in the audit. */
  evidence(actor: Actor, id: string): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      const found = await this.blocks.evidence(tx, id);
      if (!found) return refuse('NOT_FOUND');
      return this.privacy.reveal(tx, found.cipher, BLOCK_EVIDENCE, {
        actor: { accountId: actor.accountId, label: actor.label },
        subject: `worker:${found.workerId}`,
      });
    });
  }
}
