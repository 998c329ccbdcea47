import type { Schemas } from '@daowei/shared/api/client';
import { addDays, clockTime, dayOf } from '@daowei/shared/kernel/local-date';
import type { Page } from 'playwright-core';
import { CHEN_XIAOMAN, type Persona, PERSONAS } from '../../seeds/personas.js';
import { seriousFaults, still } from '../support/accessibility.js';
import { ApiPerson, send } from '../support/api-person.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';
import { Phone } from '../support/phone.js';
import { intoSight } from '../support/sight.js';
import { eventually, officeOf, standIn } from '../support/stage.js';

/**
 * Money to people. A worker reads the month's statement and agrees, two people of the office let it go, and it is taken
 * on the phone. A customer takes one red packet and leaves another until WeChat sends it back, and two people put right
 * points that were not counted. The manager changes what points are exchanged for while the customer looks at it;
 * the coupon it gives is taken off the next booking. Five stars and two earn the same, and two are a complaint that is put right.
 */
describe('payday', () => {
  const DAY_MS = 24 * 3_600_000;

  let journey: Journey;
  let manager: Page;
  let finance: Page;
  let worker: { persona: Persona; statementId: string; account: ApiPerson };
  let earner: Phone;
  let customer: ApiPerson;
  let xiaoman: Phone;
  let phone: Phone;
  /** of who gave two stars */
  let unhappy: string;
  const step = storyOf(() => journey);

  beforeAll(async () => {
    journey = await startJourney('payday');
    worker = await whoHasNotAnswered();
    customer = await ApiPerson.login(journey, CHEN_XIAOMAN.openid);
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  async function whoHasNotAnswered(): Promise<typeof worker> {
    const [found] = await journey.db.query<{ id: string; openid: string }[]>(
      `SELECT s.id, a.openid FROM pay_statement s JOIN account a ON a.worker_id = s.worker_id
       WHERE s.state = 'draft' AND a.openid IN (?)`,
      [PERSONAS.map(({ openid }) => openid)],
    );
    const persona = PERSONAS.find(({ openid }) => openid === found?.openid);
    if (!found || !persona) throw new Error('no worker of the demo has a statement to answer');
    return { persona, statementId: found.id, account: await ApiPerson.login(journey, persona.openid) };
  }

  const newest = (who: ApiPerson, state: Schemas['TransferState']): Promise<Schemas['OwnTransfer']> =>
    eventually(async () => {
      const [first] = (await who.get<Schemas['OwnTransferList']>('/transfers')).items;
      return first?.state === state ? first : null;
    });

  async function give(yuan: string, reason: string): Promise<void> {
    await manager.getByRole('button', { name: '发红包' }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByLabel('金额（元）').fill(yuan);
    await dialog.getByLabel(/为什么发/).fill(reason);
    await dialog.getByRole('button', { name: /发\s?出/ }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  step('the worker reads every line of the month and agrees', async () => {
    earner = new Phone(await journey.phone(worker.persona.openid, { path: 'worker/income/index' }));
    await earner.at(`statement-${worker.statementId}`).waitFor();
    await journey.picture(earner.page, 'income');
    expect(await seriousFaults(earner.page)).toEqual([]);
    await earner.tap(`statement-${worker.statementId}`);
    await earner.at('confirm-statement').waitFor();
    await journey.picture(earner.page, 'statement');
    expect(await seriousFaults(earner.page)).toEqual([]);
    await earner.tap('confirm-statement');
    await earner.text('已确认，等待复核').waitFor();
    await journey.picture(earner.page, 'agreed');
  });

  step('finance looks, the manager agrees and pays out', async () => {
    finance = await officeOf(journey, 'finance');
    await finance.goto(`${journey.adminUrl}wages`);
    await finance.getByRole('button', { name: /^复核\d+份$/ }).click();
    await finance.getByText(/^已处理\d+份$/).waitFor();
    await journey.picture(finance, 'checked');
    await finance.getByRole('button', { name: /^批准\d+份$/ }).click();
    // who has looked may not be the second one
    await finance
      .getByText(/份没有通过$/)
      .last()
      .waitFor();
    await journey.picture(finance, 'four-eyes');

    manager = await officeOf(journey, 'manager');
    await manager.goto(`${journey.adminUrl}wages`);
    await manager.getByRole('button', { name: /^批准\d+份$/ }).click();
    await manager.getByText(/^已处理\d+份$/).waitFor();
    await manager.getByRole('button', { name: /^发放\d+份$/ }).click();
    await manager.getByText('本人确认后到账').waitFor();
    await journey.picture(manager, 'paying-out');
    await manager
      .getByRole('tooltip')
      .getByRole('button', { name: /发\s?放/ })
      .click();
    await manager.getByText(/^开始发放\d+份$/).waitFor();
    await journey.picture(manager, 'on-its-way');
    expect(await seriousFaults(manager)).toEqual([]);
  });

  step('the worker confirms the transfer at WeChat, and it arrives', async () => {
    const waiting = await newest(worker.account, 'awaiting');
    await earner.page.reload();
    await earner.tap(`statement-${worker.statementId}`);
    await earner.at('take-pay').waitFor();
    await journey.picture(earner.page, 'to-confirm');
    await earner.tap('take-pay');
    await earner.tap(`take-${waiting.id}`);
    const confirm = earner.page.getByRole('button', { name: '确认收款' });
    await confirm.waitFor();
    await journey.picture(earner.page, 'wechat-pay');
    await confirm.tap();
    await earner.at(`transfer-${waiting.id}`).getByText('已到账').waitFor();
    await journey.picture(earner.page, 'arrived');
    await earner.back();
    await earner.text('已到账').waitFor();
    const { state } = await worker.account.get<Schemas['StatementView']>(
      `/worker/income/statements/${worker.statementId}`,
    );
    expect(state).toBe('paid');
  });

  step('the office gives a customer a red packet, opened on the phone', async () => {
    const [booked] = await journey.db.query<{ id: string }[]>(
      `SELECT o.id FROM customer_order o JOIN account a ON a.id = o.account_id
       WHERE a.openid = ? AND o.state = 'confirmed' ORDER BY o.id DESC LIMIT 1`,
      [CHEN_XIAOMAN.openid],
    );
    await manager.goto(`${journey.adminUrl}orders/${booked!.id}`);
    await give('8.88', '感谢您雨天耐心等候');
    const waiting = await newest(customer, 'awaiting');
    await manager.getByText(/已送达，等客户领取/).waitFor();
    xiaoman = new Phone(await journey.phone(CHEN_XIAOMAN.openid, { path: 'pages/me/index' }));
    await xiaoman.text('1笔待领取').waitFor();
    await xiaoman.tap('my-money');
    await xiaoman.at(`take-${waiting.id}`).waitFor();
    await journey.picture(xiaoman.page, 'to-take');
    expect(await seriousFaults(xiaoman.page)).toEqual([]);
    await xiaoman.tap(`take-${waiting.id}`);
    const open = xiaoman.page.getByRole('button', { name: '開' });
    await open.waitFor();
    await journey.picture(xiaoman.page, 'wechat-packet');
    await open.tap();
    await xiaoman.at(`transfer-${waiting.id}`).getByText('已到账').waitFor();
    expect(await newest(customer, 'success')).toMatchObject({ id: waiting.id, amountFen: 888 });
    await manager.getByText(/客户已收到/).waitFor();
  });

  step('another waits for a second person, is left for a day, and goes back', async () => {
    await give('66', '服务周年的一点心意');
    await manager.getByText(/等待另一位同事复核/).waitFor();
    await finance.goto(`${journey.adminUrl}red-packets`);
    await finance.getByText('服务周年的一点心意').waitFor();
    await journey.picture(finance, 'second-person');
    expect(await seriousFaults(finance)).toEqual([]);
    await finance.getByRole('button', { name: '同意发出' }).click();
    await finance.getByRole('button', { name: /^确\s?认$/ }).click();
    await finance.getByText('没有待审批的红包').waitFor();
    const left = await newest(customer, 'awaiting');
    await send(`${journey.simulatorUrl}/control/clock`, { advanceMs: DAY_MS });
    expect(await newest(customer, 'failed')).toMatchObject({ id: left.id, stateText: '逾期未领，款项已退回' });
    await xiaoman.page.reload();
    await xiaoman.tap('my-money');
    await xiaoman.text('逾期未领，款项已退回').waitFor();
    await journey.picture(xiaoman.page, 'expired');
    await manager.getByText(/客户逾期未领，款项已退回/).waitFor();
    await manager.getByRole('button', { name: '重新发送' }).waitFor();
    await intoSight(manager.getByText('服务周年的一点心意').first());
    await journey.picture(manager, 'came-back');
    const books = await journey.db.query<{ account: string; total: string }[]>(
      `SELECT e.account, SUM(e.amount_fen) AS total FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id
       WHERE j.reference LIKE 'red-packet:%' GROUP BY e.account`,
    );
    const standing = Object.fromEntries(books.map(({ account, total }) => [account, Number(total)]));
    expect(standing).toMatchObject({ red_packet_cost: 888, wechat_cash: -888, transfers_owed: 0 });
  });

  step(
    'points that were not counted are asked for by one person and made so by another; the customer reads why',
    async () => {
      await manager.getByRole('button', { name: '申请更正' }).click();
      const dialog = manager.getByRole('dialog');
      await dialog.getByLabel('数量').fill('300');
      await dialog.getByLabel('漏记').check();
      await dialog.getByText(/客户在明细里看到/).waitFor();
      await dialog.getByLabel(/怎么回事/).fill('5月3日的服务付清后没有记积分');
      await dialog.getByLabel(/凭据/).fill('订单时间线：付清于上午十点');
      await still(manager);
      await journey.picture(manager, 'correction-asked');
      expect(await seriousFaults(manager)).toEqual([]);
      await dialog.getByRole('button', { name: /提\s?交/ }).click();
      await dialog.waitFor({ state: 'hidden' });
      await manager.getByText(/漏记 · 等另一位同事确认/).waitFor();
      await manager.goto(`${journey.adminUrl}rewards`);
      await manager.getByRole('button', { name: /撤\s?回/ }).waitFor();
      expect(await manager.getByRole('button', { name: '确认更正' }).count()).toBe(0);

      await finance.goto(`${journey.adminUrl}rewards`);
      await finance.getByText('5月3日的服务付清后没有记积分').waitFor();
      await journey.picture(finance, 'correction-waits');
      expect(await seriousFaults(finance)).toEqual([]);
      await finance.getByRole('button', { name: '确认更正' }).click();
      await finance.getByText(/\+300积分，余额变为/).waitFor();
      await finance.getByRole('button', { name: /^确\s?认$/ }).click();
      await finance.getByText('没有等待确认的更正').waitFor();

      phone = new Phone(await journey.phone(CHEN_XIAOMAN.openid, { path: 'features/loyalty/points/index' }));
      await phone.text('之前少给您记了，现在补上，让您久等了').waitFor();
      await phone.show('points-history');
      await journey.picture(phone.page, 'correction-told');
      expect(await phone.errors()).toEqual([]);
    },
  );

  step('the catalogue changes under an open exchange: the new price is said, and it is exchanged at that', async () => {
    await phone.tap('exchange-coupon-10');
    await phone.at('exchange-now').waitFor();
    expect(await seriousFaults(phone.page)).toEqual([]);
    await manager.getByRole('button', { name: '修改目录' }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByLabel('第1项积分价格').fill('800');
    await dialog.getByText('10元优惠券：成本约9.00元，至少要900积分').waitFor();
    await still(manager);
    await journey.picture(manager, 'catalogue-below-cost');
    await dialog.getByLabel('第1项积分价格').fill('1200');
    await dialog.getByLabel('第1项每月库存').fill('50');
    await dialog.getByLabel('修改理由').fill('限量，每月五十张');
    const preview = dialog.getByLabel('客户看到的');
    await preview.getByText('1200积分').waitFor();
    await intoSight(preview);
    await journey.picture(manager, 'catalogue');
    expect(await seriousFaults(manager)).toEqual([]);
    await dialog.getByRole('button', { name: '发布第2版' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await intoSight(manager.getByText(/限量，每月五十张/));
    await journey.picture(manager, 'catalogue-published');

    await phone.tap('exchange-now');
    await phone.text('10元优惠券刚刚调整为1200积分，请看过再换').waitFor();
    await phone.at('exchange-now').getByText('用1200积分兑换').waitFor();
    expect(await seriousFaults(phone.page)).toEqual([]);
    await journey.picture(phone.page, 'price-changed');
    await phone.tap('exchange-now');
    await phone.text(/10元优惠券已兑换/).waitFor();
    await phone.text('本月还剩49份').waitFor();
    await phone.show('points-offers');
    await journey.picture(phone.page, 'exchanged');
  });

  step('the coupon is taken off the next booking', async () => {
    const booking = new Phone(await journey.phone(CHEN_XIAOMAN.openid));
    await booking.tap('service-daily-cleaning');
    await booking.tap('choose-time');
    await booking.tap(`day-${addDays(dayOf(new Date()), 3)}`);
    await booking.screen.locator('[id^="slot-"]').filter({ hasNotText: '约满' }).first().tap();
    await booking.tap('to-confirm');
    await booking.tap('choose-coupon');
    await booking.at('coupons').getByText('兑换券·10元优惠券').first().tap();
    await booking.at('choose-coupon').getByText('兑换券·10元优惠券').waitFor();
    await booking.at('choose-coupon').getByText('−¥10', { exact: true }).waitFor();
    await booking.show('choose-coupon');
    await journey.picture(booking.page, 'coupon-in-booking');
    expect(await booking.errors()).toEqual([]);
  });

  step('five stars and two earn the same red packet', async () => {
    const served = await journey.db.query<{ id: string }[]>(
      `SELECT MAX(o.id) AS id FROM customer_order o JOIN account a ON a.id = o.account_id
       WHERE o.state = 'completed' AND a.openid NOT IN (?) AND NOT EXISTS (SELECT 1 FROM rating r WHERE r.order_id = o.id)
       GROUP BY a.id ORDER BY 1 DESC LIMIT 2`,
      [PERSONAS.map(({ openid }) => openid)],
    );
    const earned: unknown[] = [];
    for (const [place, stars] of [5, 2].entries()) {
      const { id } = served[place]!;
      const { openid, person } = await standIn(journey, id);
      unhappy = openid;
      const rater = new Phone(await journey.phone(openid, { path: `features/feedback/rate/index?id=${id}` }));
      await rater.tap(`star-${stars}`);
      await journey.picture(rater.page, `rates-${stars}`);
      await rater.tap('submit-rating');
      await rater.at('rating').waitFor();
      const { amountFen, title, remark } = await newest(person, 'awaiting');
      earned.push({ amountFen, title, remark });
      const money = new Phone(await journey.phone(openid, { path: 'features/payments/money/index' }));
      await money.text('感谢您的真实评价').waitFor();
      await journey.picture(money.page, `earned-${stars}`);
      for (const one of [rater, money]) expect(await one.errors()).toEqual([]);
    }
    expect(earned[0]).toEqual(earned[1]);
  });

  step(
    'two stars are a complaint: unanswered it goes up, is put right and changed for good, and the customer watches',
    async () => {
      const [{ id }] = await eventually(async () => {
        const found = await journey.db.query<[{ id: string }]>(
          'SELECT c.id FROM complaint c JOIN account a ON a.id = c.account_id WHERE a.openid = ? ORDER BY c.id DESC LIMIT 1',
          [unhappy],
        );
        return found.length > 0 ? found : null;
      });
      const own = new Phone(await journey.phone(unhappy, { path: `features/complaints/case/index?id=${id}` }));
      await own.at('case-due').waitFor();
      // days in which nobody answers, gone by
      await journey.db.query('UPDATE complaint_clock SET at = at - INTERVAL 3 DAY WHERE complaint_id = ?', [id]);
      await journey.db.query('UPDATE complaint SET due_at = due_at - INTERVAL 3 DAY WHERE id = ?', [id]);
      await journey.db.query(`UPDATE due_work SET due_at = '2026-01-01' WHERE kind = 'complaints.clock' AND ref = ?`, [
        id,
      ]);
      await own.text(/超过了承诺的时间，已上报/).waitFor();
      expect(await seriousFaults(own.page)).toEqual([]);
      await journey.picture(own.page, 'complaint-went-up');

      const service = await officeOf(journey, 'service');
      await service.goto(`${journey.adminUrl}complaints/${id}`);
      await service.getByRole('button', { name: '由我负责' }).click();
      await service.getByRole('button', { name: '给补偿' }).click();
      const dialog = service.getByRole('dialog');
      await dialog.getByLabel('金额（元）').fill('8.88');
      await dialog.getByLabel(/理由/).fill('让您失望了');
      await dialog.getByRole('button', { name: /提\s?交/ }).click();
      await service.getByRole('cell', { name: '¥8.88' }).waitFor();
      await dialog.waitFor({ state: 'detached' });
      await service.getByRole('button', { name: '登记整改' }).click();
      await dialog.getByLabel('改什么').fill('离开前由师傅带客户看一遍再签收');
      await dialog.getByLabel('谁来改').fill('质检 许晴');
      const due = new Date(Date.now() + 72 * 3_600_000);
      await dialog.getByLabel('期限').fill(`${dayOf(due)} ${clockTime(due)}`);
      await dialog.getByLabel('期限').press('Enter');
      await dialog.getByRole('button', { name: /登\s?记/ }).click();
      await dialog.waitFor({ state: 'detached' });
      await service.getByRole('button', { name: '给出处理结果' }).click();
      await dialog.getByLabel('内容').fill('已请组长后天上午免费重做，补偿已到您的零钱');
      await dialog.getByLabel('原因').click();
      await service.locator('.ant-select-item-option').first().click();
      await dialog.getByRole('button', { name: '告诉客户' }).click();
      await dialog.waitFor({ state: 'detached' });
      await service.getByRole('button', { name: '已完成' }).click();
      await service.getByText('待复核').waitFor();
      // who did it does not look whether it was done
      expect(await service.getByRole('button', { name: /通\s?过/ }).count()).toBe(0);
      await still(service);
      await journey.picture(service, 'complaint-solved');

      await own.text(/组长后天上午免费重做/).waitFor();
      await own.tap('accept');
      await own.text('这件事已经结案').waitFor();
      await manager.goto(`${journey.adminUrl}complaints/${id}`);
      await manager.getByRole('button', { name: /通\s?过/ }).click();
      await manager.getByText('复核通过').waitFor();
      await still(manager);
      await journey.picture(manager, 'complaint-rectified');
      await own.text(/我们的改进已经落实/).waitFor();
      await journey.picture(own.page, 'complaint-closed');
      expect(await own.errors()).toEqual([]);
    },
  );

  step('nothing is broken behind the scenes', async () => {
    for (const one of [earner, xiaoman]) expect(await one.errors()).toEqual([]);
    await journey.checkInvariants();
  });
});
