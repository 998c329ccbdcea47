import fc from 'fast-check';
import type { Schemas } from '@daowei/shared/api/client';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { DueWorkQueue } from '../../src/platform/work/due-work.js';
import { SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';
import { expectMadeGood } from './made-good.js';

/**
 * Everything that decides about a broken promise at once and in any order: each moment's deeds are sent together, over
 * as many connections, beside two runners of what is due and news that comes again.
 */
type Deed =
  | 'depart'
  | 'arrive'
  | 'second arrives'
  | 'coupon'
  | 'coupon again'
  | 'wait'
  | 'other worker'
  | 'later'
  | 'money'
  | 'redo'
  | 'ask excuse'
  | 'accept excuse'
  | 'refuse excuse'
  | 'no-show'
  | 'cancel'
  | 'news again'
  | 'due'
  | 'due too';

/** A delay is foreseen, and may be answered. */
const BEFORE: readonly Deed[] = [
  'depart',
  'coupon',
  'coupon again',
  'wait',
  'other worker',
  'later',
  'news again',
  'due',
  'due too',
];
/** The promise is broken, or just about to be. */
const BREAKS: readonly Deed[] = ['depart', 'coupon', 'ask excuse', 'accept excuse', 'news again', 'due', 'due too'];
const MADE_GOOD: readonly Deed[] = [
  'arrive',
  'second arrives',
  'money',
  'redo',
  'coupon',
  'ask excuse',
  'accept excuse',
  'refuse excuse',
  'news again',
  'due',
  'due too',
];
/** Most are excused only later, if at all; most come. */
const EXCUSED = fc.constantFrom<Deed[]>([], [], [], [], ['ask excuse']);
const COMES = fc.constantFrom<Deed[]>(
  ['arrive'],
  ['arrive'],
  ['arrive', 'second arrives'],
  ['cancel'],
  ['no-show'],
  [],
);
/** Minutes after the end of the promised window. */
const FORESEEN = -8;
const LATE = fc.constantFrom(5, 14, 17, 29, 35, 59, 60);
const DAY = 24 * 60;

interface Moment {
  readonly minutes: number;
  /** sent together, in this order */
  readonly deeds: readonly Deed[];
}

const some = (deeds: readonly Deed[]) => fc.shuffledSubarray([...deeds], { minLength: 2, maxLength: 7 });
const STORY = fc
  .tuple(some(BEFORE), EXCUSED, LATE, some(BREAKS), COMES, some(MADE_GOOD), some(MADE_GOOD))
  .map(([before, excused, late, breaks, comes, first, second]): Moment[] => [
    { minutes: FORESEEN, deeds: [...before, ...excused] },
    { minutes: late, deeds: [...comes, ...breaks] },
    { minutes: late + 2, deeds: first },
    { minutes: DAY + late, deeds: second },
  ]);

/** Who of this module listens to what. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'orders.order-paid': ['compensation.keep-promise-when-paid'],
  'orders.order-rescheduled': ['compensation.keep-promise-when-rescheduled'],
  'orders.order-ended': ['compensation.stop-watching-when-ended'],
  'fieldwork.worker-departed': ['compensation.look-ahead-when-departed', 'compensation.look-at-next-when-departed'],
  'fieldwork.worker-arrived': ['compensation.settle-lateness-when-arrived', 'compensation.look-at-next-when-arrived'],
};
const WATCHES = ['compensation.look-ahead', 'compensation.watch-no-show'];

/** half a second each */
const STORIES = 14;
const REFUSED = [
  'DELAY_CLOSED',
  'CHOICE_CLOSED',
  'EXCUSE_CLOSED',
  'EXCUSE_TOO_LATE',
  'ORDER_STATE',
  'VISIT_STATE',
  'NOT_FOUND',
  'NO_SHOW_TOO_EARLY',
  'SLOT_TAKEN',
];
let whole: WholeApp;
let town: SmallTown;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());

/** One visit, and everybody who has a say in it. */
class Story {
  private office!: Person;
  private colleague!: Person;

  private constructor(
    readonly visit: ConfirmedVisit,
    readonly customer: Customer,
    private readonly second: TownWorker,
  ) {}

  /** Promised 12:00–12:30, and a delay of twelve minutes is foreseen. */
  static async begin(): Promise<Story> {
    whole.clock.set('2026-03-10T01:00:00.000Z');
    await town.newTrade();
    const customer = await town.customer();
    const workers = [await town.worker(), await town.worker()];
    const visit = await town.confirmed(customer, town.at('12:00'), workers);
    whole.clock.set(addMinutes(new Date(visit.order.promisedTo), FORESEEN));
    await whole.drain();
    return new Story(
      visit,
      customer,
      workers.find((one) => one.id !== visit.worker.id)!,
    );
  }

  /** What happens at one moment, all of it together. */
  async live({ minutes, deeds }: Moment): Promise<void> {
    whole.clock.set(addMinutes(new Date(this.visit.order.promisedTo), minutes));
    // a session of the office ends with the day
    [this.office, this.colleague] = [await town.staff('coordinator'), await town.staff('manager')];
    const answers = await Promise.all(deeds.map((deed) => this.do(deed)));
    for (const [at, answer] of answers.entries()) {
      // refused is an answer, broken is none
      if (answer && answer.status !== 200)
        expect([deeds[at], REFUSED.includes(answer.body.code), answer.body]).toEqual([deeds[at], true, answer.body]);
    }
    await whole.drain();
  }

  private async do(deed: Deed): Promise<Answer | void> {
    const { customer, second } = this;
    const { id, worker, doorCode } = this.visit;
    const when = { at: null, deviceTime: whole.clock.now().toISOString() };
    switch (deed) {
      case 'depart':
        return worker.post(`/worker/visits/${id}/depart`, when);
      case 'arrive':
        await worker.post(`/worker/visits/${id}/depart`, when);
        return worker.post(`/worker/visits/${id}/check-in`, { ...when, doorCode });
      case 'second arrives': {
        await second.post(`/worker/visits/${id}/depart`, when);
        // another worker is shown another code
        const order = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${id}`));
        return second.post(`/worker/visits/${id}/check-in`, { ...when, doorCode: order.doorCode ?? doorCode });
      }
      case 'coupon':
      case 'coupon again':
        return customer.post(`/orders/${id}/delay-answer`, { choice: 'coupon' });
      case 'wait':
        return customer.post(`/orders/${id}/delay-answer`, { choice: 'wait' });
      case 'other worker':
        return this.exchange();
      case 'later':
        return customer.post(`/orders/${id}/delay-answer`, { choice: 'later', startAt: await this.free() });
      case 'money':
        return customer.post(`/orders/${id}/compensation`, {});
      case 'redo':
        return customer.post(`/orders/${id}/compensation`, { redoAt: await this.free() });
      case 'ask excuse':
        return this.office.post(`/admin/orders/${id}/excuses`, {
          code: 'not_home',
          evidence: '12:20电话录音：请晚些再来',
        });
      case 'accept excuse':
      case 'refuse excuse':
        return this.decide(deed === 'accept excuse');
      case 'no-show':
        return this.office.post(`/admin/orders/${id}/no-show`);
      case 'cancel': {
        const preview = await customer.get<Schemas['CancellationPreview']>(`/orders/${id}/cancellation`);
        if (preview.status >= 300) return preview;
        const { hash, reasons } = preview.body;
        return customer.post(`/orders/${id}/cancel`, { hash, reason: reasons[0]!.code });
      }
      case 'news again':
        return this.tellAgain();
      case 'due':
      case 'due too':
        return whole.drain();
    }
  }

  /** The customer wants somebody else, who says yes at once. */
  private async exchange(): Promise<Answer> {
    const { id } = this.visit;
    const answer = await this.customer.post(`/orders/${id}/delay-answer`, { choice: 'other_worker' });
    const { offers } = expectOk(await this.second.get<Schemas['WorkerDay']>(`/worker/days/${town.today}`));
    const offer = offers.find(({ orderId }) => orderId === id);
    return offer ? this.second.post(`/worker/offers/${offer.assignmentId}/accept`) : answer;
  }

  private async free(): Promise<string> {
    const { times } = expectOk(
      await this.customer.get<Schemas['CompensationView']>(`/orders/${this.visit.id}/compensation`),
    );
    return times[0] ?? addMinutes(town.at('12:00'), DAY).toISOString();
  }

  private async decide(accept: boolean): Promise<Answer | void> {
    const [waiting] = await whole.rows<{ id: string }>(
      `SELECT id FROM lateness_excuse WHERE order_id = ? ORDER BY (state = 'waiting') DESC, id DESC LIMIT 1`,
      [this.visit.id],
    );
    if (waiting) return this.colleague.post(`/admin/excuses/${waiting.id}/decide`, { accept });
  }

  /** All that compensation was ever told of this visit is told again, and what it watches is looked at now. */
  private async tellAgain(): Promise<void> {
    const news = await whole.rows<{ id: string; type: string }>(
      `SELECT id, type FROM outbox_event WHERE JSON_VALUE(data, '$.orderId') = ? ORDER BY id DESC`,
      [this.visit.id],
    );
    const queue = whole.app.get(DueWorkQueue, { strict: false });
    await whole.transactions.run(async (tx) => {
      const now = whole.clock.now();
      for (const { id, type } of news) for (const kind of TOLD[type] ?? []) await queue.schedule(tx, kind, id, now);
      for (const kind of WATCHES) await queue.schedule(tx, kind, this.visit.id, now);
    });
  }
}

describe('a broken promise, everything at once and in any order', () => {
  it('is made good once, by the rule, with the coupon counted, and the books are right', async () => {
    await fc.assert(
      fc.asyncProperty(STORY, async (moments) => {
        const story = await Story.begin();
        for (const moment of moments) await story.live(moment);
        // an excuse that nobody decides ends, and after it the choice it held up
        for (const _ of ['excuse', 'choice']) {
          whole.clock.set(addMinutes(whole.clock.now(), 2 * DAY));
          await whole.drain();
        }
        await expectMadeGood(whole, story);
      }),
      { numRuns: STORIES },
    );
  }, 120_000);
});
