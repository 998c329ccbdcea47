import { dayOf } from '@daowei/shared/kernel/local-date';
import type { Locator, Page } from 'playwright-core';
import { seriousFaults } from '../support/accessibility.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';

/** The office keeps the day together: who must not meet, who may not be sent, who is ill, what is read out in the morning. */
describe('dispatch', () => {
  let journey: Journey;
  let office: Page;
  let visit: Visit;

  interface Visit {
    readonly id: string;
    readonly worker_id: string;
    readonly name: string;
    readonly planned_from: Date;
  }

  const step = storyOf(() => journey);

  beforeAll(async () => {
    journey = await startJourney('dispatch');
    [visit] = (await confirmedAhead()) as [Visit];
    office = await login('dispatcher');
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  /** Visits of the coming days that one worker has accepted, of a service that many can do. */
  const confirmedAhead = (): Promise<Visit[]> =>
    journey.db.query<Visit[]>(
      `SELECT o.id, o.worker_id, w.name, o.planned_from FROM customer_order o JOIN worker w ON w.id = o.worker_id
       WHERE o.state = 'confirmed' AND o.service_id = 'daily-cleaning' AND o.planned_from > NOW() + INTERVAL 1 DAY
       ORDER BY o.planned_from LIMIT 20`,
    );

  async function login(username: string): Promise<Page> {
    const page = await journey.office();
    await page.getByLabel('账号').fill(username);
    await page.getByLabel('密码').fill('daowei-demo');
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    return page;
  }

  async function openCandidates(orderId: string): Promise<Locator> {
    await office.goto(`${journey.adminUrl}orders/${orderId}?assign=1`);
    const drawer = office.getByRole('dialog');
    await drawer.getByRole('button', { name: /不可指派 \d+ 人/ }).click();
    return drawer;
  }

  step('a worker and a customer who quarrelled are kept apart, and cannot be put together by hand', async () => {
    await office.goto(`${journey.adminUrl}orders/${visit.id}`);
    await office.getByRole('button', { name: '不再搭配' }).last().click();
    await office.getByLabel(/原因/).fill('上次争执过');
    await office.getByLabel(/经过与证据/).fill('客户来电：对收纳方式意见不合，争执了十分钟');
    await journey.picture(office, 'kept-apart');
    await office.getByRole('button', { name: /登\s*记/ }).click();
    await office.getByText('已登记，以后不会再派').waitFor();
    const drawer = await openCandidates(visit.id);
    await drawer.getByText('不可指派：与这位客户已登记不再搭配').waitFor();
    await journey.picture(office, 'refused');
    expect(await seriousFaults(office)).toEqual([]);
  });

  step('a certificate that is over keeps its holder from being sent', async () => {
    const [other] = await journey.db.query<{ id: string; name: string }[]>(
      `SELECT w.id, w.name FROM worker w JOIN worker_skill k ON k.worker_id = w.id AND k.skill = '日常保洁'
       WHERE w.id <> ? AND w.left_on IS NULL ORDER BY w.id LIMIT 1`,
      [visit.worker_id],
    );
    await journey.db.query(
      `UPDATE worker_certificate SET expires_on = CURDATE() - INTERVAL 2 DAY WHERE worker_id = ? AND kind = '健康证'`,
      [other!.id],
    );
    const drawer = await openCandidates(visit.id);
    const row = drawer.locator('label').filter({ hasText: other!.name });
    await row.getByText(/健康证有效期到.+已过期/).waitFor();
    expect(await row.getByRole('radio').isDisabled()).toBe(true);
  });

  step('a worker falls ill: what breaks is in view, somebody else is found, and they are told', async () => {
    const ill = (await confirmedAhead()).find(({ worker_id: id }) => id !== visit.worker_id)!;
    const day = dayOf(ill.planned_from);
    await office.goto(`${journey.adminUrl}workers/${ill.worker_id}`);
    await office.getByRole('button', { name: /请\s*假/ }).click();
    await office.getByLabel('开始日期').fill(day);
    await office.getByLabel('结束日期').fill(day);
    await office.getByRole('button', { name: '病假' }).click();
    await office.getByRole('button', { name: '查看影响' }).click();
    await office.getByText(/会影响\d+个已约的上门/).waitFor();
    await journey.picture(office, 'ill-preview');
    await office.getByRole('button', { name: /确认保存/ }).click();
    await office.getByRole('button', { name: /全部改派/ }).click();
    await office.getByText(/已改派\d+个/).waitFor();
    await journey.picture(office, 'ill-applied');
    const asked = async (): Promise<boolean> => {
      const [told] = await journey.db.query<{ told: number | string }[]>(
        `SELECT COUNT(*) AS told FROM message_delivery WHERE order_id = ? AND template = 'visit_offered'
           AND recipient <> ?`,
        [ill.id, ill.worker_id],
      );
      return Number(told!.told) > 0;
    };
    for (const until = Date.now() + 15_000; !(await asked());) {
      if (Date.now() > until) throw new Error('nobody was told');
      await new Promise((done) => setTimeout(done, 200));
    }
  });

  step('the blacklist takes a second person', async () => {
    const manager = await login('manager');
    await manager.goto(`${journey.adminUrl}fitness`);
    await manager.getByRole('heading', { name: '安全复训' }).waitFor();
    await journey.picture(manager, 'fitness');
    expect(await seriousFaults(manager)).toEqual([]);
    await manager.getByRole('button', { name: /^同\s*意$/ }).click();
    await manager.getByLabel('理由').fill('与客户核实过');
    await manager
      .getByRole('dialog')
      .getByRole('button', { name: /同\s*意/ })
      .click();
    await manager.getByText('已复核').waitFor();
  });

  step('the morning briefing is read out, and every booking ticked off', async () => {
    await office.goto(`${journey.adminUrl}briefing?day=${dayOf(visit.planned_from)}`);
    const first = office.getByRole('checkbox', { name: /^核对 / }).first();
    await first.check();
    await office
      .getByText(/李敏 \d\d:\d\d/)
      .first()
      .waitFor();
    await journey.picture(office, 'briefing');
    expect(await seriousFaults(office)).toEqual([]);
  });
});
