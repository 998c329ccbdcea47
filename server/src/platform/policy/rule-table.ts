import { refuse, type Result } from '@daowei/shared/kernel/result';
import { insert, json, row, rows, type SqlRecord } from '../database/sql.js';
import { isDuplicate, type Transactions, type Tx } from '../database/transactions.js';
import { standingOf, type Published, type RuleVersion, type StandingVersion } from './rule-versions.js';

/** The columns every table of versions has; those of its terms stand beside them. */
interface VersionRow {
  version: number;
  because: string;
  effective_from: Date;
  published_by: string;
}

/** As many versions as the office looks back on. */
const MOST_VERSIONS = 100;

interface Shape<Terms, Row> {
  readonly table: string;
  /** where one table keeps several rules: the columns that tell which, alike in all versions of it */
  readonly only?: SqlRecord;
  readonly read: (found: Row) => Terms;
  readonly write: (terms: Terms) => SqlRecord;
}

/** A version somebody wants in force. */
export interface Publication<Terms> extends Pick<RuleVersion, 'because' | 'effectiveFrom' | 'publishedBy'> {
  /** the newest version its author saw */
  readonly basedOn: number;
  readonly terms: Terms;
  readonly publishedAt: Date;
}

/** Terms that are kept whole, in one JSON column. */
export function jsonTerms<Terms extends object>(): Pick<Shape<Terms, { terms: unknown }>, 'read' | 'write'> {
  return { read: ({ terms }) => json<Terms>(terms), write: (terms) => ({ terms: JSON.stringify(terms) }) };
}

/**
 * Versions of one rule the office may change. Rows are only ever added: what was decided by a version can always be read
 * again. The newest version whose time has come is in force.
 */
export class RuleTable<Terms extends object, Row extends object> {
  constructor(private readonly shape: Shape<Terms, Row>) {}

  /** @throws Error when no version was in force: the migration brings the first */
  async inForce(tx: Tx, at: Date): Promise<Published<Terms>> {
    const found = await this.first(tx, 'effective_from <= ?', at);
    if (!found) throw new Error(`no version of ${this.name} was in force at ${at.toISOString()}`);
    return found;
  }

  /** @throws Error for a version that was never published */
  async version(tx: Tx, version: number): Promise<Published<Terms>> {
    const found = await this.first(tx, 'version = ?', version);
    if (!found) throw new Error(`there is no version ${version} of ${this.name}`);
    return found;
  }

  /** Newest first; one that is to count later stands before the one in force. */
  async versions(tx: Tx, now: Date): Promise<StandingVersion<Terms>[]> {
    const { table } = this.shape;
    const [where, values] = this.where('TRUE');
    const found = await rows<VersionRow & Row>(
      tx,
      `SELECT * FROM ${table} WHERE ${where} ORDER BY version DESC LIMIT ?`,
      [...values, MOST_VERSIONS],
    );
    const all = found.map((one) => this.published(one));
    return all.map((one) => ({ ...one, standing: standingOf(one, all, now) }));
  }

  /**
   * Adds the next version, all in one transaction with what `also` does.
   * Refuses STALE_VERSION when somebody published meanwhile, also in parallel.
   */
  async publish(
    transactions: Transactions,
    publication: Publication<Terms>,
    also: (tx: Tx, version: number) => Promise<void>,
  ): Promise<Result<null>> {
    const { basedOn } = publication;
    try {
      return await transactions.run(async (tx): Promise<Result<null>> => {
        const newest = await this.first(tx, 'TRUE');
        if (newest?.version !== basedOn) return refuse('STALE_VERSION');
        await this.add(tx, publication);
        await also(tx, basedOn + 1);
        return null;
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('STALE_VERSION');
      throw error;
    }
  }

  /** @throws the database's duplicate-key error when there is such a version */
  async add(tx: Tx, publication: Publication<Terms>): Promise<void> {
    const { basedOn, terms, because, effectiveFrom, publishedBy, publishedAt } = publication;
    await insert(tx, this.shape.table, {
      ...this.shape.only,
      version: basedOn + 1,
      ...this.shape.write(terms),
      because,
      effective_from: effectiveFrom,
      published_by: publishedBy,
      published_at: publishedAt,
    });
  }

  private get name(): string {
    return [this.shape.table, ...Object.values(this.shape.only ?? {})].join(' ');
  }

  /** The newest version that fits. */
  private async first(tx: Tx, condition: string, ...given: readonly unknown[]): Promise<Published<Terms> | null> {
    const [where, values] = this.where(condition);
    const found = await row<VersionRow & Row>(
      tx,
      `SELECT * FROM ${this.shape.table} WHERE ${where} ORDER BY version DESC LIMIT 1`,
      [...values, ...given],
    );
    return found && this.published(found);
  }

  private where(condition: string): [sql: string, values: readonly unknown[]] {
    const only = this.shape.only ?? {};
    const columns = Object.keys(only).map((column) => `${column} = ?`);
    return [[...columns, condition].join(' AND '), Object.values(only)];
  }

  private published(found: VersionRow & Row): Published<Terms> {
    return {
      ...this.shape.read(found),
      version: found.version,
      because: found.because,
      effectiveFrom: found.effective_from,
      publishedBy: found.published_by,
    };
  }
}
