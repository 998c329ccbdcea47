import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Page } from 'playwright-core';
import type { Journey } from './journey.js';

/** Opens a list of the open dialog and takes an entry, the first unless named, with the mouse. */
export async function pick(page: Page, list: string, entry?: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(list).click();
  const shown = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  await shown
    .filter({ hasText: entry ?? /./ })
    .first()
    .click();
}

/** The manager's window, at an address; nothing moves in it. */
export async function headquarters(journey: Journey, address: string): Promise<Page> {
  const chief = await journey.office();
  await chief.emulateMedia({ reducedMotion: 'reduce' });
  await chief.getByLabel('账号').fill('manager');
  await chief.getByLabel('密码').fill('daowei-demo');
  await chief.getByRole('button', { name: /登\s*录/ }).click();
  await chief.getByRole('navigation', { name: '主导航' }).waitFor();
  await chief.goto(address);
  return chief;
}

/** Opens the answer to the request with these words and fills in one person who knows the trade. */
export async function fillSquadAnswer(chief: Page, because: RegExp, certifiedUntil: LocalDate): Promise<void> {
  const request = chief
    .getByRole('row')
    .filter({ hasText: because })
    .filter({ has: chief.getByRole('button', { name: /答\s*复/ }) });
  await request.getByRole('button', { name: /答\s*复/ }).click();
  const dialog = chief.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('赵强');
  await dialog.getByLabel('手机号').fill('13900000271');
  await pick(chief, '能做什么', '日常保洁');
  await dialog.getByLabel('姓名').click();
  for (const number of await dialog.getByLabel(/编号$/).all()) await number.fill('ZB20260271');
  for (const until of await dialog.getByLabel(/有效期到$/).all()) {
    await until.fill(certifiedUntil);
    await until.press('Enter');
  }
}
