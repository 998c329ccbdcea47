import type { Tx } from '../../../platform/database/transactions.js';
import type { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { ContractWorker } from '../contract/contract-view.js';
import type { Replacement } from '../infrastructure/contract-replacements.sql.js';

/** A person whose file is gone. */
const FORMER = '已离职';

/** Who came to a contract one after the other, with dates and reasons; empty until somebody was replaced. */
export async function workersOf(
  db: Tx,
  workforce: WorkforceFacade,
  replacements: readonly Replacement[],
): Promise<ContractWorker[]> {
  const done = replacements.filter(({ state }) => state === 'done');
  const [first] = done;
  if (!first) return [];
  const ids = [...first.fromWorkerIds, ...done.flatMap(({ toWorkerId }) => toWorkerId ?? [])];
  const workers = await workforce.workers(db, [...new Set(ids)]);
  const nameOf = (id: string): string => workers.get(id)?.name ?? FORMER;
  return [
    { names: first.fromWorkerIds.map(nameOf), since: null, because: null },
    ...done.map(({ toWorkerId, decidedAt, answer }) => ({
      names: toWorkerId ? [nameOf(toWorkerId)] : [],
      since: decidedAt?.toISOString() ?? null,
      because: answer,
    })),
  ];
}
