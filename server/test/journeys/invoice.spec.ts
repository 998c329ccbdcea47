import type { Schemas } from '@daowei/shared/api/client';
import type { Page } from 'playwright-core';
import { CHEN_XIAOMAN, ZHAO_JIANGUO } from '../../seeds/personas.js';
import { seriousFaults } from '../support/accessibility.js';
import { ApiPerson } from '../support/api-person.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';
import { SIGNATURE } from '../support/person.js';
import { Phone } from '../support/phone.js';
import { intoSight } from '../support/sight.js';
import { eventually, officeOf, onlyOnDuty } from '../support/stage.js';

/**
 * After a visit: an invoice in the company's name, money back with its red letter, a refund that finds no account, and
 * the warranty card that is called in.
 */
describe('invoice and warranty', () => {
  const SERVICE = 'washer-cleaning';

  let journey: Journey;
  let customer: ApiPerson;
  let xiaoman: Phone;
  let finance: Page;
  let orderId: string;
  const step = storyOf(() => journey);
  const invoices = async (): Promise<Schemas['InvoiceView'][]> =>
    (await customer.get<Schemas['OrderInvoiceView']>(`/orders/${orderId}/invoice`)).invoices;

  beforeAll(async () => {
    journey = await startJourney('invoice');
    customer = await ApiPerson.login(journey, CHEN_XIAOMAN.openid);
    orderId = await servedVisit();
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  /** Sets the stage: paid, agreed to, served and signed by both. What leads there is told in other journeys. */
  async function servedVisit(): Promise<string> {
    const day = await onlyOnDuty(journey, ZHAO_JIANGUO);
    const worker = await ApiPerson.login(journey, ZHAO_JIANGUO.openid);
    const { id } = await customer.bookSlot(SERVICE, (free) => free.find((slot) => slot.startAt > day));
    await customer.pay(id);
    const assignmentId = await eventually(async () => {
      await customer.post(`/orders/${id}/payment/refresh`);
      const { offers } = await worker.get<Schemas['WorkerDay']>(`/worker/days/${day}`);
      return offers.find((one) => one.orderId === id)?.assignmentId ?? null;
    });
    await worker.post(`/worker/offers/${assignmentId}/accept`);
    await eventually(async () => {
      const [{ visits }] = await journey.db.query<[{ visits: string }]>(
        'SELECT COUNT(*) AS visits FROM visit WHERE order_id = ?',
        [id],
      );
      return Number(visits) > 0 ? true : null;
    });
    await journey.db.query(
      `UPDATE visit SET state = 'working', departed_at = NOW(3), arrived_at = NOW(3), started_at = NOW(3) WHERE order_id = ?`,
      [id],
    );
    await journey.db.query('UPDATE visit_step SET done_at = NOW(3), device_time = NOW(3) WHERE order_id = ?', [id]);
    await journey.db.query(`UPDATE customer_order SET state = 'in_service' WHERE id = ?`, [id]);
    const signature = { signaturePng: SIGNATURE, deviceTime: new Date().toISOString() };
    await worker.post(`/worker/visits/${id}/sign`, signature);
    await customer.post(`/orders/${id}/sign-off`, signature);
    return id;
  }

  async function refund(yuan: string, reason: string): Promise<void> {
    await finance.getByRole('button', { name: '退款', exact: true }).click();
    await finance.getByLabel('退多少（元）').fill(yuan);
    await finance.getByLabel('理由（客户会看到）').fill(reason);
    const dialog = finance.getByRole('dialog');
    await dialog.getByRole('button', { name: /退\s*款/ }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  step('the customer asks in the company’s name; a number that cannot exist goes nowhere', async () => {
    xiaoman = new Phone(
      await journey.phone(CHEN_XIAOMAN.openid, { path: `features/orders/visit/index?id=${orderId}` }),
    );
    await xiaoman.tap('order-invoice');
    await xiaoman.tap('title-kind-company');
    await xiaoman.fill('title-name', '杭州西溪文化传播有限公司');
    await xiaoman.fill('title-tax', '91330106MA2DAWE0X3');
    await xiaoman.tap('ask-invoice');
    await xiaoman.text('识别号不正确，请核对每一位').waitFor();
    await journey.picture(xiaoman.page, 'wrong-number');
    await xiaoman.fill('title-tax', '91330106MA2DAWE0X2');
    await xiaoman.tap('ask-invoice');
    const [blue] = await eventually(async () => {
      const all = await invoices();
      return all[0]?.state === 'issued' ? all : null;
    });
    await xiaoman.at(`open-${blue!.id}`).waitFor();
    await journey.picture(xiaoman.page, 'issued');
    const reader = xiaoman.page.waitForEvent('popup');
    await xiaoman.tap(`open-${blue!.id}`);
    await reader;
  });

  step('money back takes the invoice back and makes one over what is left, unasked', async () => {
    finance = await officeOf(journey, 'finance');
    await finance.goto(`${journey.adminUrl}orders/${orderId}`);
    await refund('20', '门封条没有擦净，退还部分费用');
    await eventually(async () => {
      const all = await invoices();
      return all.length === 3 && all.every(({ state }) => state !== 'asked' && state !== 'working') ? true : null;
    });
    await xiaoman.page.reload();
    await xiaoman.tap('order-invoice');
    await xiaoman.text('红字发票（有退款）').waitFor();
    expect(await xiaoman.screen.locator('.document').count()).toBe(3);
    await journey.picture(xiaoman.page, 'red-letter');
    await finance.goto(`${journey.adminUrl}invoices`);
    await finance.getByText('杭州西溪文化传播有限公司').first().waitFor();
    await journey.picture(finance, 'office-invoices');
    expect(await seriousFaults(finance)).toEqual([]);
  });

  step('the warranty card is kept, and called in with a photo and one tap on a time', async () => {
    xiaoman = new Phone(
      await journey.phone(CHEN_XIAOMAN.openid, { path: `features/orders/visit/index?id=${orderId}` }),
    );
    await xiaoman.show('order-warranty');
    await journey.picture(xiaoman.page, 'warranty-cell');
    await xiaoman.tap('order-warranty');
    await xiaoman.at('warranty-card').waitFor();
    await journey.picture(xiaoman.page, 'warranty-card');
    const reader = xiaoman.page.waitForEvent('popup');
    await xiaoman.tap('open-card');
    await reader;
    await xiaoman.tap('claim-photo');
    await xiaoman.agreeToPrivacy();
    await xiaoman.page.getByRole('dialog').locator('.album-tile').first().tap();
    await xiaoman.page.getByRole('button', { name: /^完成/ }).tap();
    await xiaoman.screen.locator('.picker-picture').waitFor();
    await xiaoman.show('claim-time-1');
    await journey.picture(xiaoman.page, 'claiming');
    await xiaoman.tap('claim-time-1');
    await xiaoman.at('not-claimable').waitFor();
    await journey.picture(xiaoman.page, 'claimed');
    await xiaoman.screen.locator('[id^="redo-"]').tap();
    await xiaoman.at('redo-original').waitFor();
    await journey.picture(xiaoman.page, 'free-visit');
  });

  step('the office sees what was called in, from both visits', async () => {
    const service = await officeOf(journey, 'service');
    await service.goto(`${journey.adminUrl}warranty`);
    await service.getByText('同样的问题又出现了').first().waitFor();
    await journey.picture(service, 'office-warranty');
    expect(await seriousFaults(service)).toEqual([]);
    await service.goto(`${journey.adminUrl}orders/${orderId}`);
    await intoSight(service.getByRole('heading', { name: '质保' }));
    await journey.picture(service, 'office-order');
    await service
      .getByRole('link', { name: /^DW\d{14}$/ })
      .first()
      .click();
    await service
      .getByText(/的免费重做/)
      .first()
      .waitFor();
  });

  step('nothing is broken behind the scenes', async () => {
    expect(await xiaoman.errors()).toEqual([]);
    await journey.checkInvariants();
  });
});
