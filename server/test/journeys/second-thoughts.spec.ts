import type { Schemas } from '@daowei/shared/api/client';
import { addDays, clockTime, dayOf, weekdayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { CHEN_GUILAN, CHEN_XIAOMAN, WU_PEIFEN, ZHAO_JIANGUO, ZHOU_MINGZHE } from '../../seeds/personas.js';
import { seriousFaults, still } from '../support/accessibility.js';
import { ApiPerson } from '../support/api-person.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';
import { Phone } from '../support/phone.js';

/**
 * Plans change: a paid weekday booking moves onto a weekend for the same money, and paid bookings are called off at
 * three notice levels. What the sheet shows is what is charged, and what WeChat gives back.
 */
describe('second thoughts', () => {
  const SERVICE = 'daily-cleaning';
  const SATURDAY = 6;
  const DAY_MINUTES = 1_440;
  /** The story's rule, in days instead of hours, so that it can be told at any time of the day. */
  const TIERS = [
    { noticeMinutes: 8 * DAY_MINUTES, basisPoints: 0, because: '提前8天以上取消，全额退款' },
    { noticeMinutes: 5 * DAY_MINUTES, basisPoints: 2_000, because: '距约定时间不足8天，收取20%' },
    { noticeMinutes: 0, basisPoints: 5_000, because: '距约定时间不足5天，收取50%' },
  ];

  let journey: Journey;
  let peifen: Phone;
  let xiaoman: Phone;
  let mingzhe: Phone;
  let peifensAccount: ApiPerson;
  let xiaomansAccount: ApiPerson;
  /** The newest version of the rule. */
  let rules: number;

  const step = storyOf(() => journey);
  const ahead = (days: number): LocalDate => addDays(dayOf(new Date()), days);

  beforeAll(async () => {
    journey = await startJourney('second-thoughts');
    const [newest] = await journey.db.query<[{ version: number }]>(
      `SELECT MAX(version) AS version FROM cancellation_rule WHERE kind = 'visit'`,
    );
    rules = newest.version;
    await publish(TIERS);
    peifensAccount = await ApiPerson.login(journey, WU_PEIFEN.openid);
    xiaomansAccount = await ApiPerson.login(journey, CHEN_XIAOMAN.openid);
    peifen = new Phone(await journey.phone(WU_PEIFEN.openid));
    xiaoman = new Phone(await journey.phone(CHEN_XIAOMAN.openid));
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  /** Another version of the cancellation rule, in force at once. */
  async function publish(tiers: typeof TIERS): Promise<void> {
    rules += 1;
    await journey.db.query('INSERT INTO cancellation_rule VALUES (?, ?, ?, ?, ?, ?, ?)', [
      rules,
      JSON.stringify(tiers),
      '按天计算',
      new Date(),
      '运营',
      new Date(),
      'visit',
    ]);
  }

  /** Books and pays a visit on the first free day from one on that is wanted, and waits until the money is known. */
  async function paidVisit(
    person: ApiPerson,
    from: number,
    to: number,
    wanted: (day: LocalDate) => boolean = () => true,
  ): Promise<Schemas['OrderView']> {
    const order = await person.bookSlot(SERVICE, (free) =>
      free.find(({ startAt }) => {
        const day = dayOf(new Date(startAt));
        return day >= ahead(from) && day <= ahead(to) && wanted(day);
      }),
    );
    await person.pay(order.id);
    return eventually(
      () => person.get<Schemas['OrderView']>(`/orders/${order.id}`),
      ({ state }) => state !== 'awaiting_payment',
    );
  }

  async function eventually<T>(look: () => Promise<T>, good: (seen: T) => boolean): Promise<T> {
    const until = Date.now() + 15_000;
    for (;;) {
      const seen = await look();
      if (good(seen)) return seen;
      if (Date.now() > until) throw new Error(`never came: ${JSON.stringify(seen)}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  async function openVisit(phone: Phone, orderId: string): Promise<void> {
    await phone.page.reload(); // it was booked elsewhere: nothing remembered from before
    await phone.tab('预约');
    await phone.tap(`order-${orderId}`);
    await phone.at('visit-headline').waitFor();
  }

  /** `¥1,088.50` → 108850 */
  async function fenOf(phone: Phone, id: string): Promise<number> {
    const text = await phone.at(id).innerText();
    return Math.round(Number(text.replaceAll(/[¥,]/g, '')) * 100);
  }

  /** What was charged and what WeChat gave back: `refund_id` is WeChat's own number. */
  async function settled(orderId: string): Promise<{ fee: number; refund: number; refunded: number }> {
    const [fee] = await journey.db.query<[{ fee_fen: string; refund_fen: string }]>(
      'SELECT fee_fen, refund_fen FROM order_cancellation WHERE order_id = ?',
      [orderId],
    );
    const [refunded] = await journey.db.query<[{ total: string }]>(
      `SELECT COALESCE(SUM(amount_fen), 0) AS total FROM refund
       WHERE reference = ? AND state = 'success' AND refund_id IS NOT NULL`,
      [`order:${orderId}`],
    );
    return { fee: Number(fee.fee_fen), refund: Number(fee.refund_fen), refunded: Number(refunded.total) };
  }

  /** Confirms the sheet as it stands and waits for the money. @returns what the sheet had shown */
  async function callOff(phone: Phone): Promise<{ fee: number; refund: number }> {
    const shown = { fee: await fenOf(phone, 'fee-amount'), refund: await fenOf(phone, 'refund-amount') };
    await phone.tap('cancel-confirm');
    await phone.text('预约已取消').waitFor();
    await phone.at('refunds').getByText('已到账').waitFor();
    return shown;
  }

  step('a weekday booking moves onto a weekend for the same money', async () => {
    const weekday = await paidVisit(peifensAccount, 3, 9, (day) => weekdayOf(day) < SATURDAY);
    await openVisit(peifen, weekday.id);
    await journey.picture(peifen.page, 'paid');
    expect(await seriousFaults(peifen.page)).toEqual([]);

    await peifen.tap('move-order');
    await peifen.at('move-promise').waitFor();
    const { days } = await peifensAccount.get<Schemas['SlotCalendar']>(`/orders/${weekday.id}/reschedule/slots`);
    const saturdays = days.filter(({ isWeekend, date }) => isWeekend && date >= ahead(2));
    const weekend = saturdays.flatMap(({ slots }) => slots).find(({ available }) => available)!;
    expect(await peifensAccount.priceFenAt(SERVICE, weekend.startAt)).toBeGreaterThan(weekday.totalFen);
    await peifen.tap(`day-${dayOf(new Date(weekend.startAt))}`);
    await peifen
      .at(`slot-${clockTime(new Date(weekend.startAt))}`)
      .getByText('价格不变')
      .waitFor();
    expect(await peifen.text('周末价').count()).toBe(0);
    await journey.picture(peifen.page, 'times');
    expect(await seriousFaults(peifen.page)).toEqual([]);

    await peifen.tap(`slot-${clockTime(new Date(weekend.startAt))}`);
    await peifen.tap('why-family');
    await peifen.fill('why-note', '母亲周末出院，想等她到家');
    await journey.picture(peifen.page, 'why');
    expect(await seriousFaults(peifen.page)).toEqual([]);
    await peifen.tap('move');
    await peifen.text('第1次改期，价格不变').waitFor();
    await journey.picture(peifen.page, 'moved');

    const moved = await peifensAccount.get<Schemas['OrderView']>(`/orders/${weekday.id}`);
    expect(moved).toMatchObject({
      revision: 2,
      promisedFrom: weekend.startAt,
      totalFen: weekday.totalFen,
      paidFen: weekday.paidFen,
      lines: weekday.lines,
    });
    expect(moved.refunds).toEqual([]);
  });

  for (const [title, from, to, share] of [
    ['long before: everything comes back', 9, 13, 0],
    ['a week before: a fifth is kept', 6, 7, 0.2],
  ] as const) {
    step(`cancelled ${title}`, async () => {
      const { id, paidFen } = await paidVisit(xiaomansAccount, from, to);
      await openVisit(xiaoman, id);
      await xiaoman.tap('cancel-order');
      await xiaoman.at('move-instead').waitFor();
      await xiaoman.tap('why-not_needed');
      await journey.picture(xiaoman.page, `fee-${share * 100}`);
      expect(await seriousFaults(xiaoman.page)).toEqual([]);
      const shown = await callOff(xiaoman);
      expect(shown).toEqual({ fee: Math.round(paidFen * share), refund: paidFen - Math.round(paidFen * share) });
      expect(await settled(id)).toEqual({ ...shown, refunded: shown.refund });
      await journey.picture(xiaoman.page, `refunded-${share * 100}`);
      expect(await seriousFaults(xiaoman.page)).toEqual([]);
    });
  }

  step('a fee that changes under the thumb is shown anew before it is charged', async () => {
    const { id, paidFen } = await paidVisit(xiaomansAccount, 3, 4);
    await openVisit(xiaoman, id);
    await xiaoman.tap('cancel-order');
    await xiaoman.tap('why-other');
    expect(await fenOf(xiaoman, 'fee-amount')).toBe(Math.round(paidFen * 0.5));
    const [free, fifth, last] = TIERS;
    await publish([free!, fifth!, { ...last!, basisPoints: 3_000, because: '距约定时间不足5天，收取30%' }]);
    await xiaoman.tap('cancel-confirm');
    await xiaoman.at('fee-changed').waitFor();
    await xiaoman.text('收取30%').waitFor();
    await journey.picture(xiaoman.page, 'fee-changed');
    const shown = await callOff(xiaoman);
    expect(shown.fee).toBe(Math.round(paidFen * 0.3));
    expect(await settled(id)).toEqual({ ...shown, refunded: shown.refund });
  });

  step('a call that was not enough turns into a visit in two taps, and its fee counts', async () => {
    const [call] = await journey.db.query<[{ id: string; paid_fen: number }]>(
      `SELECT customer_order.id, paid_fen FROM customer_order JOIN account ON account.id = account_id
       WHERE openid = ? AND remote = 1 AND state = 'completed'`,
      [ZHOU_MINGZHE.openid],
    );
    const path = `features/orders/visit/index?id=${call.id}`;
    mingzhe = new Phone(await journey.phone(ZHOU_MINGZHE.openid, { path }));
    await mingzhe.tap('convert');
    await mingzhe.at('convert-1').waitFor();
    await journey.picture(mingzhe.page, 'call-to-visit');
    expect(await seriousFaults(mingzhe.page)).toEqual([]);
    await mingzhe.tap('convert-1');
    await mingzhe.at('pay-again').waitFor();
    await mingzhe.text('远程费用抵扣').waitFor();
    await journey.picture(mingzhe.page, 'visit-from-call');
    const [kept] = await journey.db.query<[{ credit_fen: number }]>(
      'SELECT credit_fen FROM order_conversion WHERE remote_order_id = ?',
      [call.id],
    );
    expect(kept.credit_fen).toBe(call.paid_fen);
    await mingzhe.tap(`linked-${call.id}`);
    await mingzhe.text('已转为').waitFor();
    await journey.picture(mingzhe.page, 'call-of-visit');

    const jianguo = new Phone(await journey.phone(ZHAO_JIANGUO.openid, { path: 'worker/today/index' }));
    await jianguo.tap('day-after');
    await jianguo.text('电脑网络远程支持').click();
    await jianguo.at('start-call').waitFor();
    await journey.picture(jianguo.page, 'worker-calls');
  });

  step(
    'who lives in the home is told anew by the customer and the office, and the worker sees what is done more',
    async () => {
      const [care] = await journey.db.query<[{ id: string }]>(
        `SELECT customer_order.id FROM customer_order JOIN account ON account.id = account_id
       WHERE openid = ? AND service_id = 'elder-care' AND state = 'confirmed' AND home_groups IS NOT NULL`,
        [WU_PEIFEN.openid],
      );
      await openVisit(peifen, care.id);
      await peifen.at('home-more').waitFor();
      expect(await peifen.at('steps').innerText()).toContain('试一次紧急呼叫');
      await peifen.show('home');
      await journey.picture(peifen.page, 'home');
      await peifen.tap('home-groups-elder_alone');
      await peifen.at('home-more').waitFor({ state: 'detached' });
      await peifen.at('steps').getByText('试一次紧急呼叫').waitFor({ state: 'detached' });
      expect(await seriousFaults(peifen.page)).toEqual([]);

      const office = await journey.office();
      await office.getByLabel('账号').fill('service');
      await office.getByLabel('密码').fill('daowei-demo');
      await office.getByRole('button', { name: /登\s*录/ }).click();
      await office.getByRole('link', { name: '回访' }).waitFor();
      await office.goto(new URL(`orders/${care.id}`, journey.adminUrl).href);
      await still(office);
      await office.getByLabel('独居老人（多做2项）').check();
      await office.getByText('已改，服务步骤随之更新').waitFor();
      await office.getByText('走之前关好燃气、水和门窗').first().waitFor();
      await journey.picture(office, 'office-home');
      expect(await seriousFaults(office)).toEqual([]);

      const options = { width: 320, height: 568, path: `worker/visit/index?id=${care.id}` };
      const guilan = new Phone(await journey.phone(CHEN_GUILAN.openid, options));
      await guilan.text('独居老人，多做的步骤已列在下面').waitFor();
      await guilan.at('step-elder-contact').getByText('试一次紧急呼叫（独居老人·增项）').waitFor();
      await guilan.show('step-elder-contact');
      await journey.picture(guilan.page, 'worker-home');
      expect(await seriousFaults(guilan.page)).toEqual([]);
    },
  );

  step('nothing is broken behind the scenes', async () => {
    for (const phone of [peifen, xiaoman, mingzhe]) expect(await phone.errors()).toEqual([]);
    await journey.checkInvariants();
  });
});
