import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { BlockChanged } from '../contract/block-events.js';
import { decideBlock, stateOfNew, type BlockCommand, type WorkerBlock } from '../domain/block-life.js';
import { WorkerBlocksSql } from '../infrastructure/blocks.sql.js';
import { isEmployed } from '../infrastructure/roster.sql.js';

/** What the evidence is encrypted for. */
export const BLOCK_EVIDENCE = 'worker.block';

export interface NewBlock {
  readonly workerId: string;
  /** null: the blacklist */
  readonly accountId: string | null;
  readonly because: string;
  readonly evidence: string;
}

/**
 * Keeps a worker and a customer apart, or a worker from everybody: proposed with evidence, decided, released with a
 * reason. Whoever proposes the blacklist cannot confirm it.
 */
@Injectable()
export class BlockWorker {
  constructor(
    private readonly transactions: Transactions,
    private readonly blocks: WorkerBlocksSql,
    private readonly identity: IdentityFacade,
    private readonly privacy: PrivacyFacade,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The id. Refuses NOT_FOUND for a former worker or no customer, BLOCK_EXISTS when it is so already. */
  propose(actor: Actor, { workerId, accountId, because, evidence }: NewBlock): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      if (!(await isEmployed(tx, workerId, true))) return refuse('NOT_FOUND');
      if (accountId !== null && !(await this.identity.person(tx, accountId))) {
        return refuse('NOT_FOUND', '没有找到这位客户');
      }
      const state = stateOfNew({ accountId });
      const block: WorkerBlock = {
        id: this.ids.next(),
        workerId,
        accountId,
        state,
        because,
        proposedBy: actor.accountId,
        proposedLabel: actor.label,
        proposedAt: this.clock.now(),
        decidedLabel: null,
        decidedAt: null,
        endedLabel: null,
        endedAt: null,
        endedBecause: null,
      };
      if (!(await this.blocks.add(tx, block, this.privacy.encrypt(evidence, BLOCK_EVIDENCE)))) {
        return refuse('BLOCK_EXISTS');
      }
      await this.tell(tx, actor, block, 'propose', because);
      return block.id;
    });
  }

  /** Refuses NOT_FOUND, BLOCK_STATE, FOUR_EYES. */
  decide(actor: Actor, id: string, command: BlockCommand, because: string): Promise<Result<WorkerBlock>> {
    return this.transactions.run(async (tx): Promise<Result<WorkerBlock>> => {
      const block = await this.blocks.lock(tx, id);
      if (!block) return refuse('NOT_FOUND');
      const state = decideBlock(block, command, actor.accountId);
      if (isRefused(state)) return state;
      const [label, at] = [actor.label, this.clock.now()];
      const decided: WorkerBlock =
        command === 'confirm'
          ? { ...block, state, decidedLabel: label, decidedAt: at }
          : { ...block, state, endedLabel: label, endedAt: at, endedBecause: because };
      await this.blocks.save(tx, decided);
      await this.tell(tx, actor, decided, command, because);
      return decided;
    });
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    block: WorkerBlock,
    command: BlockCommand | 'propose',
    because: string,
  ): Promise<void> {
    const { workerId, accountId, state } = block;
    if (accountId === null) await this.blocks.bar(tx, workerId, state === 'in_force' ? this.clock.now() : null);
    await this.privacy.record(tx, {
      actor: { accountId: actor.accountId, label: actor.label },
      action: `worker.block-${command}`,
      subject: `worker:${workerId}`,
      data: { accountId, state, because },
    });
    await this.outbox.publish<BlockChanged>(tx, { type: 'workforce.block-changed', data: { workerId, accountId } });
  }
}
