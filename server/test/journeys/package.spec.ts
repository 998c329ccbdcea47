import { addDays, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Page } from 'playwright-core';
import { CHEN_XIAOMAN } from '../../seeds/personas.js';
import { seriousFaults } from '../support/accessibility.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';
import { Phone } from '../support/phone.js';

/**
 * A weekly package, lived with: one week is full and the near time is taken, all is paid at once, one visit is skipped,
 * the rest is paused and gone on with, and the office finds somebody else for what is left.
 */
describe('a package', () => {
  const SERVICE = 'daily-cleaning';
  const PACKAGE = 'weekly-4';
  const TIME = '14:00';

  let journey: Journey;
  let xiaoman: Phone;
  let office: Page;
  let firstDay: LocalDate;
  let contractId: string;

  const step = storyOf(() => journey);

  beforeAll(async () => {
    journey = await startJourney('package');
    firstDay = addDays(dayOf(new Date()), 3);
    await nobodyWorks(addDays(firstDay, 7));
    xiaoman = new Phone(await journey.phone(CHEN_XIAOMAN.openid));
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  /** A day off for the whole company: the second week is full. */
  async function nobodyWorks(day: LocalDate): Promise<void> {
    await journey.db.query('DELETE FROM shift WHERE day = ?', [day]);
    await journey.db.query(
      `UPDATE worker_day SET off0 = 4294967295, off1 = 4294967295, off2 = 4294967295, ver = ver + 1
       WHERE day = ?`,
      [day],
    );
  }

  async function login(username: string): Promise<Page> {
    const page = await journey.office();
    await page.getByLabel('账号').fill(username);
    await page.getByLabel('密码').fill('daowei-demo');
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    return page;
  }

  step('every week is looked at before anything is paid, and a full one has near times', async () => {
    await xiaoman.tap(`service-${SERVICE}`);
    await xiaoman.tap(`rhythm-${PACKAGE}`);
    await xiaoman.tap('choose-time');
    await xiaoman.tap(`day-${firstDay}`);
    await xiaoman.tap(`slot-${TIME}`);
    await xiaoman.tap('to-confirm');
    await xiaoman.at('conflicts').waitFor();
    await journey.picture(xiaoman.page, 'plan-with-conflict');
    expect(await seriousFaults(xiaoman.page)).toEqual([]);
    await xiaoman.tap('proposal-1-0');
    await xiaoman.at('all-free').waitFor();
  });

  step('one payment, and every visit has its time', async () => {
    await xiaoman.tap('pay');
    await xiaoman.payAtCashier();
    await xiaoman.at('progress').waitFor();
    await xiaoman.at('skip-4').waitFor();
    await journey.picture(xiaoman.page, 'paid');
    expect(await seriousFaults(xiaoman.page)).toEqual([]);
    const [contract] = await journey.db.query<{ id: string }[]>(
      `SELECT c.id FROM contract c JOIN account a ON a.id = c.account_id
       WHERE a.openid = ? AND c.state = 'active' ORDER BY c.id DESC LIMIT 1`,
      [CHEN_XIAOMAN.openid],
    );
    contractId = contract!.id;
  });

  step('a visit that does not fit goes behind the last one', async () => {
    await xiaoman.tap('skip-1');
    await xiaoman.at('skip-to-0').waitFor();
    await journey.picture(xiaoman.page, 'skip');
    await xiaoman.tap('skip-to-0');
    await xiaoman.text(/跳过第1次/).waitFor();
  });

  step('a break sets visits aside, and they come back behind the last one for the same money', async () => {
    await xiaoman.tap('open-pause');
    await xiaoman.at('pause-weeks-2').waitFor();
    // before a finger is on anything: what is pressed is pale for a moment
    expect(await seriousFaults(xiaoman.page)).toEqual([]);
    await xiaoman.tap('pause-weeks-2');
    await xiaoman.tap('pause-reason-travel');
    await journey.picture(xiaoman.page, 'pause-sheet');
    await xiaoman.tap('pause');
    await xiaoman.at('paused').waitFor();
    await journey.picture(xiaoman.page, 'paused');

    await xiaoman.tap('open-resume');
    await xiaoman.at('resume').waitFor();
    await journey.picture(xiaoman.page, 'resume-sheet');
    await xiaoman.tap('resume');
    await xiaoman.at('paused').waitFor({ state: 'detached' });
    await xiaoman.text(/套餐已恢复/).waitFor();
  });

  step('somebody else is asked for in gentle words, and the office finds them', async () => {
    await xiaoman.tap('open-replace');
    await xiaoman.tap('replace-reason-habits');
    await xiaoman.fill('replace-note', '希望做事更轻一些，老人午睡');
    await journey.picture(xiaoman.page, 'replace-sheet');
    await xiaoman.tap('replace');
    await xiaoman.at('replacement-asked').waitFor();

    office = await login('dispatcher');
    await office.getByRole('link', { name: '套餐合同' }).click();
    await office.getByText('想换人', { exact: true }).last().waitFor();
    await journey.picture(office, 'office-list');
    expect(await seriousFaults(office)).toEqual([]);
    await office.goto(new URL(`contracts/${contractId}`, journey.adminUrl).href);
    await office.getByRole('heading', { name: '每一次上门' }).waitFor();
    await journey.picture(office, 'office-contract');
    expect(await seriousFaults(office)).toEqual([]);
    await office.getByRole('button', { name: /^换\s*人$/ }).click();
    await office.getByText('希望做事更轻一些，老人午睡').first().waitFor();
    await office.getByLabel('给客户的说明').fill('按您的习惯，换一位动作更轻的阿姨');
    const choose = office.getByRole('button', { name: /^换成/ }).first();
    await choose.waitFor();
    await journey.picture(office, 'office-replacement');
    await choose.click();
    await office
      .getByRole('tooltip')
      .getByRole('button', { name: /换\s*人/ })
      .click();
    await office
      .getByText(/^从.*改由.*上门/)
      .first()
      .waitFor();
    await journey.picture(office, 'office-replaced');
  });

  step('the customer reads who comes from now on, and everything still holds', async () => {
    await xiaoman.page.reload();
    await xiaoman.tab('预约');
    await xiaoman.tap(`contract-${contractId}`);
    await xiaoman.at('workers').waitFor();
    await journey.picture(xiaoman.page, 'replaced');
    expect(await seriousFaults(xiaoman.page)).toEqual([]);
    expect(await xiaoman.errors()).toEqual([]);
    await journey.checkInvariants();
  });
});
