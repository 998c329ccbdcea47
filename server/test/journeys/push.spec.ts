import { addDays, dayOf, minuteOfDay, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Page } from 'playwright-core';
import type { Schemas } from '@daowei/shared/api/client';
import { CHEN_XIAOMAN } from '../../seeds/personas.js';
import { seriousFaults, still } from '../support/accessibility.js';
import { ApiPerson, send } from '../support/api-person.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';
import { Phone } from '../support/phone.js';
import { intoSight } from '../support/sight.js';
import { eventually, officeOf, standIn } from '../support/stage.js';

/** Quiet hours of no length. */
const NEVER_QUIET = { quietFrom: 0, quietTo: 0 };
const PREVIEW = {
  scene: 'delayed_booking',
  variant: 'A',
  audience: { kind: 'ahead', leastDays: 0, mostDays: 7 },
  values: [{ name: '新时间', value: '下周六上午9点' }],
} as const;

/**
 * The office proposes another time to all who are expected: written once, looked over by a second person, told once. And who
 * is expected tomorrow is asked by itself; silence is a risk that the coordinator reads.
 */
describe('a push', () => {
  let journey: Journey;
  let service: Page;
  let people: number;
  /** who has written to us */
  let talking: Phone;
  /** who has accepted the notice */
  let accepting: { orderId: string; openid: string; person: ApiPerson };
  const step = storyOf(() => journey);

  beforeAll(async () => {
    journey = await startJourney('push');
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  step('reaches who has written to us: greeted as they come in, they write, and the office answers', async () => {
    service = await officeOf(journey, 'service');
    await service.goto(`${journey.adminUrl}conversations`);
    const me = await ApiPerson.login(journey, CHEN_XIAOMAN.openid);
    await me.post('/contact-preferences', { care: true, textMessages: 'none', ...NEVER_QUIET });
    talking = new Phone(await journey.phone(CHEN_XIAOMAN.openid, { path: 'pages/me/index' }));
    await talking.show('contact-us');
    await journey.picture(talking.page, 'contact-cell');
    await talking.tap('contact-us');
    await talking.page.getByRole('log').getByText('这里是到位客服').waitFor();
    // in the minute in which they have not written there is one thing more to say
    await service.getByRole('list', { name: '对话' }).getByText('刚进来').click();
    await service.getByText(/刚进来，还没有说话：还能回1条，到[\d:]+为止/).waitFor();
    await journey.picture(service, 'came-in');
    await talking.page.getByRole('textbox', { name: '消息' }).fill('师傅明天几点到？');
    await talking.page.getByRole('button', { name: '发送' }).tap();
    await talking.page.getByRole('log').getByText('师傅明天几点到？').waitFor();

    await service.getByRole('list', { name: '对话' }).getByText('师傅明天几点到？').click();
    await service.getByText(/还能回5条/).waitFor();
    // a script with a gap left in it does not go out
    await service.getByRole('combobox', { name: '话术' }).click();
    await service.locator('.ant-select-item-option').first().click();
    await service.getByText(/还有空白没有填/).waitFor();
    expect(await service.getByRole('button', { name: /发\s?送/ }).isDisabled()).toBe(true);
    await journey.picture(service, 'conversation-gap');
    await service.getByRole('textbox', { name: '回复' }).fill('明天9点到9点半之间到，到之前会给您发消息。');
    await service.getByRole('button', { name: /发\s?送/ }).click();
    await talking.page.getByRole('log').getByText('明天9点到9点半之间到').waitFor();
    await journey.picture(talking.page, 'answered');
    await service.getByText(/周小雨 · .*已送达微信/).waitFor();
    await service.getByText(/还能回4条/).waitFor();
    await journey.picture(service, 'conversation');
    expect(await seriousFaults(service)).toEqual([]);
  });

  step('finds others with an accept, with a yes to text messages, and with nothing but the inbox', async () => {
    const office = await ApiPerson.loginStaff(journey, 'service', 'daowei-demo');
    const { people: expected } = await office.post<Schemas['PushPreview']>('/admin/push-preview', PREVIEW);
    expect(new Set(expected.map(({ channel }) => channel))).toContain('conversation');
    // some have no phone to write to
    const reachable = (ways: Schemas['PreviewedPerson']['ways']): boolean =>
      ways.some(({ because }) => because === '客户没有同意接收短信');
    // nor does a visit begin while this goes on: what is said of it would be too late
    const later = Date.now() + 3_600_000;
    const others = expected
      .filter(({ channel, ways, visitAt }) => channel === 'inbox' && reachable(ways) && Date.parse(visitAt) > later)
      .slice(0, 2);
    const [first, texted] = await Promise.all(others.map(({ orderId }) => standIn(journey, orderId)));
    accepting = { orderId: others[0]!.orderId, ...first! };
    await willHear(accepting);
    await texted!.person.post('/contact-preferences', { care: true, textMessages: 'service', ...NEVER_QUIET });
    const { people: now } = await office.post<Schemas['PushPreview']>('/admin/push-preview', PREVIEW);
    const wayOf = (orderId: string): string | null => now.find((one) => one.orderId === orderId)!.channel;
    expect(others.map(({ orderId }) => wayOf(orderId))).toEqual(['subscription', 'sms']);
  });

  /** Says yes to one notice of WeChat, at any hour; WeChat may have forgotten it by the time it is needed. */
  async function willHear(
    { openid, person }: Awaited<ReturnType<typeof standIn>>,
    { forgotten = false } = {},
  ): Promise<void> {
    const templates = await send<{ id: string; title: string }[]>(`${journey.simulatorUrl}/desk/templates`);
    const templateId = templates.find(({ title }) => title === '服务提醒通知')!.id;
    const answers = { [templateId]: 'accept' };
    if (!forgotten) await send(`${journey.simulatorUrl}/desk/subscribe`, { openid, answers });
    await person.post('/subscriptions', { answers: [{ templateId, result: 'accept' }] });
    await person.post('/contact-preferences', { care: true, textMessages: 'none', ...NEVER_QUIET });
  }

  /** Visits of tomorrow, each of a customer of its own. */
  async function ofTomorrow(tomorrow: LocalDate): Promise<{ id: string }[]> {
    return journey.db.query(
      `SELECT MIN(o.id) AS id FROM customer_order o JOIN account a ON a.id = o.account_id
       WHERE o.state = 'confirmed' AND o.promised_from >= ? AND o.promised_from < ? AND a.openid <> ?
       GROUP BY a.openid HAVING COUNT(*) = 1 ORDER BY 1 LIMIT 2`,
      [startOfDay(tomorrow), startOfDay(addDays(tomorrow, 1)), CHEN_XIAOMAN.openid],
    );
  }

  step('is previewed for each person, with the way that is open to them and why others are not', async () => {
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
    // each of the three by their own way; in the conversation it is read where it was asked
    await eventually(async () => {
      const found = await journey.db.query<{ channel: string }[]>(
        `SELECT DISTINCT channel FROM message_delivery
         WHERE template = 'office_note' AND state = 'sent' AND channel <> 'inbox' ORDER BY channel`,
      );
      return found.map(({ channel }) => channel).join() === 'conversation,sms,subscription' ? true : null;
    });
    await talking.page.getByRole('log').getByText('下周六上午9点').waitFor();
    await journey.picture(talking.page, 'pushed');
    expect(await seriousFaults(manager)).toEqual([]);
    const [{ rows, customers }] = await journey.db.query<[{ rows: number; customers: number }]>(
      'SELECT COUNT(*) AS `rows`, COUNT(DISTINCT account_id) AS customers FROM push_recipient',
    );
    expect([Number(rows), Number(customers)]).toEqual([people, people]);
    await journey.checkInvariants();
  });

  step('was perhaps sent, or not: the office sees why and which ways were tried, and sends it again', async () => {
    const office = await ApiPerson.loginStaff(journey, 'service', 'daowei-demo');
    const { scriptVersion } = await office.post<Schemas['PushPreview']>('/admin/push-preview', PREVIEW);
    const { scene, variant, values } = PREVIEW;
    const pushed = async (): Promise<string> => {
      const body = { scene, variant, values, scriptVersion, orderIds: [accepting.orderId] };
      return (await office.post<Schemas['PushPage']>('/admin/pushes', body)).id;
    };
    // WeChat has forgotten the accept, nobody has written to us and there is no yes to texts
    await willHear(accepting, { forgotten: true });
    await service.goto(`${journey.adminUrl}pushes/${await pushed()}`);
    await service.getByText('没发出', { exact: true }).waitFor();
    await service
      .getByRole('list', { name: '试过的通道' })
      .getByText(/^订阅消息：微信回复客户已拒收/)
      .waitFor();
    await journey.picture(service, 'not-sent');
    await service.getByText(/^没发出 1$/).click();
    await service.getByRole('button', { name: '再发一次' }).click();
    await service.getByRole('tooltip').getByRole('button', { name: '再发一次' }).click();
    await service.getByText('现在没有可以用的通道，请打电话联系').waitFor();
    await still(service);
    await journey.picture(service, 'no-way');
    await willHear(accepting);
    await service.reload();
    await service.getByRole('button', { name: '再发一次' }).click();
    await still(service);
    await service.getByRole('tooltip').getByRole('button', { name: '再发一次' }).click();
    // of the person; the push itself was that before
    await service.getByRole('cell', { name: '已发出', exact: true }).waitFor();

    // the next answer of WeChat is lost after it has sent
    await willHear(accepting);
    await send(`${journey.simulatorUrl}/control/faults`, { kind: 'answer-drop', match: { call: 'subscribe-send' } });
    await service.goto(`${journey.adminUrl}pushes/${await pushed()}`);
    await service.getByText('不确定是否送达').waitFor();
    await journey.picture(service, 'in-doubt');
    expect(await seriousFaults(service)).toEqual([]);
    await service.goto(`${journey.adminUrl}orders/${accepting.orderId}`);
    const messages = service.getByRole('region', { name: '消息' });
    await messages.getByText(/^没送到 \d+$/).click();
    await messages.getByText('不确定是否送达').waitFor();
    await journey.picture(service, 'order-messages');
    await willHear(accepting);
    // whom it now disturbs: it waits, and that is said
    const minute = minuteOfDay(new Date());
    const quiet = { quietFrom: (minute + 1_410) % 1_440, quietTo: (minute + 20) % 1_440 };
    await accepting.person.post('/contact-preferences', { care: true, textMessages: 'none', ...quiet });
    await messages.getByRole('listitem').filter({ hasText: '不确定是否送达' }).getByRole('button').click();
    await still(service);
    await journey.picture(service, 'perhaps-twice');
    await service.getByRole('tooltip').getByRole('button', { name: '仍要再发' }).click();
    await service.getByText(/^现在是免打扰时段，.+发送$/).waitFor();
    // the demo may have another one of this order that was not sent: then the ways to look stay
    const all = messages.getByText(/^全部 \d+$/);
    if (await all.isVisible()) await all.click();
    const waits = messages.getByRole('listitem').filter({ hasText: /待发送.*免打扰时段，.+发送/s });
    await intoSight(waits);
    await still(service);
    await journey.picture(service, 'waits-for-the-end-of-quiet');
    expect(await seriousFaults(service)).toEqual([]);
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

  step('asks the day before: one confirms with a tap, and who stays silent is a risk in the morning', async () => {
    const tomorrow = addDays(dayOf(new Date()), 1);
    const [sure, silent] = await ofTomorrow(tomorrow);
    const [confirming, quiet] = [await standIn(journey, sure!.id), await standIn(journey, silent!.id)];
    await willHear(confirming);
    await quiet.person.post('/contact-preferences', { care: true, textMessages: 'none', ...NEVER_QUIET });
    const phone = new Phone(await journey.phone(confirming.openid, { path: 'pages/me/index' }));
    await phone.at('contact-us').waitFor();
    // the clock of a real stack stands for nobody: the hour of the question is moved to now
    for (const { id } of [sure!, silent!]) {
      await journey.db.query(
        `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
         VALUES (?, 'crm.ask-day-before', ?, UTC_TIMESTAMP(3), 0, '{}', UTC_TIMESTAMP(3))
         ON DUPLICATE KEY UPDATE due_at = VALUES(due_at)`,
        [id, id],
      );
    }
    await phone.page
      .locator('.banner')
      .getByText(/^明天|提醒内容：明天/)
      .waitFor();
    await journey.picture(phone.page, 'day-before-notice');
    // a notice goes by in seconds; the inbox keeps it
    await phone.tap('my-messages');
    await phone.text(/^明天\d/).tap();
    await phone.at('day-before-confirm').waitFor();
    await journey.picture(phone.page, 'day-before');
    await phone.tap('day-before-confirm');
    await phone.at('day-before-done').waitFor();
    await journey.picture(phone.page, 'day-before-confirmed');

    // who stays silent may be asked behind all the others who are written to
    await eventually(async () => {
      const asked = await journey.db.query<unknown[]>('SELECT 1 FROM visit_reminder WHERE order_id = ?', [silent!.id]);
      return asked.length > 0 ? true : null;
    });
    const coordinator = await officeOf(journey, 'dispatcher');
    await coordinator.goto(`${journey.adminUrl}briefing?day=${tomorrow}`);
    const line = (id: string) => coordinator.locator('tr', { has: coordinator.locator(`a[href$="/orders/${id}"]`) });
    await intoSight(line(silent!.id).getByText(/客户没有回复前一天的提醒/));
    await journey.picture(coordinator, 'silent');
    expect(await line(sure!.id).innerText()).not.toContain('没有回复');
    expect(await seriousFaults(coordinator)).toEqual([]);
    expect(await phone.errors()).toEqual([]);
  });
});
