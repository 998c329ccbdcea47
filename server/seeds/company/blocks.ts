import { addMinutes } from '@daowei/shared/kernel/interval';
import { BLOCK_EVIDENCE } from '../../src/modules/workforce/application/block-worker.js';
import { stateOfNew } from '../../src/modules/workforce/domain/block-life.js';
import { WorkerBlocksSql } from '../../src/modules/workforce/infrastructure/blocks.sql.js';
import type { FieldCipher } from '../../src/platform/crypto/field-cipher.js';
import type { Transactions, Tx } from '../../src/platform/database/transactions.js';
import type { Random } from '../random.js';
import type { DemoWorker } from './workers.js';

const TOLD = [
  {
    because: '沟通多次仍有误会',
    evidence: '客户两次来电：对收纳方式意见不合，双方都希望换人；客服已分别回访。',
    hoursAgo: 70,
  },
  {
    because: '私下向客户收费',
    evidence: '客户提供转账截图（客服工单附件3），金额80元；本人承认，已写说明。',
    hoursAgo: 5,
  },
] as const;

/** A pair is kept apart, and somebody is proposed for the blacklist and waits for a second person. */
export async function seedBlocks(
  tx: Tx,
  transactions: Transactions,
  cipher: FieldCipher,
  random: Random,
  now: Date,
  workers: readonly DemoWorker[],
  customerId: string,
): Promise<void> {
  const table = new WorkerBlocksSql(transactions);
  const others = workers.filter(({ persona, livesIn }) => !persona && !livesIn);
  for (const [index, { because, evidence, hoursAgo }] of TOLD.entries()) {
    const proposedAt = addMinutes(now, -60 * hoursAgo);
    const accountId = index === 0 ? customerId : null;
    const block = {
      id: random.id(proposedAt),
      workerId: others[others.length - 1 - index]!.id,
      accountId,
      state: stateOfNew({ accountId }),
      because,
      proposedBy: random.id(proposedAt),
      proposedLabel: '何静宜',
      proposedAt,
      decidedLabel: null,
      decidedAt: null,
      endedLabel: null,
      endedAt: null,
      endedBecause: null,
    };
    await table.add(tx, block, cipher.encrypt(evidence, BLOCK_EVIDENCE));
  }
}
