import type { Page } from 'playwright-core';
import { CHEN_XIAOMAN, LIN_WAN, WANG_XIUYING, ZHOU_MINGZHE, type Persona } from '../../seeds/personas.js';
import { seriousFaults } from '../support/accessibility.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';
import { Phone } from '../support/phone.js';
import { intoSight } from '../support/sight.js';
import { officeOf } from '../support/stage.js';

/** Pages that no other story passes are opened too: with the demo's data, and with none. */
describe('every page', () => {
  /** Widths of a small laptop and of a tablet; CSS pixels. */
  const NARROWER = [1024, 768] as const;

  const phones = new Map<string, Phone>();
  let journey: Journey;
  let complaint: string;
  let manager: Page | undefined;
  const step = storyOf(() => journey);

  beforeAll(async () => {
    journey = await startJourney('every-page');
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  /** The person's phone, started anew at this page: what it keeps between starts is kept. */
  async function startedAt({ openid }: Persona, path: string): Promise<Phone> {
    const started = phones.get(openid);
    if (started) {
      const address = new URL(started.page.url());
      address.searchParams.set('path', path);
      await started.page.goto(address.href);
      return started;
    }
    const phone = new Phone(await journey.phone(openid, { path }));
    phones.set(openid, phone);
    return phone;
  }

  /** Opens, waits until nothing loads any more, keeps a picture; answers with what is wrong. */
  async function look(persona: Persona, path: string, title: string): Promise<string[]> {
    const phone = await startedAt(persona, path);
    await phone.screen.locator('.screen, .state').first().waitFor();
    await expectSoon(async () => (await phone.screen.locator('.skeleton').count()) === 0);
    await journey.picture(phone.page, title);
    const faults = await seriousFaults(phone.page);
    if ((await phone.at('failure').count()) > 0) faults.push('shows a failure');
    const tooWide = await phone.screen.locator('body').evaluate((body) => body.scrollWidth > body.clientWidth + 1);
    if (tooWide) faults.push('is wider than the screen');
    return faults.map((fault) => `${path}: ${fault}`);
  }

  /** What a narrower window makes of the page that the office has open; the window is put back. */
  async function faultsWhenNarrow(office: Page, name: string): Promise<string[]> {
    const size = office.viewportSize()!;
    const faults: string[] = [];
    for (const width of NARROWER) {
      await office.setViewportSize({ width, height: size.height });
      const tooWide = await office.locator('#main').evaluate((main) => main.scrollWidth > main.clientWidth + 1);
      if (tooWide) faults.push(`is wider than a window of ${width}`);
    }
    await journey.picture(office, `${name}-narrow`);
    await office.setViewportSize(size);
    return faults;
  }

  /** The id of the newest row that a question finds. */
  async function newest(question: string, values: readonly string[]): Promise<string> {
    const found = await journey.db.query<{ id: string }[]>(`${question} ORDER BY 1 DESC LIMIT 1`, [...values]);
    if (!found[0]) throw new Error(`the demo has none: ${question}`);
    return found[0].id;
  }

  async function expectSoon(holds: () => Promise<boolean>): Promise<void> {
    const until = Date.now() + 15_000;
    while (!(await holds())) {
      if (Date.now() > until) throw new Error('still loading after 15 s');
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  step('of a customer opens', async () => {
    const [booked] = await journey.db.query<{ id: string }[]>(
      `SELECT o.id FROM customer_order o JOIN account a ON a.id = o.account_id
       WHERE a.openid = ? AND o.state = 'confirmed' ORDER BY o.id DESC LIMIT 1`,
      [CHEN_XIAOMAN.openid],
    );
    if (!booked) throw new Error('the demo has no visit ahead for its first customer');
    const served = await newest(
      `SELECT o.id FROM customer_order o JOIN account a ON a.id = o.account_id
       WHERE o.state = 'completed' AND a.openid = ?`,
      [ZHOU_MINGZHE.openid],
    );
    const worker = await newest('SELECT worker_id AS id FROM account WHERE openid = ?', [WANG_XIUYING.openid]);
    const faults = [
      ...(await look(ZHOU_MINGZHE, `features/warranty/card/index?id=${served}`, 'warranty')),
      ...(await look(CHEN_XIAOMAN, 'pages/me/index', 'me')),
      ...(await look(CHEN_XIAOMAN, 'features/pricing/coupons/index', 'coupons')),
      ...(await look(CHEN_XIAOMAN, 'features/waitlist/list/index', 'waits')),
      ...(await look(LIN_WAN, 'features/waitlist/list/index', 'no-waits')),
      ...(await look(LIN_WAN, 'features/pricing/coupons/index', 'no-coupons')),
      ...(await look(CHEN_XIAOMAN, 'features/messaging/inbox/index', 'inbox')),
      ...(await look(LIN_WAN, 'features/messaging/inbox/index', 'empty-inbox')),
      ...(await look(CHEN_XIAOMAN, 'features/identity/addresses/index', 'addresses')),
      ...(await look(CHEN_XIAOMAN, `features/orders/visit/index?id=${booked.id}`, 'visit')),
      ...(await look(CHEN_XIAOMAN, `features/feedback/star/index?id=${worker}`, 'star-page')),
      ...(await look(CHEN_XIAOMAN, `features/orders/agreement/index?id=${booked.id}`, 'agreement')),
      ...(await look(CHEN_XIAOMAN, `features/orders/materials/index?id=${booked.id}`, 'materials')),
      ...(await look(CHEN_XIAOMAN, `features/complaints/file/index?id=${booked.id}`, 'complain')),
      ...(await look(CHEN_XIAOMAN, 'features/invoices/list/index', 'invoices')),
      ...(await look(CHEN_XIAOMAN, 'features/payments/money/index', 'money')),
      ...(await look(LIN_WAN, 'features/loyalty/points/index', 'no-points')),
      ...(await look(CHEN_XIAOMAN, 'features/loyalty/points/index', 'points')),
    ];
    expect(faults).toEqual([]);
  });

  step('points become a coupon in two taps', async () => {
    const phone = await startedAt(CHEN_XIAOMAN, 'features/loyalty/points/index');
    await phone.tap('exchange-coupon-10');
    await phone.at('exchange-sheet').waitFor();
    await journey.picture(phone.page, 'exchange');
    await phone.tap('exchange-now');
    await phone.screen.getByText(/10元优惠券已兑换/).waitFor();
    await journey.picture(phone.page, 'exchanged');
    await startedAt(CHEN_XIAOMAN, 'features/pricing/coupons/index');
    await phone.screen.getByText('兑换券·10元优惠券').first().waitFor();
  });

  step('of a visit some days ago asks one question, which is answered in two taps', async () => {
    const served = await newest(
      `SELECT o.id FROM customer_order o JOIN account a ON a.id = o.account_id
       WHERE o.state = 'completed' AND a.openid = ?`,
      [ZHOU_MINGZHE.openid],
    );
    // the day of the question has come
    await journey.db.query(
      `INSERT INTO survey (order_id, account_id, worker_id, question, asked_at, policy_version)
       SELECT id, account_id, worker_id, 'nps', UTC_TIMESTAMP(3), 1 FROM customer_order WHERE id = ?
       ON DUPLICATE KEY UPDATE question = 'nps', asked_at = VALUES(asked_at), score = NULL, answered_at = NULL`,
      [served],
    );
    expect(await look(ZHOU_MINGZHE, `features/orders/visit/index?id=${served}`, 'survey')).toEqual([]);
    const phone = phones.get(ZHOU_MINGZHE.openid)!;
    await phone.tap('survey-score-9');
    await phone.tap('survey-send');
    await phone.at('survey-done').waitFor();
    await journey.picture(phone.page, 'survey-answered');
  });

  step('of a customer who has complained opens, and of one who has not', async () => {
    complaint = await newest('SELECT c.id FROM complaint c JOIN account a ON a.id = c.account_id WHERE a.openid = ?', [
      CHEN_XIAOMAN.openid,
    ]);
    const faults = [
      ...(await look(CHEN_XIAOMAN, 'features/complaints/list/index', 'complaints')),
      ...(await look(CHEN_XIAOMAN, `features/complaints/case/index?id=${complaint}`, 'complaint')),
      ...(await look(LIN_WAN, 'features/complaints/list/index', 'no-complaints')),
    ];
    expect(faults).toEqual([]);
  });

  step('of a worker opens', async () => {
    const statement = await newest(
      'SELECT s.id FROM pay_statement s JOIN account a ON a.worker_id = s.worker_id WHERE a.openid = ?',
      [WANG_XIUYING.openid],
    );
    const faults = [
      ...(await look(WANG_XIUYING, 'worker/today/index', 'worker-today')),
      ...(await look(WANG_XIUYING, 'worker/roster/index', 'worker-roster')),
      ...(await look(WANG_XIUYING, 'worker/leave/index', 'worker-leave')),
      ...(await look(WANG_XIUYING, 'worker/income/index', 'worker-income')),
      ...(await look(WANG_XIUYING, 'worker/standard/index', 'worker-standard')),
      ...(await look(WANG_XIUYING, `worker/statement/index?id=${statement}`, 'worker-statement')),
    ];
    expect(faults).toEqual([]);
  });

  const placesOf = async (office: Page): Promise<string[]> => {
    const navigation = office.getByRole('navigation', { name: '主导航' });
    const folded = navigation.locator('button[aria-expanded="false"]');
    while ((await folded.count()) > 0) await folded.first().click();
    const links = navigation.locator('a');
    const places = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(places.length).toBeGreaterThan(3);
    return places;
  };

  /** Goes to a place of the navigation; answers with what is wrong there, in every width. */
  async function lookAt(office: Page, href: string): Promise<string[]> {
    const link = office.locator(`nav a[href="${href}"]`);
    await link.click();
    await office.locator(`nav a[href="${href}"][aria-current="page"]`).waitFor();
    await office.getByRole('heading').first().waitFor();
    await expectSoon(
      async () => (await office.locator('.ant-skeleton, .ant-spin-spinning, .ant-btn-loading').count()) === 0,
    );
    const name = `office${href.replaceAll('/', '-')}`;
    await journey.picture(office, name);
    const faults = [...(await seriousFaults(office)), ...(await faultsWhenNarrow(office, name))];
    return faults.map((fault) => `${href}: ${fault}`);
  }

  /** In parts, so that a slow machine has time for each; where nobody looks at the pictures, another part each day. */
  const PARTS = 3;
  const ofTheDay = Math.floor(Date.now() / 86_400_000) % PARTS;
  const parts = process.env.PICTURES === '0' ? [ofTheDay] : [0, 1, 2];
  const ofTheManager: string[] = [];
  for (const part of parts) {
    step(`of the manager opens, part ${part + 1} of ${PARTS}`, async () => {
      manager ??= await officeOf(journey, 'manager');
      if (ofTheManager.length === 0) ofTheManager.push(...(await placesOf(manager)));
      const size = Math.ceil(ofTheManager.length / PARTS);
      const faults: string[] = [];
      for (const href of ofTheManager.slice(part * size, (part + 1) * size)) {
        faults.push(...(await lookAt(manager, href)));
      }
      expect(faults).toEqual([]);
    });
  }

  step('of those who manage people, and not of the manager, opens', async () => {
    await manager?.context().close();
    const office = await officeOf(journey, 'people');
    const faults: string[] = [];
    for (const href of (await placesOf(office)).filter((one) => !ofTheManager.includes(one))) {
      faults.push(...(await lookAt(office, href)));
    }
    expect(faults).toEqual([]);
    await office.context().close();
  });

  step('of the follow-ups: the first of the list is called, and is off it', async () => {
    const office = await officeOf(journey, 'service');
    await office.goto(`${journey.adminUrl}follow-ups`);
    const call = office.getByRole('button', { name: /^记录.+的回访$/ }).first();
    await call.click();
    const dialog = office.getByRole('dialog');
    await dialog.getByText('客户满意').click();
    await dialog.getByLabel('客户说了什么').fill('都好，师傅很细心，下次还约');
    await journey.picture(office, 'office-follow-up-call');
    await dialog.getByRole('button', { name: /记\s?录/ }).click();
    const ended = office.getByRole('region', { name: '今天打完的' });
    await ended.getByText('都好，师傅很细心，下次还约').waitFor();
    await journey.picture(office, 'office-follow-up-called');
    expect(await seriousFaults(office)).toEqual([]);
    await office.context().close();
  });

  step('of one complaint opens in the office, and what is given needs its reason', async () => {
    const office = await officeOf(journey, 'service');
    await office.goto(`${journey.adminUrl}complaints/${complaint}`);
    await office.getByRole('heading', { name: /^投诉 TS/ }).waitFor();
    await office.getByText('经过').waitFor();
    await journey.picture(office, 'office-complaint');
    await office.getByRole('button', { name: '给补偿' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('金额（元）').fill('8.88');
    await dialog.getByRole('button', { name: /提\s?交/ }).click();
    await dialog.getByText('请写明理由').waitFor();
    await dialog.getByLabel(/理由/).fill('让您久等了');
    await dialog.getByRole('button', { name: /提\s?交/ }).click();
    await office.getByRole('cell', { name: '¥8.88' }).waitFor();
    await journey.picture(office, 'office-complaint-given');
    expect(await seriousFaults(office)).toEqual([]);
    await office.context().close();
  });

  step('of the service editor keeps within the window, however long the names of rooms are', async () => {
    const office = await officeOf(journey, 'manager');
    await office.goto(`${journey.adminUrl}services/daily-cleaning/edit`);
    const rooms = office.getByLabel('第4个步骤要逐项打勾的房间');
    await intoSight(rooms);
    for (const room of ['二楼朝南带独立卫生间和步入式衣帽间的', '地下一层影音室', '5S：工具归位']) {
      await rooms.fill(room);
      await rooms.press('Enter');
    }
    await intoSight(rooms);
    await journey.picture(office, 'office-service-rooms');
    expect(await seriousFaults(office)).toEqual([]);
    expect(await faultsWhenNarrow(office, 'office-service-rooms')).toEqual([]);
    await office.context().close();
  });

  step('of a service prints the codes of its rooms, several on a page', async () => {
    const office = await officeOf(journey, 'manager');
    await office.goto(`${journey.adminUrl}services/daily-cleaning`);
    await office.getByRole('button', { name: '打印房间码' }).click();
    const sheet = office.getByRole('list', { name: '要打印的房间码' });
    await sheet.getByText('主卧').waitFor();
    expect(await sheet.locator('li svg').count()).toBe(4);
    await journey.picture(office, 'office-room-codes');
    expect(await seriousFaults(office)).toEqual([]);
    await office.emulateMedia({ media: 'print' });
    expect(await office.getByRole('button').count()).toBe(0);
    const paper = await office.pdf({ preferCSSPageSize: true });
    // four labels are one sheet of A4: 595 by 842 points
    expect(paper.toString('latin1').match(/\/MediaBox \[0 0 59\d[.\d]* 84\d[.\d]*\]/g)).toHaveLength(1);
    await office.setViewportSize({ width: 718, height: 1_047 });
    await journey.picture(office, 'office-room-codes-printed');
    await office.context().close();
  });

  step('of the price rules’ editor tells flaws, and tries the draft on what was really booked', async () => {
    const office = await officeOf(journey, 'manager');
    await office.goto(`${journey.adminUrl}price-rules/edit`);
    const weekend = office.getByLabel('周末加价的比例');
    await weekend.fill('');
    await office.getByText('周末加价的比例应在0.01%到100%之间').waitFor();
    await journey.picture(office, 'office-price-rules-flaws');
    await weekend.fill('20');
    await office.getByRole('button', { name: '用最近的预约试算' }).click();
    await office
      .getByText(/^周末服务：¥/)
      .first()
      .waitFor();
    await journey.picture(office, 'office-price-rules-trial');
    expect(await seriousFaults(office)).toEqual([]);
    await office.context().close();
  });
});
