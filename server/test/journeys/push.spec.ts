import type { Page } from 'playwright-core';
import { CHEN_XIAOMAN } from '../../seeds/personas.js';
import { seriousFaults } from '../support/accessibility.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';
import { Phone } from '../support/phone.js';
import { eventually, officeOf } from '../support/stage.js';

/** The office proposes another time to all who are expected: written once, looked over by a second person, told once. */
describe('a push', () => {
  let journey: Journey;
  let service: Page;
  let people: number;
  const step = storyOf(() => journey);

  beforeAll(async () => {
    journey = await startJourney('push');
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  step('is previewed for each person, with the way that is open to them and why others are not', async () => {
    service = await officeOf(journey, 'service');
    await service.goto(`${journey.adminUrl}pushes/new?scene=delayed_booking`);
    await service.getByRole('button', { name: /预\s?览/ }).click();
    // the script leaves a gap that no booking fills: nobody can be told like that
    await service.getByRole('button', { name: '发送给0人' }).waitFor();
    await service.getByText('还有空白：新时间').first().waitFor();
    await journey.picture(service, 'blank');
    await service.getByLabel('新时间').fill('下周六上午9点');
    await service.getByRole('button', { name: /预\s?览/ }).click();
    await service.getByRole('button', { name: /^提交复核/ }).waitFor();
    await journey.picture(service, 'previewed');
    expect(await seriousFaults(service)).toEqual([]);
    const button = service.getByRole('button', { name: /^提交复核/ });
    people = Number(/\d+/.exec(await button.innerText())![0]);
    // more than one person may send alone
    expect(people).toBeGreaterThan(30);
    await button.click();
    await service.getByText(`要发给${people}人，等另一位同事复核`).waitFor();
    await journey.picture(service, 'waits');
  });

  step('goes out when a second person agrees, and its result is told person by person', async () => {
    const manager = await officeOf(journey, 'manager');
    await manager.goto(service.url());
    await manager.getByRole('button', { name: '同意发送' }).click();
    await manager.getByRole('progressbar', { name: '进度' }).waitFor();
    // at night it waits for the morning, which each line says
    await eventually(async () => {
      const [{ due }] = await journey.db.query<[{ due: number }]>(
        `SELECT COUNT(*) AS due FROM push_recipient WHERE state = 'waiting' AND (not_before IS NULL OR not_before < NOW(3))`,
      );
      return Number(due) === 0 ? true : null;
    });
    await manager.reload();
    await manager.getByText(`共${people}人`).waitFor();
    await journey.picture(manager, 'told');
    expect(await seriousFaults(manager)).toEqual([]);
    const [{ rows, customers }] = await journey.db.query<[{ rows: number; customers: number }]>(
      'SELECT COUNT(*) AS `rows`, COUNT(DISTINCT account_id) AS customers FROM push_recipient',
    );
    expect([Number(rows), Number(customers)]).toEqual([people, people]);
    await journey.checkInvariants();
  });

  step('is read in the mini-program, whose owner says what they want to hear', async () => {
    const phone = new Phone(await journey.phone(CHEN_XIAOMAN.openid, { path: 'features/messaging/inbox/index' }));
    await phone.screen.locator('.screen').first().waitFor();
    await phone.screen.locator('.skeleton').first().waitFor({ state: 'detached' });
    await journey.picture(phone.page, 'inbox');
    const settings = new Phone(await journey.phone(CHEN_XIAOMAN.openid, { path: 'features/messaging/settings/index' }));
    await settings.at('care').waitFor();
    await journey.picture(settings.page, 'settings');
    expect(await seriousFaults(settings.page)).toEqual([]);
  });
});
