import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { scriptProblems, type ScriptWords } from '@daowei/shared/rules/scripts';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { StandingVersion } from '../../../platform/policy/rule-versions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { SceneKey, Variant } from '../domain/scenes.js';
import { ScriptsSql, type WrittenScript } from '../infrastructure/scripts.sql.js';

/** What the office says on an occasion, and how a new version of it comes into use; earlier ones stay readable for ever. */
@Injectable()
export class PublishScript {
  constructor(
    private readonly transactions: Transactions,
    private readonly scripts: ScriptsSql,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** Every wording as it is used now. */
  inForce(): Promise<WrittenScript[]> {
    return this.scripts.inForce(this.transactions.reader, this.clock.now());
  }

  /** Newest first. */
  versions(scene: SceneKey, variant: Variant): Promise<StandingVersion<ScriptWords>[]> {
    return this.scripts.of(scene, variant).versions(this.transactions.reader, this.clock.now());
  }

  /** @param basedOn the newest version its author saw. Refuses SCRIPT_INVALID, STALE_VERSION. */
  async publish(
    by: AuditActor,
    scene: SceneKey,
    variant: Variant,
    basedOn: number,
    words: ScriptWords,
    because: string,
  ): Promise<Result<null>> {
    const problems = scriptProblems(words);
    if (problems.length > 0) {
      const fields = problems.map((message) => ({ path: 'text', message }));
      return refuse('SCRIPT_INVALID', problems.join('；'), { fields });
    }
    const now = this.clock.now();
    const { label } = by;
    const publication = { basedOn, terms: words, because, effectiveFrom: now, publishedBy: label, publishedAt: now };
    return this.scripts.of(scene, variant).publish(this.transactions, publication, (tx, version) =>
      this.privacy.record(tx, {
        actor: by,
        action: 'script.published',
        subject: `script:${scene}:${variant}:${version}`,
        data: { ...words, because },
      }),
    );
  }
}
