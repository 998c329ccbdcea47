import { flawsOf } from '@daowei/shared/rules/service-kind';
import { insert } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ServiceKind } from '../contract/catalog.facade.js';

/**
 * Publishes versions of service kinds, listed in the order given. A version that exists is never written again.
 * @throws Error naming the flaws of a kind that could not be sold
 */
export async function seedCatalog(tx: Tx, kinds: readonly ServiceKind[], soldFrom: Date): Promise<void> {
  for (const [position, kind] of kinds.entries()) {
    const flaws = flawsOf(kind);
    if (flaws.length > 0)
      throw new Error(
        `service kind ${kind.id} cannot be published: ${flaws.map(({ path, message }) => `${path} ${message}`).join('; ')}`,
      );
    await insert(tx, 'service_kind', {
      id: kind.id,
      version: kind.version,
      position,
      sold_from: soldFrom,
      content: JSON.stringify(kind),
    });
  }
}
