import { insert, json, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ServiceKind } from '../contract/catalog.facade.js';
import type { CatalogueEntry, OffSale, PublishedVersion } from '../domain/published.js';

interface EntryRow {
  content: unknown;
  off_because: string | null;
  off_by: string;
  off_since: Date;
}

interface VersionRow {
  content: unknown;
  sold_from: Date;
  because: string | null;
  published_by: string | null;
}

/** A version is sold from its time until the next version's. */
const CURRENT = `SELECT k.content, o.because AS off_because, o.taken_off_by AS off_by, o.since AS off_since
  FROM service_kind k LEFT JOIN service_off_sale o ON o.service_id = k.id
  WHERE k.sold_from <= ?
  AND NOT EXISTS (SELECT 1 FROM service_kind n WHERE n.id = k.id AND n.version > k.version AND n.sold_from <= ?)`;

const entryOf = (found: EntryRow): CatalogueEntry => ({
  kind: json<ServiceKind>(found.content),
  offSale: found.off_because === null ? null : { because: found.off_because, by: found.off_by, since: found.off_since },
});

export async function currentEntries(tx: Tx, now: Date): Promise<CatalogueEntry[]> {
  return (await rows<EntryRow>(tx, `${CURRENT} ORDER BY k.position, k.id`, [now, now])).map(entryOf);
}

/** By id; whoever is not sold yet is left out. */
export async function entriesById(tx: Tx, ids: readonly string[], now: Date): Promise<Map<string, CatalogueEntry>> {
  const found = (await rows<EntryRow>(tx, `${CURRENT} AND k.id IN (?)`, [now, now, ids])).map(entryOf);
  return new Map(found.map((entry) => [entry.kind.id, entry]));
}

export async function currentEntry(tx: Tx, id: string, now: Date): Promise<CatalogueEntry | null> {
  return (await entriesById(tx, [id], now)).get(id) ?? null;
}

/** One version of one kind, as a key. */
export function versionKey(id: string, version: number): string {
  return `${id} ${version}`;
}

/** By `versionKey`; the versions of what was sold stay as they are for ever. */
export async function versionsByKey(tx: Tx, keys: readonly string[]): Promise<Map<string, ServiceKind>> {
  const found = await rows<{ id: string; version: number; content: unknown }>(
    tx,
    'SELECT id, version, content FROM service_kind WHERE (id, version) IN (?)',
    [keys.map((key) => key.split(' '))],
  );
  return new Map(found.map(({ id, version, content }) => [versionKey(id, version), json<ServiceKind>(content)]));
}

/** Every version of one kind, newest first; one that is to be sold later stands first. */
export async function kindVersions(tx: Tx, id: string): Promise<PublishedVersion[]> {
  const found = await rows<VersionRow>(
    tx,
    'SELECT content, sold_from, because, published_by FROM service_kind WHERE id = ? ORDER BY version DESC',
    [id],
  );
  return found.map(({ content, sold_from, because, published_by }) => ({
    kind: json<ServiceKind>(content),
    soldFrom: sold_from,
    because,
    by: published_by,
  }));
}

/** What every version ever asked of workers. */
export async function everyKind(tx: Tx): Promise<ServiceKind[]> {
  const found = await rows<{ content: unknown }>(tx, 'SELECT content FROM service_kind ORDER BY position, id, version');
  return found.map(({ content }) => json<ServiceKind>(content));
}

/**
 * Publishes the next version at the place its kind has in the catalogue.
 * @throws the database's duplicate-key error when somebody published this version meanwhile
 */
export async function addVersion(tx: Tx, version: PublishedVersion): Promise<void> {
  const place = await row<{ position: number }>(
    tx,
    'SELECT position FROM service_kind WHERE id = ? ORDER BY version DESC LIMIT 1',
    [version.kind.id],
  );
  if (!place) throw new Error(`service kind ${version.kind.id} has no version to follow`);
  await addAt(tx, place.position, version);
}

/**
 * Publishes the first version of a kind, after all others.
 * @throws the database's duplicate-key error when there is one of this id
 */
export async function addKind(tx: Tx, version: PublishedVersion): Promise<void> {
  const last = await row<{ position: number | null }>(tx, 'SELECT MAX(position) AS position FROM service_kind');
  await addAt(tx, (last?.position ?? -1) + 1, version);
}

function addAt(tx: Tx, position: number, { kind, soldFrom, because, by }: PublishedVersion): Promise<void> {
  return insert(tx, 'service_kind', {
    id: kind.id,
    version: kind.version,
    position,
    sold_from: soldFrom,
    content: JSON.stringify(kind),
    because,
    published_by: by,
  });
}

/** @throws the database's duplicate-key error when it is off sale already */
export async function takeOff(tx: Tx, id: string, { because, by, since }: OffSale): Promise<void> {
  await insert(tx, 'service_off_sale', { service_id: id, since, because, taken_off_by: by });
}

/** True when it was off sale. */
export async function putOn(tx: Tx, id: string): Promise<boolean> {
  return (await write(tx, 'DELETE FROM service_off_sale WHERE service_id = ?', [id])) === 1;
}
