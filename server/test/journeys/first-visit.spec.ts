import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import { roomCode } from '@daowei/shared/rules/rooms';
import type { Locator, Page } from 'playwright-core';
import { CHEN_GUILAN, CHEN_XIAOMAN, LIN_WAN } from '../../seeds/personas.js';
import { seriousFaults } from '../support/accessibility.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';
import { Phone } from '../support/phone.js';
import { intoSight } from '../support/sight.js';
import { officeOf } from '../support/stage.js';

/**
 * The whole promise once, through the real interfaces: two customers want the last slot, one gets it and the other
 * gets three alternatives; the visit is paid, served, signed and rated; the office sees it all.
 */
describe('from booking to rating', () => {
  const SERVICE = 'elder-care';
  const TIME = '10:00';
  /** the picked 文三路电子信息街区, and two places on the way to it */
  const HOME = { lat: 30.27668, lng: 120.12431 };
  const FAR = { lat: 30.27984, lng: 120.06612 };
  const NEAR = { lat: 30.27735, lng: 120.11802 };
  /** done, with its photos, where there is no signal */
  const BASEMENT_STEP = 2;
  const day = addDays(dayOf(new Date()), 3);

  let journey: Journey;
  let linWan: Phone;
  let xiaoman: Phone;
  let guilan: Phone;
  let office: Page;
  let orderNo: string;

  const step = storyOf(() => journey);

  beforeAll(async () => {
    journey = await startJourney('first-visit');
    await onlyOneOnDuty();
    linWan = new Phone(await journey.phone(LIN_WAN.openid));
    xiaoman = new Phone(await journey.phone(CHEN_XIAOMAN.openid));
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  /** Sets the stage: that day nobody but 陈桂兰 is on shift. */
  async function onlyOneOnDuty(): Promise<void> {
    const [{ worker_id: worker }] = await journey.db.query<[{ worker_id: string }]>(
      'SELECT worker_id FROM account WHERE openid = ?',
      [CHEN_GUILAN.openid],
    );
    await journey.db.query('DELETE FROM shift WHERE day = ? AND worker_id <> ?', [day, worker]);
    await journey.db.query(
      'UPDATE worker_day SET off0 = 4294967295, off1 = 4294967295, off2 = 4294967295, ver = ver + 1 WHERE day = ? AND worker_id <> ?',
      [day, worker],
    );
  }

  async function chooseService(phone: Phone): Promise<void> {
    await phone.tap(`service-${SERVICE}`);
    await phone.tap('choose-time');
  }

  async function chooseSlot(phone: Phone): Promise<void> {
    await phone.tap(`day-${day}`);
    await phone.tap(`slot-${TIME}`);
    await phone.tap('to-confirm');
    await phone.at('total').waitFor();
  }

  /** One by a tap, one by its code, both watched; the last one where there is no signal. */
  async function tickRooms(): Promise<void> {
    await guilan.tap('room-1');
    await linWan.screen.locator('.room-done').first().waitFor();
    await guilan.tap('scan-room');
    await guilan.scan(roomCode('卫生间'));
    await linWan.screen.locator('.room-done').nth(1).waitFor();
    await guilan.network('offline');
    await guilan.tap('room-3');
    await guilan.at('scan-room').waitFor({ state: 'detached' });
    await journey.picture(guilan.page, 'rooms');
    await intoSight(linWan.screen.locator('.room-done').first());
    await journey.picture(linWan.page, 'rooms-watched');
  }

  /** Whatever the open step wants to see. */
  async function photograph(): Promise<void> {
    for (const stage of ['before', 'after']) {
      if (!(await guilan.at(`photo-${stage}`).isVisible())) continue;
      await guilan.photo(`photo-${stage}`);
    }
  }

  /** Looks at what would be signed for, and does not sign. */
  async function refuse(): Promise<void> {
    await linWan.tap('sign-off');
    await linWan.tap('refuse-sign-off');
    await linWan.at('refusal-sheet').waitFor();
  }

  async function openOrder(): Promise<void> {
    await office.goto(`${journey.adminUrl}orders?q=${orderNo}`);
    await office.getByText(orderNo).first().click();
    await office.getByRole('heading', { name: '证据链' }).waitFor();
  }

  async function workerSigns(): Promise<void> {
    await guilan.tap('worker-sign');
    await guilan.at('submit-signature').waitFor();
    await guilan.sign();
    await journey.picture(guilan.page, 'worker-signs');
    await guilan.tap('submit-signature');
    await guilan.at('waiting-customer').waitFor();
  }

  step('a new customer finds the service and gives an address, picked on the map and typed', async () => {
    await linWan.at(`service-${SERVICE}`).waitFor();
    await journey.picture(linWan.page, 'home');
    await chooseService(linWan);
    await linWan.tap('add-address');
    await linWan.tap('choose-place');
    await linWan.agreeToPrivacy();
    await linWan.page.getByText('文三路电子信息街区').first().tap();
    await linWan.page.getByRole('button', { name: '确定' }).tap();
    await linWan.fill('detail', '12幢2单元301室');
    await linWan.fill('contactName', '林晚');
    await linWan.tap('get-phone');
    await linWan.givePhoneNumber();
    // filled in: nothing is left to ask for
    await linWan.at('get-phone').waitFor({ state: 'detached' });
    await journey.picture(linWan.page, 'address');
    await linWan.tap('save-address');
    await linWan.at(`day-${day}`).waitFor();
    await journey.picture(linWan.page, 'slots');
  });

  step('both reach the same last slot; the price is explained', async () => {
    await chooseSlot(linWan);
    await linWan.tap('home-groups-elder_alone');
    await linWan.text('会多做：试一次紧急呼叫').waitFor();
    await linWan.show('home');
    await journey.picture(linWan.page, 'confirm');
    expect(await seriousFaults(linWan.page)).toEqual([]);
    await linWan.tap('home-groups-elder_alone');
    await linWan.at('home-more').waitFor({ state: 'detached' });
    await xiaoman.at(`service-${SERVICE}`).waitFor();
    await chooseService(xiaoman);
    await xiaoman.at(`day-${day}`).waitFor();
    await chooseSlot(xiaoman);
    // the same rules for both; the regular customer has her tier and a coupon taken off, line by line
    await xiaoman
      .text(/会员优惠/)
      .first()
      .waitFor();
    const fenOf = async (phone: Phone): Promise<number> =>
      Math.round(Number((await phone.at('total').innerText()).replace('¥', '')) * 100);
    expect(await fenOf(xiaoman)).toBeLessThan(await fenOf(linWan));
  });

  step('the first holds it and pays; the other is shown three alternatives', async () => {
    await linWan.tap('pay');
    await linWan.page.getByLabel('微信支付').waitFor();
    await journey.picture(linWan.page, 'cashier');
    // the slot is held while the cashier is open
    await xiaoman.tap('pay');
    await xiaoman.at('alternative-3').waitFor();
    expect(await xiaoman.screen.locator('[id^="alternative-"]').count()).toBe(3);
    await journey.picture(xiaoman.page, 'alternatives');

    await linWan.payAtCashier();
    await linWan.allowMessages();
    await linWan.text('预约成功').waitFor();
    // a first visit by one worker: nobody is asked before it is known who opens the door
    await linWan.at('precautions-prompt').waitFor();
    await journey.picture(linWan.page, 'booked');
    await linWan.at('sign-agreement').waitFor();
  });

  step('the visit waits for who the customer is, the office sees it, and it goes on by itself', async () => {
    office = await officeOf(journey, 'dispatcher');
    await office
      .getByText(/首次服务，一人上门：还缺身份核验和紧急联系人/)
      .first()
      .waitFor();
    await journey.picture(office, 'office-waiting');
    await office.getByRole('row').filter({ hasText: '等安全信息' }).getByRole('link', { name: '处理' }).click();
    await office.getByRole('button', { name: '替客户登记' }).click();
    await office.getByRole('dialog').getByLabel('身份证号').waitFor();
    await journey.picture(office, 'office-records');
    expect(await seriousFaults(office)).toEqual([]);
    await linWan.tap('give-precautions');
    await linWan.fill('identity-number', '330106199205184029');
    await linWan.fill('contact-name', '妈妈 林女士');
    await linWan.fill('contact-phone', '13900001111');
    await linWan.tap('submit-precautions');
    await linWan.text('身份证号不正确，请逐位核对').waitFor();
    await journey.picture(linWan.page, 'precautions');
    await linWan.fill('identity-number', '330106199205184028');
    await linWan.tap('submit-precautions');
    await linWan.at('finding-worker').waitFor();
    await journey.picture(linWan.page, 'finding-worker');
    await linWan.tap('to-visit');
    await linWan.at('visit-headline').waitFor();
    orderNo = (await linWan.text(/^DW\d{14}$/).innerText()).trim();
  });

  step('the customer reads the agreement, confirms the health statements and signs', async () => {
    await linWan.tap('sign-agreement');
    await linWan.at('agreement-text').waitFor();
    await journey.picture(linWan.page, 'agreement');
    await linWan.tap('statement-0');
    await linWan.tap('statement-1');
    await linWan.sign();
    await journey.picture(linWan.page, 'agreement-signing');
    await linWan.tap('submit-agreement');
    await linWan.at('agreement-signed').waitFor();
    await journey.picture(linWan.page, 'agreement-signed');
    await linWan.back();
    await linWan.at('read-agreement').waitFor();
    await linWan.at('agreement-prompt').waitFor({ state: 'detached' });
  });

  step('the customer asks for materials and signs the list', async () => {
    await linWan.tap('materials');
    await linWan.at('material-name-0').waitFor();
    await linWan.fill('material-name-0', '婴儿用无香湿巾');
    await linWan.fill('material-note-0', '两包，擦身用');
    await linWan.tap('material-add');
    await linWan.fill('material-name-1', '自家毛巾');
    await linWan.tap('material-by-1-customer');
    await linWan.sign();
    await journey.picture(linWan.page, 'materials-signing');
    expect(await seriousFaults(linWan.page)).toEqual([]);
    await linWan.tap('submit-materials');
    await linWan.at('materials-signed').waitFor();
    await journey.picture(linWan.page, 'materials-signed');
    await linWan.back();
    await linWan.text('2样，已签署').waitFor();
  });

  step('the worker accepts, and the customer sees who comes', async () => {
    guilan = new Phone(await journey.phone(CHEN_GUILAN.openid, { path: 'worker/today/index' }));
    await guilan.text('新派单').waitFor();
    await journey.picture(guilan.page, 'offer');
    await guilan.willAllowMessages();
    await guilan.screen.locator('[id^="accept-"]').first().tap();
    await linWan.text('陈桂兰').waitFor();
    await linWan.at('door-code').waitFor();
    await journey.picture(linWan.page, 'confirmed');
  });

  step('the worker departs, and the customer watches them come nearer', async () => {
    for (let days = 0; days < 3; days += 1) await guilan.tap('day-after');
    await guilan.screen.locator('[id^="visit-"]').filter({ hasText: '10:00' }).first().tap();
    await guilan.at('departure').waitFor();
    await guilan.at('asked-materials').scrollIntoViewIfNeeded();
    await journey.picture(guilan.page, 'materials-to-bring');
    await guilan.prepare();
    await guilan.text('指定用料：婴儿用无香湿巾').scrollIntoViewIfNeeded();
    await journey.picture(guilan.page, 'departure-list');
    await guilan.tap('prepared');
    await guilan.at('depart').waitFor();
    await journey.picture(guilan.page, 'ready-to-go');
    await guilan.standAt(FAR);
    await guilan.tap('depart');
    await guilan.page.getByRole('button', { name: '现在出发' }).tap(); // days too early, as the page says
    await guilan.allow();
    await guilan.text('正在向客户显示位置').waitFor();
    await journey.picture(guilan.page, 'shown-to-customer');
    await linWan.text(/^已出发，预计\d+分钟后到达$/).waitFor();
    await linWan.text(/^离您家还有约7\.\d公里$/).waitFor();
    expect(await seriousFaults(linWan.page)).toEqual([]);
    await journey.picture(linWan.page, 'departed');
    await office.goto(`${journey.adminUrl}orders?q=${orderNo}`);
    await office.getByText(orderNo).first().click();
    await office.getByText(/^在路上：离约定地点约7\.\d公里，\d\d:\d\d，预计\d\d:\d\d到$/).waitFor();
    await journey.picture(office, 'office-on-the-way');
    // the phone closes the mini-program on the way; opened anew, it goes on where it is then
    const order = await linWan.page.evaluate(
      () => (globalThis as unknown as { __desk: { query: { id: string } } }).__desk.query.id,
    );
    await guilan.standAt(NEAR);
    await guilan.reopen(`worker/visit/index?id=${order}`);
    await linWan.text(/^离您家还有约\d{3}米$/).waitFor();
    await linWan.text(/^已出发，预计[3-6]分钟后到达$/).waitFor();
    await journey.picture(linWan.page, 'nearly-there');
  });

  step('the worker checks in with the door code the customer tells, and is watched no more', async () => {
    await guilan.standAt(HOME);
    await guilan.tap('check-in');
    await guilan.at('key-1').waitFor();
    const code = (await linWan.at('door-code').innerText()).replaceAll(/\D/g, '');
    const wrong = code === '000000' ? '111111' : '000000';
    for (const digit of wrong) await guilan.tap(`key-${digit}`);
    await guilan.text('门码或二维码不正确').waitFor();
    await journey.picture(guilan.page, 'wrong-code');
    for (const digit of code) await guilan.tap(`key-${digit}`);
    await guilan.at('next-step').waitFor();
    await journey.picture(guilan.page, 'on-site');
    await linWan.at('door-code').waitFor({ state: 'detached' });
    expect(await linWan.at('on-the-way').count()).toBe(0);
  });

  step('every step is logged with its photos while the customer watches', async () => {
    for (let step = 1; await guilan.at('next-step').isVisible(); step += 1) {
      await guilan.tap('next-step');
      await guilan.at('step-done').waitFor();
      if (step === BASEMENT_STEP) await tickRooms();
      await photograph();
      if (step === 1) await journey.picture(guilan.page, 'step');
      await guilan.tap('step-done');
      await guilan.at('next-step').or(guilan.at('worker-sign')).waitFor();
      if (step === BASEMENT_STEP) {
        await guilan.at('waiting-acts').waitFor();
        await journey.picture(guilan.page, 'no-signal');
        await guilan.network('online');
        await guilan.at('waiting-acts').waitFor({ state: 'detached' });
      }
      if (step === 1) {
        await linWan.text(/已完成 ?1|1\/\d/).waitFor();
        await journey.picture(linWan.page, 'watching');
      }
    }
    await guilan.at('worker-sign').waitFor();
  });

  step('the customer does not sign and would rather pay less: the office reads it, the worker waits', async () => {
    await workerSigns();
    await refuse();
    await linWan.tap('ask-discount');
    await linWan.at('complaint-words').waitFor();
    await linWan.fill('complaint-words', '验收时不满意，不需要重做，希望减免部分费用：午饭晚了半小时');
    await journey.picture(linWan.page, 'asking-for-less');
    await linWan.willAllowMessages();
    await linWan.tap('submit-complaint');
    await linWan.at('case-due').waitFor();
    await journey.picture(linWan.page, 'asked-for-less');
    expect(await seriousFaults(linWan.page)).toEqual([]);
    await openOrder();
    await office.getByRole('link', { name: /^TS\d{14}$/ }).click();
    await office.getByText('希望减免部分费用：午饭晚了半小时').first().waitFor();
    await journey.picture(office, 'office-asked-for-less');
    // nothing is to be done again, and nothing was signed
    expect(await guilan.at('waiting-customer').isVisible()).toBe(true);
    expect(await guilan.at('refusal').count()).toBe(0);
    await journey.picture(guilan.page, 'still-unsigned');
  });

  step(
    'one matter at a time: it is taken back, and a complaint of another kind is one tap from there too',
    async () => {
      await linWan.back();
      await refuse();
      await linWan.tap('to-complaint');
      await linWan.text('这次服务不能再提新的投诉').waitFor();
      await journey.picture(linWan.page, 'one-at-a-time');
      await linWan.text('查看处理进度').tap();
      await linWan.tap('withdraw');
      await linWan.at('withdraw').waitFor({ state: 'detached' });
      await linWan.back();
      await refuse();
      await linWan.tap('to-complaint');
      await linWan.willAllowMessages();
      await linWan.tap('complaint-kind-attitude');
      await linWan.fill('complaint-words', '一直在看手机，喊了两遍才听见');
      await linWan.tap('submit-complaint');
      await linWan.at('case-due').waitFor();
      await journey.picture(linWan.page, 'complained');
      await openOrder();
      const complaints = office.getByRole('link', { name: /^TS\d{14}$/ });
      await complaints.nth(1).waitFor();
      await office.getByText('沟通与态度').first().waitFor();
      await intoSight(complaints.first());
      await journey.picture(office, 'office-complaints');
      await linWan.back();
    },
  );

  step('one step is done again on the spot', async () => {
    await refuse();
    await linWan.screen.locator('[id^="redo-"]').first().tap();
    await linWan.fill('redo-words', '请把水杯也放到老人手边');
    await journey.picture(linWan.page, 'refusing');
    await linWan.tap('ask-redo');
    await guilan.at('refusal').waitFor();
    await journey.picture(guilan.page, 'to-be-redone');
    await guilan.tap('next-step');
    await guilan.at('step-done').waitFor();
    await photograph();
    await guilan.tap('step-done');
    await guilan.at('worker-sign').waitFor();
  });

  step('both sign', async () => {
    await workerSigns();
    await linWan.tap('sign-off');
    await linWan.at('submit-signature').waitFor();
    await linWan.sign();
    await journey.picture(linWan.page, 'customer-signs');
    await linWan.tap('submit-signature');
    await linWan.at('rate').or(linWan.at('star-5')).first().waitFor();
    await guilan.at('back-to-day').waitFor();
  });

  step('the customer rates once', async () => {
    if (await linWan.at('rate').isVisible()) await linWan.tap('rate');
    await linWan.tap('star-5');
    await linWan.fill('rating-text', '陈阿姨很细心，妈妈说下次还要请她来。');
    await journey.picture(linWan.page, 'rate');
    await linWan.tap('submit-rating');
    await linWan.at('rating').waitFor();
    await journey.picture(linWan.page, 'rated');
  });

  step('the customer was told in WeChat', async () => {
    const sent = await journey.db.query<{ template: string; state: string }[]>(
      `SELECT d.template, d.state
       FROM message_delivery d JOIN customer_order o ON o.id = d.order_id AND o.account_id = d.account_id
       WHERE o.order_no = ? ORDER BY d.created_at`,
      [orderNo],
    );
    expect(sent[0]!.template).toBe('office_note');
    expect(sent.slice(1)).toEqual(
      ['booking_confirmed', 'worker_departed', 'visit_done'].map((template) => ({ template, state: 'sent' })),
    );
  });

  step('the office sees it all', async () => {
    await journey.picture(office, 'office-today');
    await office.goto(`${journey.adminUrl}orders?q=${orderNo}`);
    await office.getByText(orderNo).first().waitFor();
    await journey.picture(office, 'office-orders');
    await office.getByText(orderNo).first().click();
    for (const fact of [
      '已为您保留',
      '上门前的安全信息已补齐',
      '您已签署《老人陪护服务协议》',
      '您已签署指定用料清单（第1版）：公司带婴儿用无香湿巾；您自备自家毛巾',
      '已出发',
      '门码核验通过',
      '您已验收并签字',
      '陈阿姨很细心',
    ]) {
      await office.getByText(fact).first().waitFor();
    }
    await journey.picture(office, 'office-order');
    await intoSight(office.getByText('清单指纹'));
    await journey.picture(office, 'office-materials');
    await office.getByRole('button', { name: '校验证据链' }).click();
    await office.getByText(/条事实与封存时一致/).waitFor();
    await journey.picture(office, 'office-evidence');
  });

  step('a fact that somebody alters behind the house is named, and only that one', async () => {
    const rewrite = (from: string, to: string): Promise<unknown> =>
      journey.db.query(
        'UPDATE order_event e JOIN customer_order o ON o.id = e.order_id SET e.text = REPLACE(e.text, ?, ?) WHERE o.order_no = ?',
        [from, to, orderNo],
      );
    const checkAgain = (): Promise<void> => office.getByRole('button', { name: '重新校验' }).click();
    await rewrite('门码核验通过', '门码没有核对');
    await checkAgain();
    await office.getByText('有内容与封存时不一致').waitFor();
    const fact = (standing: string): Locator =>
      office.getByRole('listitem').filter({ has: office.getByText(standing, { exact: true }) });
    expect(await fact('内容被改动').count()).toBe(1);
    expect(await fact('内容被改动').innerText()).toContain('门码核验通过');
    expect(await fact('链上没有').count()).toBe(1);
    expect(await fact('链上没有').innerText()).toContain('门码没有核对');
    await intoSight(fact('内容被改动'));
    await journey.picture(office, 'office-altered');
    expect(await seriousFaults(office)).toEqual([]);
    await rewrite('门码没有核对', '门码核验通过');
    await checkAgain();
    await office.getByText(/条事实与封存时一致/).waitFor();
    await office.goto(`${journey.adminUrl}board?date=${day}`);
    await office.getByText('陈桂兰').first().waitFor();
    await journey.picture(office, 'office-board');
  });

  step('nothing is broken behind the scenes', async () => {
    for (const phone of [linWan, xiaoman, guilan]) expect(await phone.errors()).toEqual([]);
    await journey.checkInvariants();
  });
});
