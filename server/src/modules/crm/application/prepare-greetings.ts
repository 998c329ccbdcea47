import { Injectable, type OnModuleInit } from '@nestjs/common';
import { groupBy } from '@daowei/shared/kernel/group-by';
import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import { spreadOf } from '@daowei/shared/kernel/spread';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { CustomerHistory } from '../../orders/contract/customer-history.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { CRM_POLICY } from '../domain/crm-policy.js';
import { festivalsToPrepare, greetAt, overAt, prepareAt, type Festival } from '../domain/festivals.js';
import type { Push } from '../domain/push.js';
import { VARIANTS, type Variant } from '../domain/scenes.js';
import { GreetingsSql } from '../infrastructure/greetings.sql.js';
import { PushesSql, type NewRecipient } from '../infrastructure/pushes.sql.js';
import { ScriptsSql } from '../infrastructure/scripts.sql.js';
import { WritePush } from './write-push.js';

/** The migration schedules the first run; each run schedules the next. */
const PREPARE_GREETINGS = 'crm.prepare-greetings';
const SCENE = 'festival';
/** Signs for whom nobody of the office looks after. */
const HOUSE = '到位客服';
const SYSTEM = { accountId: null, label: '节日日历' };

/**
 * Days before a festival of the calendar its greetings are written, in the wordings of the script, one push each. Somebody
 * of the office agrees to them; they are sent on the day, to nobody who does not want them, and to nobody twice.
 */
@Injectable()
export class PrepareGreetings implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly history: CustomerHistory,
    private readonly scripts: ScriptsSql,
    private readonly writing: WritePush,
    private readonly pushes: PushesSql,
    private readonly greetings: GreetingsSql,
    private readonly privacy: PrivacyFacade,
    private readonly handlers: WorkHandlers,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.external(PREPARE_GREETINGS, async () => ({ againAt: await this.prepare() }));
  }

  /** When to come back: at the hour of the greetings, today or tomorrow. */
  private async prepare(): Promise<Date> {
    const now = this.clock.now();
    for (const festival of festivalsToPrepare(now)) {
      // whoever came since is not greeted by a push of their own
      if (dayOf(prepareAt(festival)) < dayOf(now) && (await this.greetings.isPrepared(festival.id))) continue;
      const orders = await this.customersToGreet(now);
      const size = CRM_POLICY.mostPerPush.value;
      for (const [variant, theirs] of groupBy(orders, ({ accountId }) => variantFor(festival, accountId))) {
        for (let start = 0; start < theirs.length; start += size) {
          await this.transactions.run((tx) => this.write(tx, festival, variant, theirs.slice(start, start + size)));
        }
      }
    }
    const next = atMinute(dayOf(now), CRM_POLICY.festivalMinute.value);
    return next > now ? next : atMinute(addDays(dayOf(now), 1), CRM_POLICY.festivalMinute.value);
  }

  /** One booking of each customer who was here within the year, or is coming. */
  private async customersToGreet(now: Date): Promise<Order[]> {
    const db = this.transactions.reader;
    const { festivalMost, festivalDays } = CRM_POLICY;
    const far = festivalDays.value * 86_400_000;
    const ahead = { span: { from: now, to: new Date(now.getTime() + far) } };
    const behind = { span: { from: new Date(now.getTime() - far), to: now } };
    const [next, last] = await Promise.all([
      this.history.nextVisits(db, ahead, festivalMost.value),
      this.history.lastVisits(db, behind, festivalMost.value),
    ]);
    return [...new Map([...last, ...next].map((order) => [order.accountId, order])).values()];
  }

  /** One push that waits for somebody to agree; who is greeted already is left out. */
  private async write(tx: Tx, festival: Festival, variant: Variant, orders: readonly Order[]): Promise<void> {
    const pushId = this.ids.next();
    const accountIds = orders.map(({ accountId }) => accountId);
    const fresh = await this.greetings.claim(tx, festival.id, accountIds, pushId);
    const now = this.clock.now();
    const words = await this.scripts.of(SCENE, variant).inForce(tx, now);
    const theirs = orders.filter(({ accountId }) => fresh.has(accountId));
    const notes = await this.writing.write(tx, words, theirs, { 节日: festival.name }, HOUSE);
    const recipients = notes
      // a wording that needs what nobody wrote reaches nobody
      .filter(({ blanks }) => blanks.length === 0)
      .map(({ order, summary, text }): NewRecipient => {
        const { accountId, id: orderId, serviceName: topic } = order;
        const usableUntil = overAt(festival);
        return { accountId, orderId, name: order.address.contactName, topic, summary, text, usableUntil };
      });
    if (recipients.length === 0) return;
    const push: Push = {
      ...{ id: pushId, scene: SCENE, variant, scriptVersion: words.version, people: recipients.length },
      ...{ state: 'waiting', askedBy: PREPARE_GREETINGS, askedLabel: `${SYSTEM.label}（${festival.name}）` },
      ...{ askedAt: now, decidedLabel: null, decidedAt: null },
    };
    await this.pushes.add(tx, push, recipients, CRM_POLICY.version);
    await this.pushes.later(
      tx,
      pushId,
      recipients.map(({ accountId }) => accountId),
      greetAt(festival),
    );
    await this.privacy.record(tx, {
      actor: SYSTEM,
      action: 'push.asked',
      subject: `push:${pushId}`,
      data: { scene: SCENE, variant, scriptVersion: words.version, people: recipients.length, festival: festival.id },
    });
  }
}

/** Each wording goes to a third of the customers, so that they can be compared. */
function variantFor(festival: Festival, accountId: string): Variant {
  return VARIANTS[spreadOf(`${festival.id}:${accountId}`) % VARIANTS.length]!;
}
