import { json, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ServiceKind } from '../contract/catalog.facade.js';

interface KindRow {
  content: unknown;
}

/** A version is sold from its time until the next version's. */
const CURRENT = `SELECT k.content FROM service_kind k WHERE k.sold_from <= ?
  AND NOT EXISTS (SELECT 1 FROM service_kind n WHERE n.id = k.id AND n.version > k.version AND n.sold_from <= ?)`;

const kindOf = (found: KindRow): ServiceKind => json<ServiceKind>(found.content);

export async function currentKinds(tx: Tx, now: Date): Promise<ServiceKind[]> {
  return (await rows<KindRow>(tx, `${CURRENT} ORDER BY k.position, k.id`, [now, now])).map(kindOf);
}

export async function currentKind(tx: Tx, id: string, now: Date): Promise<ServiceKind | null> {
  const found = await row<KindRow>(
    tx,
    'SELECT content FROM service_kind WHERE id = ? AND sold_from <= ? ORDER BY version DESC LIMIT 1',
    [id, now],
  );
  return found && kindOf(found);
}

export async function kindVersion(tx: Tx, id: string, version: number): Promise<ServiceKind | null> {
  const found = await row<KindRow>(tx, 'SELECT content FROM service_kind WHERE id = ? AND version = ?', [id, version]);
  return found && kindOf(found);
}
