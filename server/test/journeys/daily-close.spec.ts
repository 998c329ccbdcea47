import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import type { Page } from 'playwright-core';
import { seriousFaults, still } from '../support/accessibility.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';

/** Finance in the morning: yesterday's bills differ in one fee; it is settled with a reason, and the day is closed. */
describe('daily close', () => {
  let journey: Journey;
  let office: Page;
  const yesterday = addDays(dayOf(new Date()), -1);
  const step = storyOf(() => journey);

  beforeAll(async () => {
    journey = await startJourney('daily-close');
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  step('finance finds every day closed but yesterday', async () => {
    office = await journey.office();
    await office.getByLabel('账号').fill('finance');
    await office.getByLabel('密码').fill('daowei-demo');
    await office.getByRole('button', { name: /登\s*录/ }).click();
    await office.getByRole('link', { name: '对账' }).click();
    await office.getByRole('link', { name: yesterday }).waitFor();
    expect(await office.getByText('有差异', { exact: true }).count()).toBe(1);
    await journey.picture(office, 'days');
    expect(await seriousFaults(office)).toEqual([]);
  });

  step('the one difference is settled with a reason, its consequence spelled out', async () => {
    await office.getByRole('link', { name: yesterday }).click();
    await office.getByText('手续费不一致').waitFor();
    expect(await office.getByRole('button', { name: '关账' }).isDisabled()).toBe(true);
    await office.getByRole('button', { name: '处理', exact: true }).click();
    await office.getByText('认可微信的数字，不另记凭证').waitFor();
    await office.getByLabel('理由').fill('微信客服确认这笔按信用卡费率收取');
    await journey.picture(office, 'fix');
    await office.getByRole('button', { name: '确认处理' }).click();
    await office.getByText('差异已处理').waitFor();
  });

  step('the day is closed for ever', async () => {
    await office.getByRole('button', { name: '关账' }).click();
    await office.getByText('关账后这一天的账单、差异和处理结果都不能再改').waitFor();
    // one dialog goes while the other comes
    await still(office);
    await office.getByRole('dialog').getByRole('button', { name: '关账' }).click();
    await office.getByText('已关账', { exact: true }).waitFor();
    await journey.picture(office, 'closed');
    await still(office);
    expect(await office.getByRole('button', { name: '关账' }).count()).toBe(0);
  });

  step('the ledger and the finance page read from the same books', async () => {
    await office.getByRole('link', { name: '总账' }).click();
    await office.getByRole('button', { name: '微信支付账户' }).click();
    await office.getByRole('heading', { name: '微信支付账户的凭证' }).waitFor();
    await office.getByText('客户付款').first().waitFor();
    await journey.picture(office, 'ledger');
    expect(await seriousFaults(office)).toEqual([]);

    await office.getByRole('link', { name: '财务' }).click();
    await office.getByRole('heading', { name: '各项服务的毛利' }).waitFor();
    await journey.picture(office, 'finance');
    expect(await seriousFaults(office)).toEqual([]);
    await office.getByRole('button', { name: /^净收入/ }).click();
    await office.getByRole('dialog').getByText('确认收入').first().waitFor();
    await journey.picture(office, 'behind');
  });

  step('everything still holds', () => journey.checkInvariants());
});
