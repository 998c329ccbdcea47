import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { VariableValues } from '@daowei/shared/rules/scripts';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { CRM_POLICY } from '../domain/crm-policy.js';
import { isOver } from '../domain/festivals.js';
import { decidePush, planPush, usableUntilVisit, type Push, type PushCommand } from '../domain/push.js';
import { SCENES, type SceneKey, type Variant } from '../domain/scenes.js';
import { GreetingsSql } from '../infrastructure/greetings.sql.js';
import { PushesSql } from '../infrastructure/pushes.sql.js';
import { ScriptsSql } from '../infrastructure/scripts.sql.js';
import { SEND_PUSH } from './send-push.js';
import { WritePush } from './write-push.js';

export interface WantedPush {
  readonly scene: SceneKey;
  readonly variant: Variant;
  /** the version that was looked at */
  readonly scriptVersion: number;
  /** one booking of each customer */
  readonly orderIds: readonly string[];
  readonly values: VariableValues;
}

/** The office sends a script to several customers: alone up to a number, above it once somebody else agrees. */
@Injectable()
export class OpenPush {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly scripts: ScriptsSql,
    private readonly pushes: PushesSql,
    private readonly greetings: GreetingsSql,
    private readonly writing: WritePush,
    private readonly queue: DueWorkQueue,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * The push's id. The words are kept as they were previewed: what is sent is what was seen.
   * Refuses PUSH_SIZE, PUSH_AUDIENCE, STALE_VERSION, SCRIPT_BLANK.
   */
  open(actor: Actor, wanted: WantedPush): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      const { scene, variant, scriptVersion, orderIds, values } = wanted;
      const state = planPush(orderIds.length);
      if (isRefused(state)) return state;
      const now = this.clock.now();
      const words = await this.scripts.of(scene, variant).inForce(tx, now);
      if (words.version !== scriptVersion) return refuse('STALE_VERSION');
      const found = await this.orders.orders(tx, orderIds);
      const accounts = new Set([...found.values()].map(({ accountId }) => accountId));
      if (accounts.size !== orderIds.length) return refuse('PUSH_AUDIENCE');
      const notes = await this.writing.write(tx, words, [...found.values()], values, actor.label);
      const blanks = [...new Set(notes.flatMap((note) => note.blanks))];
      if (blanks.length > 0) {
        const people = notes.filter((note) => note.blanks.length > 0).map(({ order }) => order.address.contactName);
        return refuse(
          'SCRIPT_BLANK',
          `还有空白没有填：${blanks.join('、')}（${people.slice(0, 3).join('、')}等${people.length}位）`,
        );
      }
      const alone = state === 'approved';
      const push: Push = {
        id: this.ids.next(),
        scene,
        variant,
        scriptVersion,
        people: notes.length,
        state,
        askedBy: actor.accountId,
        askedLabel: actor.label,
        askedAt: now,
        decidedLabel: alone ? actor.label : null,
        decidedAt: alone ? now : null,
      };
      const recipients = notes.map(({ order, summary, text }) => {
        const { accountId, id: orderId, serviceName: topic } = order;
        const usableUntil = usableUntilVisit(SCENES[scene].kind, order.promised.from, now);
        return { accountId, orderId, name: order.address.contactName, topic, summary, text, usableUntil };
      });
      await this.pushes.add(tx, push, recipients, CRM_POLICY.version);
      await this.audit(tx, actor, push, 'asked');
      if (alone) await this.queue.schedule(tx, SEND_PUSH, push.id, now);
      return push.id;
    });
  }

  /** Refuses NOT_FOUND, PUSH_STATE, FOUR_EYES; FESTIVAL_OVER when a greeting would come after its day. */
  decide(actor: Actor, id: string, command: PushCommand): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const push = await this.pushes.lock(tx, id);
      if (!push) return refuse('NOT_FOUND');
      const state = decidePush(push, command, actor.accountId);
      if (isRefused(state)) return state;
      const now = this.clock.now();
      if (state === 'approved') {
        const festival = await this.greetings.festivalOf(tx, id);
        if (festival && isOver(festival, now)) return refuse('FESTIVAL_OVER');
      }
      await this.pushes.decide(tx, id, state, actor.label, now);
      await this.audit(tx, actor, push, state);
      if (state === 'approved') await this.queue.schedule(tx, SEND_PUSH, id, now);
      return null;
    });
  }

  private audit(tx: Tx, { accountId, label }: Actor, push: Push, what: string): Promise<void> {
    const { id, scene, variant, scriptVersion, people } = push;
    return this.privacy.record(tx, {
      actor: { accountId, label },
      action: `push.${what}`,
      subject: `push:${id}`,
      data: { scene, variant, scriptVersion, people },
    });
  }
}
