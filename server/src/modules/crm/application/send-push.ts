import { Injectable, type OnModuleInit } from '@nestjs/common';
import { groupBy } from '@daowei/shared/kernel/group-by';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { DueWork } from '../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { Outreach, type NoteOccasion, type NoteOutcome } from '../../messaging/contract/outreach.js';
import { CRM_POLICY } from '../domain/crm-policy.js';
import { SCENES, type SceneKey } from '../domain/scenes.js';
import { PushesSql, type Recipient } from '../infrastructure/pushes.sql.js';

/** Due work: a push that is to be sent. The ref is the push. */
export const SEND_PUSH = 'crm.send-push';

/**
 * Tells the people of a push in batches. Who was told is marked in the transaction that writes the message: a process
 * that dies goes on with the next batch, and nobody hears twice.
 */
@Injectable()
export class SendPush implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly pushes: PushesSql,
    private readonly outreach: Outreach,
    private readonly handlers: WorkHandlers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.external(SEND_PUSH, (work) => this.send(work));
  }

  private async send({ ref }: DueWork): Promise<WorkOutcome> {
    const next = await this.transactions.run(async (tx) => {
      const push = await this.pushes.lock(tx, ref);
      if (push?.state !== 'approved') return null;
      const now = this.clock.now();
      const due = await this.pushes.due(tx, ref, now, CRM_POLICY.batchPeople.value);
      if (due.length > 0) await this.tell(tx, ref, push.scene, due);
      return this.pushes.nextDue(tx, ref, now);
    });
    if (next) return { againAt: next };
  }

  private async tell(tx: Tx, pushId: string, scene: SceneKey, due: readonly Recipient[]): Promise<void> {
    const { kind, urgent } = SCENES[scene];
    const occasion: NoteOccasion = { id: pushId, as: kind === 'care' ? 'care_note' : 'office_note', kind, urgent };
    const outcomes = await this.outreach.tell(tx, occasion, due);
    const written: string[] = [];
    const refused: { accountId: string; because: string }[] = [];
    const later: { accountId: string; notBefore: Date }[] = [];
    for (const [accountId, outcome] of outcomes) sort(accountId, outcome);
    await this.pushes.told(tx, pushId, written, this.clock.now());
    for (const [because, people] of groupBy(refused, (one) => one.because)) {
      await this.pushes.refused(tx, pushId, idsOf(people), because);
    }
    for (const [, people] of groupBy(later, (one) => one.notBefore.getTime())) {
      await this.pushes.later(tx, pushId, idsOf(people), people[0]!.notBefore);
    }

    function sort(accountId: string, outcome: NoteOutcome): void {
      if (outcome.kind === 'written') written.push(accountId);
      if (outcome.kind === 'refused') refused.push({ accountId, because: outcome.because });
      if (outcome.kind === 'later') later.push({ accountId, notBefore: outcome.notBefore });
    }
  }
}

function idsOf(people: readonly { readonly accountId: string }[]): string[] {
  return people.map(({ accountId }) => accountId);
}
