import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';

interface SignedRow {
  order_id: string;
  version: number;
  hash: string;
  sealed: string | null;
  brought_by: string | null;
  name: string | null;
  note: string | null;
}

const SHOWN = 20;

/**
 * Recomputes the hash of every signed list from its rows, and looks for it in the audit chain; with none of the module's
 * own code: a checker that shares the mistake would not find it.
 */
export async function signedMaterials(db: DataSource): Promise<string[]> {
  const rows = await db.query<SignedRow[]>(
    `SELECT l.order_id, l.version, l.hash, i.brought_by, i.name, i.note,
       (SELECT MIN(a.id) FROM audit_entry a WHERE a.subject = CONCAT('order:', l.order_id)
         AND a.action = 'visit.materials-signed' AND JSON_UNQUOTE(JSON_EXTRACT(a.data, '$.hash')) = l.hash) AS sealed
     FROM material_list l LEFT JOIN material_list_item i ON i.order_id = l.order_id AND i.version = l.version
     WHERE l.hash IS NOT NULL ORDER BY l.order_id, l.version, i.place`,
  );
  const lists = new Map<string, SignedRow[]>();
  for (const row of rows) {
    const key = `${row.order_id} v${row.version}`;
    lists.set(key, [...(lists.get(key) ?? []), row]);
  }
  const broken = [...lists].flatMap(([key, [first, ...rest]]) => {
    if (!first) return [];
    const said = [first, ...rest].map(({ brought_by, name, note }) => [brought_by, name, note]);
    const hash = createHash('sha256').update(JSON.stringify([first.order_id, first.version, said]));
    if (hash.digest('hex') !== first.hash) return [`${key}: the rows are not those that were signed`];
    return first.sealed === null ? [`${key}: the signature stands in no entry of the audit chain`] : [];
  });
  return broken.slice(0, SHOWN);
}
