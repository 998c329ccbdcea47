import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import type { Page } from 'playwright-core';
import { CHEN_GUILAN, CHEN_XIAOMAN, LIN_XIAOYAN, WANG_XIUYING, WU_PEIFEN, type Persona } from '../../seeds/personas.js';
import { seriousFaults } from '../support/accessibility.js';
import { ApiPerson } from '../support/api-person.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';
import { Phone } from '../support/phone.js';
import { intoSight } from '../support/sight.js';

/**
 * Nothing goes as planned, and still somebody comes: a closed cashier, a cancelled booking, a worker who says no, an
 * office that changes its mind, a phone without network.
 */
describe('second chances', () => {
  const SERVICE = 'daily-cleaning';
  const CREW: readonly Persona[] = [WANG_XIUYING, LIN_XIAOYAN, CHEN_GUILAN];

  let journey: Journey;
  let peifen: Phone;
  let xiaoman: Phone;
  let office: Page;
  let orderId: string;
  /** The day of the story, and one with a single worker on duty. */
  let day: string;
  let lonelyDay: string;
  /** In the order in which they are asked. */
  const asked: Crew[] = [];

  interface Crew {
    readonly workerId: string;
    readonly name: string;
    readonly phone: Phone;
  }

  const step = storyOf(() => journey);

  beforeAll(async () => {
    journey = await startJourney('second-chances');
    await setTheStage();
    peifen = new Phone(await journey.phone(WU_PEIFEN.openid));
    xiaoman = new Phone(await journey.phone(CHEN_XIAOMAN.openid));
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  async function query<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return journey.db.query<T[]>(sql, values);
  }

  async function workerOf(persona: Persona): Promise<string> {
    const [row] = await query<{ worker_id: string }>('SELECT worker_id FROM account WHERE openid = ?', [
      persona.openid,
    ]);
    return row!.worker_id;
  }

  /** Two days on which the demo data has planned nothing for any of them. */
  async function freeDays(crew: readonly string[]): Promise<[string, string]> {
    const planned = await query<{ from_at: Date }>('SELECT from_at FROM claim WHERE worker_id IN (?)', [crew]);
    const taken = new Set<string>(planned.map(({ from_at: from }) => dayOf(from)));
    const [first, second] = [4, 5, 6, 7, 8, 9, 10, 11, 12]
      .map((ahead) => addDays(dayOf(new Date()), ahead))
      .filter((date) => !taken.has(date));
    if (!first || !second) throw new Error('the crew has no free days');
    return [first, second];
  }

  /** Three who can clean are on shift on the story's day, one on the lonely day, nobody else on either. */
  async function setTheStage(): Promise<void> {
    const crew = await Promise.all(CREW.map(workerOf));
    [day, lonelyDay] = await freeDays(crew);
    await query('INSERT IGNORE INTO worker_skill (worker_id, skill) SELECT id, ? FROM worker WHERE id IN (?)', [
      '日常保洁',
      crew,
    ]);
    for (const [date, onDuty] of [
      [day, crew],
      [lonelyDay, crew.slice(0, 1)],
    ] as const) {
      await query('DELETE FROM shift WHERE day = ?', [date]);
      await query(
        'UPDATE worker_day SET off0 = 4294967295, off1 = 4294967295, off2 = 4294967295, ver = ver + 1 WHERE day = ?',
        [date],
      );
      for (const worker of onDuty) {
        await query('INSERT INTO shift (worker_id, day, from_minute, to_minute) VALUES (?, ?, 480, 1200)', [
          worker,
          date,
        ]);
        // on duty from the 32nd to the 80th quarter-hour, 8:00 to 20:00
        await query('UPDATE worker_day SET off1 = 0, off2 = 4294901760 WHERE day = ? AND worker_id = ?', [
          date,
          worker,
        ]);
      }
    }
  }

  async function openSlots(phone: Phone, date: string): Promise<void> {
    await phone.tap(`service-${SERVICE}`);
    await phone.tap('choose-time');
    await phone.tap(`day-${date}`);
  }

  /** Books and closes the cashier: the page of the held visit follows. */
  async function bookWithoutPaying(phone: Phone, date: string, time: string): Promise<void> {
    await openSlots(phone, date);
    await phone.tap(`slot-${time}`);
    await phone.tap('to-confirm');
    await phone.at('total').waitFor();
    if (time === '10:00') expect(await seriousFaults(phone.page)).toEqual([]);
    await phone.tap('pay');
    await phone.cancelCashier();
    await phone.at('hold-countdown').waitFor();
  }

  /** The phone of the worker whom the order was offered to last. */
  async function openOffer(): Promise<Crew> {
    const [offer] = await query<{ worker_id: string }>(
      `SELECT worker_id FROM assignment WHERE order_id = ? AND state = 'offered'`,
      [orderId],
    );
    for (const persona of CREW) {
      const workerId = await workerOf(persona);
      if (workerId !== offer?.worker_id) continue;
      const phone = new Phone(await journey.phone(persona.openid, { path: 'worker/today/index' }));
      await phone.at(`accept-${orderId}`).waitFor();
      const crew = { workerId, name: persona.nickname, phone };
      asked.push(crew);
      return crew;
    }
    throw new Error('the order is offered to nobody of the crew');
  }

  /** The customer's own phone: every health statement, then the name. */
  async function signTypingTheName(): Promise<void> {
    await peifen.tap('sign-agreement');
    await peifen.at('agreement-text').waitFor();
    for (let place = 0; (await peifen.at(`statement-${place}`).count()) > 0; place += 1) {
      await peifen.tap(`statement-${place}`);
    }
    await peifen.tap('method-typed');
    await peifen.fill('signer-name', '吴佩芬');
    await peifen.tap('submit-agreement');
    await peifen.at('agreement-signed').waitFor();
    await peifen.back();
  }

  async function login(username: string): Promise<Page> {
    const page = await journey.office();
    await page.getByLabel('账号').fill(username);
    await page.getByLabel('密码').fill('daowei-demo');
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    return page;
  }

  /** Names of the pages in the navigation, also of those in folded groups, in no order of meaning. */
  const places = async (page: Page): Promise<Set<string>> =>
    new Set(await page.getByRole('navigation', { name: '主导航' }).locator('a').allTextContents());

  step('a closed cashier keeps the slot, with a countdown, and is opened again', async () => {
    await peifen.at(`service-${SERVICE}`).waitFor();
    expect(await seriousFaults(peifen.page)).toEqual([]);
    await bookWithoutPaying(peifen, day, '10:00');
    expect(await peifen.at('hold-countdown').innerText()).toMatch(/^1[0-5]:[0-5]\d$/);
    await journey.picture(peifen.page, 'held');
    await peifen.tap('pay-again');
    await peifen.allowMessages();
    await peifen.payAtCashier();
    await peifen.tap('to-visit');
    await peifen.text('正在确认服务人员').waitFor();
    const [order] = await query<{ id: string }>(
      `SELECT o.id FROM customer_order o JOIN account a ON a.id = o.account_id
       WHERE a.openid = ? AND o.state = 'paid' ORDER BY o.id DESC LIMIT 1`,
      [WU_PEIFEN.openid],
    );
    orderId = order!.id;
  });

  step('an unpaid booking is cancelled, and its slot is free again', async () => {
    await bookWithoutPaying(xiaoman, lonelyDay, '14:00');
    const onlooker = new Phone(await journey.phone(WU_PEIFEN.openid));
    await openSlots(onlooker, lonelyDay);
    await onlooker.text('约满·候补').waitFor();
    expect(await onlooker.at('slot-14:00').innerText()).toContain('约满·候补');

    await xiaoman.tap('cancel-order');
    await xiaoman.page.getByRole('button', { name: '取消预约' }).tap();
    await xiaoman.text('预约已取消').waitFor();
    await journey.picture(xiaoman.page, 'cancelled');
    await onlooker.page.reload(); // nothing remembered from before
    await openSlots(onlooker, lonelyDay);
    await onlooker.at('slot-14:00').filter({ hasText: '¥' }).waitFor();
    expect(await seriousFaults(onlooker.page)).toEqual([]);
    await onlooker.page.close();
  });

  step('a worker says no with a reason, and the next best is asked by itself', async () => {
    const first = await openOffer();
    expect(await seriousFaults(first.phone.page)).toEqual([]);
    await first.phone.tap(`decline-${orderId}`);
    await first.phone.tap('decline-reason-too_far');
    await journey.picture(first.phone.page, 'declines');
    await first.phone.tap('decline-confirm');
    await first.phone.at(`offer-${orderId}`).waitFor({ state: 'detached' });
    await peifen.text('正在为您协调其他服务人员').waitFor();

    const second = await openOffer();
    expect(second.workerId).not.toBe(first.workerId);
    await second.phone.willAllowMessages();
    await second.phone.tap(`accept-${orderId}`);
    await peifen.text(`${second.name}将为您上门`).waitFor();
    expect(await seriousFaults(peifen.page)).toEqual([]);
    await journey.picture(peifen.page, 'second-worker');
  });

  step('the office sends somebody else, and cannot send whom the rules forbid', async () => {
    const [first, second] = asked as [Crew, Crew];
    office = await login('dispatcher');
    await office.goto(`${journey.adminUrl}orders/${orderId}`);
    await office.getByText('谢绝原因：路程太远').waitFor();
    await office.getByRole('button', { name: '改派' }).click();

    const drawer = office.getByRole('dialog');
    const row = (name: string) => drawer.locator('label').filter({ hasText: name });
    await row(first.name).getByText('已谢绝：路程太远').waitFor();
    await drawer.getByRole('button', { name: /不可指派 \d+ 人/ }).click();
    await row(second.name).getByText('当前服务人员').waitFor();
    expect(await row(second.name).getByRole('radio').isDisabled()).toBe(true);
    const forbidden = drawer.locator('label').filter({ hasText: '不可指派：' }).filter({ hasNotText: second.name });
    await intoSight(forbidden.first());
    expect(await forbidden.first().innerText()).toMatch(/不可指派：\S/);
    expect(await forbidden.getByRole('radio').and(drawer.locator(':enabled')).count()).toBe(0);
    await journey.picture(office, 'forbidden');

    const third = CREW.find(({ nickname }) => !asked.some(({ name }) => name === nickname))!;
    await row(third.nickname).click();
    await drawer.getByRole('button', { name: '客户指定' }).click();
    await journey.picture(office, 'drawer');
    await drawer.getByRole('button', { name: `确认改派给 ${third.nickname}` }).click();
    await office.getByText(`已派给 ${third.nickname}，等待其接受`).waitFor();
    await office.getByText('等待回应').waitFor();
    await peifen.text('正在确认服务人员').waitFor();
  });

  step('the one who was sent accepts, and everybody concerned knows', async () => {
    const second = asked[1]!;
    const third = await openOffer();
    await third.phone.willAllowMessages();
    await third.phone.tap(`accept-${orderId}`);
    await peifen.text(`${third.name}将为您上门`).waitFor();
    await office.getByRole('main').getByText('已接受').first().waitFor();
    await journey.picture(office, 'reassigned');
    for (const [{ phone }, visits] of [
      [second, 0],
      [third, 1],
    ] as const) {
      for (let date = dayOf(new Date()); date < day; date = addDays(date, 1)) await phone.tap('day-after');
      if (visits === 1) await phone.at(`visit-${orderId}`).waitFor();
      else await phone.text('这一天还没有安排').waitFor();
      expect(await phone.at(`visit-${orderId}`).count()).toBe(visits);
    }
  });

  step("the worker checks in by scanning the customer's code", async () => {
    const { phone } = asked[2]!;
    await phone.tap(`visit-${orderId}`);
    await phone.prepare();
    await phone.tap('prepared');
    await phone.tap('depart');
    await phone.page.getByText('现在就出发吗？').waitFor();
    await journey.picture(phone.page, 'too-early');
    await phone.page.getByRole('button', { name: '现在出发' }).tap();
    await phone.allow();
    await phone.tap('check-in');
    await phone.tap('scan');
    await phone.page.getByText('将二维码放入框内').waitFor();
    await journey.picture(phone.page, 'scanner');
    const customer = await ApiPerson.login(journey, WU_PEIFEN.openid);
    const { voucher } = await customer.get<{ voucher: string }>(`/orders/${orderId}`);
    await phone.scan(voucher);
    // at the door it turns out that the agreement is not signed: the worker is told whom to ask for what
    await phone.text('客户还没有签署服务协议').waitFor();
    await journey.picture(phone.page, 'agreement-unsigned');
    await signTypingTheName();
    await phone.tap('scan');
    await phone.page.getByText('将二维码放入框内').waitFor();
    await phone.scan(voucher);
    // this phone says it is in another community: a word and a picture of the door take the place of its position
    await phone.text('定位对不上，请说明').waitFor();
    await phone.fill('place-words', '楼道里定位飘到了对面小区，人已在门口');
    await phone.photo('photo-door');
    await journey.picture(phone.page, 'place-unproven');
    await phone.tap('send-place');
    await phone.at('next-step').waitFor();
    await peifen.text(/已到达/).waitFor();
    await peifen.at('door-pass').waitFor({ state: 'detached' });
  });

  step('without network the page says so kindly, and recovers by itself', async () => {
    await peifen.network('offline');
    await peifen.text('网络不太稳定').waitFor();
    expect(await peifen.text(/已到达/).isVisible()).toBe(true);
    await journey.picture(peifen.page, 'offline');
    await peifen.network('online');
    await peifen.text('网络不太稳定').waitFor({ state: 'detached' });

    await xiaoman.network('offline');
    await xiaoman.tap('rebook');
    await xiaoman.at('retry').waitFor();
    await journey.picture(xiaoman.page, 'offline-page');
    await xiaoman.network('online');
    await xiaoman.tap('retry');
    await xiaoman.at(`day-${day}`).waitFor();
  });

  step('everybody in the office has the places of their role; the auditor proves the record', async () => {
    expect(await places(office)).toEqual(
      new Set([
        '今日',
        '订单',
        '套餐合同',
        '住家服务',
        '每日晨会',
        '日程板',
        '出发准备',
        '安全',
        '明日排班',
        '支援与预测',
        '调班申请',
        '请假申请',
        '服务人员',
        '上岗资格',
        '投诉',
        '标准执行',
        '质保',
        '服务目录',
        '价格规则',
        '取消规则',
        '赔付规则',
        '赔付记录',
        '规则数值',
        '客服对话',
        '推送',
        '话术',
      ]),
    );
    await office.goto(`${journey.adminUrl}audit`);
    await office.getByText('这个页面不在您的职责范围内').waitFor();

    const auditor = await login('auditor');
    expect(await places(auditor)).toEqual(
      new Set([
        '今日',
        '订单',
        '套餐合同',
        '住家服务',
        '每日晨会',
        '日程板',
        '服务目录',
        '价格规则',
        '取消规则',
        '工资',
        '工资规则',
        '赔付规则',
        '赔付记录',
        '积分与委屈币',
        '财务',
        '对账',
        '退款处理',
        '总账',
        '规则数值',
        '审计',
      ]),
    );
    await auditor.goto(`${journey.adminUrl}orders/${orderId}`);
    await auditor.getByRole('heading', { name: '派单记录' }).waitFor();
    expect(await auditor.getByRole('button', { name: '改派' }).count()).toBe(0);
    await auditor.getByRole('link', { name: '审计' }).click();
    await auditor.getByText('审计链完整').waitFor({ timeout: 30_000 });
    await journey.picture(auditor, 'audit');
  });

  step('the office pages have no serious accessibility fault', async () => {
    for (const [path, shown] of [
      ['today', '今日'],
      ['orders', '上门时间'],
      [`orders/${orderId}`, '派单记录'],
      [`board?date=${day}`, asked[2]!.name],
    ] as const) {
      await office.goto(`${journey.adminUrl}${path}`);
      await office.getByRole('main').getByText(shown).first().waitFor();
      expect(await seriousFaults(office)).toEqual([]);
    }
  });

  step('nothing is broken behind the scenes', async () => {
    for (const phone of [peifen, xiaoman, ...asked.map((one) => one.phone)]) expect(await phone.errors()).toEqual([]);
    await journey.checkInvariants();
  });
});
