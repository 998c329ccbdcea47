import type { Schemas } from '@daowei/shared/api/client';
import { addDays, clockTime, dayOf, minuteOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Page } from 'playwright-core';
import {
  CHEN_XIAOMAN,
  LIN_XIAOYAN,
  WANG_XIUYING,
  WU_PEIFEN,
  ZHOU_MINGZHE,
  type Persona,
} from '../../seeds/personas.js';
import { seriousFaults } from '../support/accessibility.js';
import { ApiPerson } from '../support/api-person.js';
import { onDuty } from '../support/duty.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';
import { Phone } from '../support/phone.js';

/**
 * The wished time is full, and still nobody is sent away: one waits and is offered it when somebody else cancels, one
 * tells their difficulty and a coordinator makes a shift longer, one hears a kind no and takes the time next to it.
 */
describe('full slot', () => {
  const SERVICE = 'daily-cleaning';
  const EARLY = 8 * 60;
  const LATE = 20 * 60;
  const AFTERNOON = 15 * 60;

  let journey: Journey;
  let xiaoman: Phone;
  let mingzhe: Phone;
  let office: Page;
  let peifensAccount: ApiPerson;
  /** One is on duty on the first day; on the second another one goes home at three. */
  let waitDay: LocalDate;
  let shortDay: LocalDate;
  const faults: string[] = [];

  const step = storyOf(() => journey);

  beforeAll(async () => {
    journey = await startJourney('full-slot');
    await setTheStage();
    peifensAccount = await ApiPerson.login(journey, WU_PEIFEN.openid);
    xiaoman = new Phone(await journey.phone(CHEN_XIAOMAN.openid));
    mingzhe = new Phone(await journey.phone(ZHOU_MINGZHE.openid));
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  async function workerOf({ openid }: Persona): Promise<string> {
    const [row] = await journey.db.query<[{ worker_id: string }]>('SELECT worker_id FROM account WHERE openid = ?', [
      openid,
    ]);
    return row.worker_id;
  }

  /** The house takes over the days ahead when it starts, and then at midnight: what is set up before is undone. */
  async function rosterIsTakenOver(): Promise<void> {
    const until = Date.now() + 60_000;
    for (;;) {
      const [next] = await journey.db.query<{ due_at: Date }[]>(
        `SELECT due_at FROM due_work WHERE kind = 'scheduling.refresh-roster'`,
      );
      if (next && next.due_at.getTime() > Date.now() && minuteOfDay(next.due_at) === 0) return;
      if (Date.now() > until) throw new Error('the roster was never taken over');
      await new Promise((done) => setTimeout(done, 200));
    }
  }

  /** Only two are on duty, on two days on which the demo data has planned nothing for them. */
  async function setTheStage(): Promise<void> {
    await rosterIsTakenOver();
    const [xiuying, xiaoyan] = [await workerOf(WANG_XIUYING), await workerOf(LIN_XIAOYAN)];
    const crew = [xiuying, xiaoyan];
    const planned = await journey.db.query<{ from_at: Date }[]>('SELECT from_at FROM claim WHERE worker_id IN (?)', [
      crew,
    ]);
    const taken = new Set<string>(planned.map(({ from_at: from }) => dayOf(from)));
    const [first, second] = [5, 6, 7, 8, 9, 10, 11, 12]
      .map((ahead) => addDays(dayOf(new Date()), ahead))
      .filter((day) => !taken.has(day));
    if (!first || !second) throw new Error('the crew has no free days');
    [waitDay, shortDay] = [first, second];
    const others = await journey.db.query<{ id: string }[]>('SELECT id FROM worker');
    for (const { id } of others) for (const day of [waitDay, shortDay]) await onDuty(journey.db, id, day, 0, 0);
    await onDuty(journey.db, xiuying, waitDay, EARLY, LATE);
    await onDuty(journey.db, xiuying, shortDay, EARLY, LATE);
    await onDuty(journey.db, xiaoyan, shortDay, EARLY, AFTERNOON);
  }

  /** Somebody else has the time: booked and paid. */
  async function takenAt(day: LocalDate, clock: string): Promise<string> {
    const { id } = await peifensAccount.bookSlot(SERVICE, (free) =>
      free.find(({ startAt }) => dayOf(new Date(startAt)) === day && clockTime(new Date(startAt)) === clock),
    );
    await peifensAccount.pay(id);
    await paid(id);
    return id;
  }

  async function paid(orderId: string): Promise<void> {
    const until = Date.now() + 15_000;
    while ((await peifensAccount.get<Schemas['OrderView']>(`/orders/${orderId}`)).state === 'awaiting_payment') {
      if (Date.now() > until) throw new Error('the payment was never known');
      await new Promise((done) => setTimeout(done, 200));
    }
  }

  /** However deep the phone is in a flow. */
  async function toTab(phone: Phone, name: string): Promise<void> {
    for (let deep = 0; deep < 6 && !(await phone.page.getByRole('tab', { name }).isVisible()); deep += 1) {
      await phone.back();
    }
    await phone.tab(name);
  }

  async function openFull(phone: Phone, day: LocalDate, clock: string): Promise<void> {
    await toTab(phone, '首页');
    await phone.tap(`service-${SERVICE}`);
    await phone.tap('choose-time');
    await phone.tap(`day-${day}`);
    await phone.at(`slot-${clock}`).filter({ hasText: '约满·候补' }).tap();
    await phone.at('join-waitlist').waitFor();
  }

  /** Keeps a picture of a page and notes the faults in it for the end of the story. */
  async function look(page: Page, title: string): Promise<void> {
    await journey.picture(page, title);
    faults.push(...(await seriousFaults(page)).map((fault) => `${title}: ${fault}`));
  }

  /** Pays what is held from the page of the waits on. */
  async function takeAndPay(phone: Phone): Promise<void> {
    await phone.tap('take-offer');
    await phone.at('hold-countdown').waitFor();
    await phone.tap('pay-again');
    await phone.allowMessages();
    await phone.payAtCashier();
    await phone.tap('to-visit');
    await phone.text('正在确认服务人员').waitFor();
  }

  let peifens: string;

  step('full is said, with three ways on: near times, the waitlist, a difficulty', async () => {
    peifens = await takenAt(waitDay, '14:00');
    await openFull(xiaoman, waitDay, '14:00');
    await xiaoman.at('nearby-1').getByText('改约这个').waitFor();
    await xiaoman.at('tell-difficulty').waitFor();
    await look(xiaoman.page, 'three-ways');
    await xiaoman.tap('join-waitlist');
    await journey.picture(xiaoman.page, 'may-we-write');
    await xiaoman.allowMessages();
    await xiaoman.text('排在第 1 位').waitFor();
    await look(xiaoman.page, 'waiting');
  });

  step('somebody cancels: the offer arrives as a message, on the page and in the inbox', async () => {
    const { hash } = await peifensAccount.get<Schemas['CancellationPreview']>(`/orders/${peifens}/cancellation`);
    await peifensAccount.post(`/orders/${peifens}/cancel`, { reason: 'family', hash });
    await xiaoman.page.locator('.banner').getByText('候补成功通知').waitFor();
    await journey.picture(xiaoman.page, 'message');
    await xiaoman.text('有空位了，正为您保留').waitFor();
    await look(xiaoman.page, 'offered');
    await toTab(xiaoman, '我的');
    // beside it stands the demo's invoice
    await xiaoman.at('my-messages').getByText('2', { exact: true }).waitFor();
    await look(xiaoman.page, 'unread');
    await xiaoman.tap('my-messages');
    await xiaoman.text(/^候补成功：/).waitFor();
    await look(xiaoman.page, 'inbox');
  });

  step('the offer is taken and paid: booked', async () => {
    await xiaoman.back();
    await xiaoman.tap('my-waits');
    await takeAndPay(xiaoman);
    await look(xiaoman.page, 'booked');
  });

  step('a difficulty is told, kept secret, and asked for', async () => {
    await takenAt(shortDay, '15:00');
    await openFull(mingzhe, shortDay, '15:00');
    await mingzhe.tap('tell-difficulty');
    await mingzhe.tap('difficulty-family');
    await mingzhe.fill('difficulty-words', '母亲下午出院，三点前后家里才有人，想等她到家就是干净的');
    await look(mingzhe.page, 'difficulty');
    await mingzhe.tap('ask-for-shift');
    await mingzhe.allowMessages();
    await mingzhe.text(/答复您$/).waitFor();
    await look(mingzhe.page, 'asked');
  });

  step('a coordinator sees who could stay longer, and grants it', async () => {
    office = await journey.office();
    await office.getByLabel('账号').fill('dispatcher');
    await office.getByLabel('密码').fill('daowei-demo');
    await office.getByRole('button', { name: /登\s*录/ }).click();
    await office.getByRole('link', { name: '调班申请' }).click();
    await rowOf('西溪晚风', '15:00').waitFor();
    await look(office, 'desk');
    await open('西溪晚风', '15:00');
    const drawer = office.getByRole('dialog');
    await drawer.getByText('母亲下午出院').waitFor();
    await drawer.getByText('班次延长120分钟').waitFor();
    await look(office, 'candidates');
    await office.setViewportSize({ width: 1024, height: 768 });
    await journey.picture(office, 'candidates-narrow');
    await office.setViewportSize({ width: 1440, height: 900 });
    await drawer
      .getByRole('button', { name: /^同\s*意$/ })
      .and(drawer.locator(':enabled'))
      .first()
      .click();
    await office.getByText('会延长班次').waitFor();
    await journey.picture(office, 'grant');
    await office
      .getByRole('tooltip')
      .getByRole('button', { name: /^同\s*意$/ })
      .click();
    await office.getByText('已为客户保留时间，等待支付').waitFor();
  });

  /** Of the requests on the desk; the demo has some of its own. */
  const rowOf = (customer: string, clock: string) =>
    office.getByRole('row').filter({ hasText: customer }).filter({ hasText: clock });

  async function open(customer: string, clock: string): Promise<void> {
    await rowOf(customer, clock)
      .getByRole('button', { name: /处\s*理/ })
      .click();
  }

  step('the customer sees the time held for them, and pays', async () => {
    await mingzhe.at('wait-offer').waitFor();
    await look(mingzhe.page, 'granted');
    await takeAndPay(mingzhe);
    await mingzhe.text(/^协调员为您调出了/).waitFor();
  });

  step('where nobody can stay, a kind no comes with the nearest times, one tap away', async () => {
    await openFull(xiaoman, shortDay, '16:00');
    await xiaoman.tap('tell-difficulty');
    await xiaoman.tap('difficulty-occasion');
    await xiaoman.tap('ask-for-shift');
    await xiaoman.allowMessages();
    await xiaoman.text(/答复您$/).waitFor();
    await open('小满', '16:00');
    const drawer = office.getByRole('dialog');
    await drawer.getByText(/赶过去会误了您的时间/).click();
    await journey.picture(office, 'refuse');
    await drawer.getByRole('button', { name: /用这句话答复/ }).click();
    await office.getByText('已答复客户').waitFor();

    await xiaoman.text(/赶过去会误了您的时间/).waitFor();
    await xiaoman.at('nearest-1').waitFor();
    await look(xiaoman.page, 'refused');
    await xiaoman.tap('nearest-1');
    await xiaoman.at('total').waitFor();
    await look(xiaoman.page, 'instead');
  });

  step('nothing is broken behind the scenes', async () => {
    expect(faults).toEqual([]);
    for (const phone of [xiaoman, mingzhe]) expect(await phone.errors()).toEqual([]);
    await journey.checkInvariants();
  });
});
