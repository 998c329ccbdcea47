import { clockTime, dayOf } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import type { Locator, Page } from 'playwright-core';
import { CHEN_XIAOMAN, ZHAO_JIANGUO } from '../../seeds/personas.js';
import { seriousFaults, still } from '../support/accessibility.js';
import { ApiPerson } from '../support/api-person.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';
import { Phone } from '../support/phone.js';
import { eventually, officeOf, onlyOnDuty } from '../support/stage.js';

/** Somebody is in danger in a visit: held for a second, seen on every page of the office, taken, and worked through. */
describe('sos', () => {
  let journey: Journey;
  let worker: Phone;
  let office: Page;
  let watch: Page;
  let worn: Locator;
  let orderId: string;
  const step = storyOf(() => journey);

  beforeAll(async () => {
    journey = await startJourney('sos');
    const day = await onlyOnDuty(journey, ZHAO_JIANGUO);
    const customer = await ApiPerson.login(journey, CHEN_XIAOMAN.openid);
    const api = await ApiPerson.login(journey, ZHAO_JIANGUO.openid);
    const { id } = await customer.bookSlot('washer-cleaning', (free) => free.find((slot) => slot.startAt > day));
    orderId = id;
    await customer.pay(id);
    const assignmentId = await eventually(async () => {
      await customer.post(`/orders/${id}/payment/refresh`);
      const { offers } = await api.get<Schemas['WorkerDay']>(`/worker/days/${day}`);
      return offers.find((one) => one.orderId === id)?.assignmentId ?? null;
    });
    await api.post(`/worker/offers/${assignmentId}/accept`);
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  step('a watch is handed out in the office, set up once, and heard', async () => {
    office = await officeOf(journey, 'dispatcher');
    await office.goto(`${journey.adminUrl}safety`);
    await office.getByRole('button', { name: '发放设备' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('发给谁').fill(ZHAO_JIANGUO.nickname);
    await office.getByTitle(new RegExp(`^${ZHAO_JIANGUO.nickname}`)).click();
    await dialog.getByLabel('设备编号').fill('watch-0573');
    await dialog.getByRole('button', { name: /发\s*放/ }).click();
    const secret = await office.getByTestId('device-secret').innerText();
    await still(office);
    await journey.picture(office, 'device-secret');
    await office.getByRole('button', { name: '已写入设备' }).click();
    watch = await journey.watches();
    await watch.getByLabel('谁戴着').fill(ZHAO_JIANGUO.nickname);
    await watch.getByLabel('设备编号').fill('WATCH-0573');
    await watch.getByLabel('密钥').fill(secret);
    await watch.getByRole('button', { name: '写入' }).click();
    worn = watch.locator('[data-serial="WATCH-0573"]');
    await worn.getByRole('switch').check();
    await worn.getByText(/心跳：已送到/).waitFor();
    await journey.picture(watch, 'watches');
    expect(await seriousFaults(watch)).toEqual([]);
    await watch.setViewportSize({ width: 390, height: 844 });
    await journey.picture(watch, 'watches-narrow');
    await watch.setViewportSize({ width: 1440, height: 900 });
    await office.getByRole('row', { name: /WATCH-0573 正常/ }).waitFor();
    await still(office);
    await journey.picture(office, 'devices');
    expect(await seriousFaults(office)).toEqual([]);
  });

  step('it feels a fall and asks on the phone: one tap that all is well, and nobody is called', async () => {
    worker = new Phone(await journey.phone(ZHAO_JIANGUO.openid, { path: 'worker/today/index' }));
    await worker.at('day-name').waitFor();
    await worn.getByRole('button', { name: '跌倒' }).click();
    await worn.getByText(/跌倒：已送到/).waitFor();
    // pictures take longer on a slow machine than the worker would
    await journey.db.query(`UPDATE due_work SET due_at = '2099-01-01' WHERE kind = 'devices.unanswered'`);
    await worker.at('i-am-fine').waitFor();
    await journey.picture(worker.page, 'are-you-well');
    // whatever page they look at, here their income, on a small phone
    const size = { width: 320, height: 568, path: 'worker/income/index' };
    const small = new Phone(await journey.phone(ZHAO_JIANGUO.openid, size));
    await small.at('i-am-fine').waitFor();
    await still(small.page);
    await journey.picture(small.page, 'are-you-well-small');
    await small.page.close();
    await worker.tap('i-am-fine');
    await worker.at('are-you-well').waitFor({ state: 'detached' });
    await office.getByRole('row', { name: /跌倒 本人说没事/ }).waitFor();
  });

  step('it feels another, nobody answers, and the desk rings', async () => {
    await worn.getByRole('button', { name: '跌倒' }).click();
    await worker.at('are-you-well').waitFor();
    await journey.picture(watch, 'fallen');
    // the seconds of silence, gone by
    await journey.db.query(`UPDATE due_work SET due_at = '2026-01-01' WHERE kind = 'devices.unanswered'`);
    await worker.text('设备报警，公司已收到').waitFor();
    await still(worker.page);
    await journey.picture(worker.page, 'device-called');
    await office
      .getByTestId('sos-banner')
      .getByText(/赵建国 紧急求助/)
      .waitFor();
    await office.getByRole('row', { name: /跌倒 没有回答，已求助/ }).waitFor();
    await still(office);
    await journey.picture(office, 'device-alarms');
    expect(await seriousFaults(office)).toEqual([]);
    await office.getByRole('link', { name: '立即接警' }).click();
    await office
      .getByText(/跌倒，本人45秒内没有回答/)
      .first()
      .waitFor();
    await office.getByRole('button', { name: '我来接警' }).click();
    await worker.text(/已经接到设备的报警/).waitFor();
    await still(office);
    await journey.picture(office, 'device-sos');
    await office.getByRole('button', { name: '已安全，结束' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('人在哪里、怎么样了').fill('电话打通，弯腰擦地时手表误报，人没事');
    await dialog.getByRole('button', { name: '确认已安全，结束' }).click();
    await office.getByText('已结束').first().waitFor();
    await worker.at('device-called').waitFor({ state: 'detached' });
    await worker.page.close();
  });

  step('a short touch shows the ways, holding for a second calls', async () => {
    await office.goto(`${journey.adminUrl}orders`);
    const naming = new Phone(await journey.phone(ZHAO_JIANGUO.openid, { path: 'worker/today/index' }));
    await naming.tap('name-contact');
    await naming.fill('contact-name', '妻子 孙丽');
    await naming.fill('contact-phone', '13900002222');
    await journey.picture(naming.page, 'contact');
    await naming.tap('save-contact');
    await naming.at('name-contact').waitFor({ state: 'detached' });
    await naming.page.close();
    worker = new Phone(await journey.phone(ZHAO_JIANGUO.openid, { path: `worker/visit/index?id=${orderId}` }));
    await worker.tap('sos');
    await worker.at('sos-sheet').waitFor();
    await journey.picture(worker.page, 'sheet');
    await worker.tap('report-incident');
    await worker.at('incident-sheet').waitFor();
    await journey.picture(worker.page, 'report');
    await worker.page.reload();
    const box = (await worker.at('sos').boundingBox())!;
    await worker.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await worker.page.mouse.down();
    await worker.at('sos-called').or(worker.at('sos-sending')).first().waitFor();
    await worker.page.mouse.up();
    await worker.text('公司已收到您的求助').waitFor();
    await journey.picture(worker.page, 'called');
  });

  step('every page of the office rings; one person takes it, and the worker sees who', async () => {
    await office
      .getByTestId('sos-banner')
      .getByText(/赵建国 紧急求助/)
      .waitFor();
    await journey.picture(office, 'banner');
    await office.getByRole('link', { name: '立即接警' }).click();
    await office.getByRole('button', { name: '我来接警' }).click();
    await office.getByRole('button', { name: '已安全，结束' }).waitFor();
    await worker.text(/已经接到您的求助/).waitFor();
    await journey.picture(worker.page, 'taken');
    await office.getByRole('button', { name: '查看号码' }).click();
    await office.getByText('妻子 孙丽').waitFor();
    await journey.picture(office, 'record');
    expect(await seriousFaults(office)).toEqual([]);
  });

  step('a file is opened from it, and says what is missing before it may be closed', async () => {
    await office.getByRole('button', { name: '登记安全事件' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('发生了什么').click();
    await office.getByText('威胁或骚扰', { exact: true }).last().click();
    await dialog.getByLabel('经过').fill('客户酒后反锁房门，物业到场后离开');
    await dialog.getByRole('button', { name: /立\s*案/ }).click();
    await office.getByText(/结案前还缺：根因还没有写/).waitFor();
    await journey.picture(office, 'incident');
    expect(await seriousFaults(office)).toEqual([]);
  });

  /** Given to somebody else with a reason: from then on it is the other one who reads of it, and says that they have it. */
  async function handOn(banner: Locator): Promise<void> {
    await office.getByRole('button', { name: /转\s*交/ }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('交给谁').click();
    await office.getByText('客服 周小雨', { exact: true }).last().click();
    await dialog.getByLabel('为什么转交').fill('我明天起休假，请跟到复核');
    await still(office);
    await journey.picture(office, 'hand-over');
    await dialog.getByRole('button', { name: /转\s*交/ }).click();
    await banner.waitFor({ state: 'detached' });
    await dialog.waitFor({ state: 'detached' });
    await office.getByText('客服 周小雨（等待接手）').waitFor();

    const service = await officeOf(journey, 'service');
    const given = service.getByTestId('action-banner');
    await given.getByText(/协调员 李敏把安全事件 SJ\d+ 交给您负责：我明天起休假，请跟到复核/).waitFor();
    await journey.picture(service, 'given');
    await given.getByRole('link', { name: '去处理' }).click();
    await service.getByRole('button', { name: '我已接手' }).waitFor();
    await still(service);
    await journey.picture(service, 'given-file');
    expect(await seriousFaults(service)).toEqual([]);
    await service.getByRole('button', { name: '我已接手' }).click();
    await given.getByText(/您负责的整改快到期了：首次上门的客户/).waitFor();
    await service.getByRole('button', { name: '已完成' }).click();
    await given.waitFor({ state: 'detached' });
    await still(service);
    await journey.picture(service, 'taken-over');
  }

  step(
    'whoever answers for a correction whose date is near reads of it over every page, until it is handed on and done',
    async () => {
      await office.getByRole('button', { name: '登记整改' }).click();
      const dialog = office.getByRole('dialog');
      await dialog.getByLabel('改什么').fill('首次上门的客户先由客服电话确认同住人和饮酒情况，再派单');
      await dialog.getByLabel('谁来改').fill('客服 周小雨');
      const due = new Date(Date.now() + 20 * 3_600_000);
      await dialog.getByLabel('期限').fill(`${dayOf(due)} ${clockTime(due)}`);
      await dialog.getByLabel('期限').press('Enter');
      await dialog.getByRole('button', { name: /登\s*记/ }).click();
      const banner = office.getByTestId('action-banner');
      await banner.getByText(/您负责的整改快到期了：首次上门的客户/).waitFor();
      await dialog.waitFor({ state: 'detached' });
      await journey.picture(office, 'action-soon');
      expect(await seriousFaults(office)).toEqual([]);
      await office.setViewportSize({ width: 768, height: 900 });
      await journey.picture(office, 'action-soon-narrow');
      await office.setViewportSize({ width: 1_440, height: 900 });
      await handOn(banner);
      await office.goto(`${journey.adminUrl}safety`);
      await office.getByRole('heading', { name: '安全事件' }).waitFor();
      await journey.picture(office, 'safety');
      expect(await seriousFaults(office)).toEqual([]);
      await journey.checkInvariants();
    },
  );
});
