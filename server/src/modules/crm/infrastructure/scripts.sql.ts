import { Injectable } from '@nestjs/common';
import type { ScriptWords } from '@daowei/shared/rules/scripts';
import { json, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { jsonTerms, RuleTable } from '../../../platform/policy/rule-table.js';
import type { Published } from '../../../platform/policy/rule-versions.js';
import type { SceneKey, Variant } from '../domain/scenes.js';

type Versions = RuleTable<ScriptWords, { terms: unknown }>;

/** One wording of one scene in its version. */
export interface WrittenScript extends Published<ScriptWords> {
  readonly scene: SceneKey;
  readonly variant: Variant;
}

/** What the office says, in versions; rows are only ever added. */
@Injectable()
export class ScriptsSql {
  /** Each wording of each scene has versions of its own. */
  of(scene: SceneKey, variant: Variant): Versions {
    return new RuleTable({ table: 'script_version', only: { scene, variant }, ...jsonTerms<ScriptWords>() });
  }

  /** Of every wording the newest version whose time has come. */
  async inForce(tx: Tx, at: Date): Promise<WrittenScript[]> {
    const found = await rows<{
      scene: SceneKey;
      variant: Variant;
      version: number;
      terms: unknown;
      because: string;
      effective_from: Date;
      published_by: string;
    }>(
      tx,
      `SELECT s.scene, s.variant, s.version, s.terms, s.because, s.effective_from, s.published_by FROM script_version s
       JOIN (SELECT scene, variant, MAX(version) AS version FROM script_version WHERE effective_from <= ?
             GROUP BY scene, variant) AS newest USING (scene, variant, version)
       ORDER BY s.scene, s.variant`,
      [at],
    );
    return found.map(({ scene, variant, version, terms, because, effective_from: effectiveFrom, published_by }) => {
      return {
        scene,
        variant,
        version,
        ...json<ScriptWords>(terms),
        because,
        effectiveFrom,
        publishedBy: published_by,
      };
    });
  }
}
