import { Injectable } from '@nestjs/common';
import type { VariableValues } from '@daowei/shared/rules/scripts';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Outreach, type Choice } from '../../messaging/contract/outreach.js';
import { SCENES, type SceneKey, type Variant } from '../domain/scenes.js';
import { ScriptsSql } from '../infrastructure/scripts.sql.js';
import { ChooseAudience, type Audience } from './choose-audience.js';
import { WritePush, type WrittenNote } from './write-push.js';

export interface PreviewedNote extends WrittenNote {
  readonly choice: Choice;
}

/** What a push would say to whom, and which way is open to each right now; nothing is sent. */
@Injectable()
export class PreviewPush {
  constructor(
    private readonly transactions: Transactions,
    private readonly scripts: ScriptsSql,
    private readonly audience: ChooseAudience,
    private readonly writing: WritePush,
    private readonly outreach: Outreach,
    private readonly clock: Clock,
  ) {}

  async preview(
    scene: SceneKey,
    variant: Variant,
    audience: Audience,
    given: VariableValues,
    sender: string,
  ): Promise<{ readonly scriptVersion: number; readonly notes: readonly PreviewedNote[] }> {
    const db = this.transactions.reader;
    const [words, orders] = await Promise.all([
      this.scripts.of(scene, variant).inForce(db, this.clock.now()),
      this.audience.choose(audience),
    ]);
    const written = await this.writing.write(db, words, orders, given, sender);
    const accountIds = orders.map(({ accountId }) => accountId);
    const ways = await this.outreach.ways(db, accountIds, SCENES[scene]);
    const notes = written.map((note) => ({ ...note, choice: ways.get(note.order.accountId)! }));
    return { scriptVersion: words.version, notes };
  }
}
