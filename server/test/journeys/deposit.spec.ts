import type { Schemas } from '@daowei/shared/api/client';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { CHEN_XIAOMAN, WANG_XIUYING, WU_PEIFEN } from '../../seeds/personas.js';
import { seriousFaults } from '../support/accessibility.js';
import { ApiPerson, send } from '../support/api-person.js';
import type { Page } from 'playwright-core';
import { startJourney, storyOf, type Journey } from '../support/journey.js';
import { Phone } from '../support/phone.js';
import { eventually, officeOf, onlyOnDuty } from '../support/stage.js';

/**
 * A deep cleaning is paid in two parts: the deposit books it, the worker finds more to do and the customer agrees on the
 * phone, the balance is paid after both have signed, and the office gives a part of it back, which finds no account and
 * goes to a card. Another one is booked over the desk and handed back there.
 */
describe('deposit, extra and balance', () => {
  const SERVICE = 'deep-cleaning';

  let journey: Journey;
  let day: LocalDate;
  let xiaoman: Phone;
  let xiuying: Phone;
  let customer: ApiPerson;
  let worker: ApiPerson;
  let orderId: string;
  let office: Page;

  const step = storyOf(() => journey);
  const view = (): Promise<Schemas['OrderView']> => customer.get(`/orders/${orderId}`);
  const deviceTime = (): string => new Date().toISOString();
  const refundIs = (wanted: Schemas['RefundView']['state']): Promise<true> =>
    eventually(async () => ((await view()).refunds.some(({ state }) => state === wanted) ? true : null));

  beforeAll(async () => {
    journey = await startJourney('deposit');
    day = await onlyOnDuty(journey, WANG_XIUYING);
    customer = await ApiPerson.login(journey, CHEN_XIAOMAN.openid);
    worker = await ApiPerson.login(journey, WANG_XIUYING.openid);
    xiaoman = new Phone(await journey.phone(CHEN_XIAOMAN.openid));
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  step('the price is shown in two parts before anything is paid, and the deposit books', async () => {
    await xiaoman.tap(`service-${SERVICE}`);
    await xiaoman.tap('choose-time');
    await xiaoman.tap(`day-${day}`);
    await xiaoman.screen.locator('[id^="slot-"]:not(.window-full)').first().tap();
    await xiaoman.tap('to-confirm');
    await xiaoman.at('two-parts').waitFor();
    await xiaoman.show('two-parts');
    await journey.picture(xiaoman.page, 'two-parts');
    expect(await seriousFaults(xiaoman.page)).toEqual([]);
    await xiaoman.tap('pay');
    await xiaoman.page.getByLabel('微信支付').waitFor();
    await xiaoman.payAtCashier();
    await xiaoman.willAllowMessages();
    await xiaoman.text('预约成功').waitFor();
    const { items } = await customer.get<Schemas['OrderPage']>('/orders');
    orderId = items.find(({ serviceId }) => serviceId === SERVICE)!.id;
    const { paidFen, totalFen, bill } = await view();
    expect(paidFen).toBe(bill.depositFen);
    expect(paidFen).toBeLessThan(totalFen);
  });

  step('on site the worker proposes a mattress, and the customer agrees on the phone', async () => {
    const offer = await eventually(async () => {
      const { offers } = await worker.get<Schemas['WorkerDay']>(`/worker/days/${day}`);
      return offers.find((one) => one.orderId === orderId) ?? null;
    });
    await worker.post(`/worker/offers/${offer.assignmentId}/accept`);
    const path = `/orders/${orderId}/agreement`;
    const { hash } = await customer.get<Schemas['AgreementView']>(path);
    await customer.post(path, { hash, healthTicks: [], typedName: '陈小满', deviceTime: deviceTime() });
    const { doorCode } = await eventually(async () => {
      const seen = await view();
      return seen.doorCode ? seen : null;
    });
    await eventually(() =>
      worker
        .prepare(orderId)
        .then(() => worker.post(`/worker/visits/${orderId}/depart`, { at: null, deviceTime: deviceTime() }))
        .then(() => true)
        .catch(() => null),
    );
    await worker.post(`/worker/visits/${orderId}/check-in`, { at: null, doorCode, deviceTime: deviceTime() });

    xiuying = new Phone(await journey.phone(WANG_XIUYING.openid, { path: `worker/visit/index?id=${orderId}` }));
    await xiuying.tap('propose-extra');
    await xiuying.tap('extra-mattress');
    await xiuying.fill('extra-reason', '床垫有明显的汗渍，除螨后更干净');
    await journey.picture(xiuying.page, 'proposing');
    expect(await seriousFaults(xiuying.page)).toEqual([]);
    await xiuying.tap('send-extra');
    await xiuying.text('等客户答复').waitFor();
    await journey.picture(xiuying.page, 'proposed');

    await xiaoman.tap('to-visit');
    await xiaoman.show('extras');
    await journey.picture(xiaoman.page, 'asked');
    expect(await seriousFaults(xiaoman.page)).toEqual([]);
    const [extra] = (await view()).bill.extras;
    await xiaoman.tap(`agree-${extra!.id}`);
    await xiaoman.text('已同意').waitFor();
    await xiuying.text('客户已同意').waitFor();
  });

  step('the time will not do: more of it is asked for with its price, and agreed to before it is needed', async () => {
    await xiuying.tap('ask-overtime');
    await xiuying.fill('overtime-reason', '厨房重油污比预想的多');
    await journey.picture(xiuying.page, 'asking-overtime');
    expect(await seriousFaults(xiuying.page)).toEqual([]);
    await xiuying.tap('send-overtime');
    await xiuying.text('客户还有').waitFor();
    const asked = (await view()).bill.extras.at(-1)!;
    expect(asked).toMatchObject({ minutes: 30, state: 'proposed' });
    await xiaoman.show(`answer-by-${asked.id}`);
    await journey.picture(xiaoman.page, 'overtime-asked');
    expect(await seriousFaults(xiaoman.page)).toEqual([]);
    await xiaoman.tap(`agree-${asked.id}`);
    await xiaoman.at(`agree-${asked.id}`).waitFor({ state: 'detached' });
    await xiuying.text('客户还有').waitFor({ state: 'detached' });
    await journey.picture(xiuying.page, 'overtime-agreed');
  });

  step('a red line is done only as it should be, and the phone says what to do about it', async () => {
    // the plain steps are another journey's story
    const plain = ['survey', 'kitchen', 'details', 'floor', 'check'];
    await journey.db.query(
      'UPDATE visit_step SET done_at = NOW(3), device_time = NOW(3) WHERE order_id = ? AND step_id IN (?)',
      [orderId, plain],
    );
    await journey.db.query(`UPDATE visit SET state = 'working', started_at = NOW(3) WHERE order_id = ?`, [orderId]);
    await xiuying.page.reload();
    await xiuying.text('需拍服务前、后照片，填酸性清洁剂用量，填合格证编号').waitFor();
    await xiuying.tap('step-bathroom');
    await xiuying.text('拍好要求的照片后就可以完成这一步').waitFor();
    await xiuying.tap('photo-before');
    await xiuying.agreeToPrivacy();
    await xiuying.fromAlbum();
    await xiuying.text('拍好要求的照片后就可以完成这一步').waitFor();
    await journey.picture(xiuying.page, 'photo-missing');
    await xiuying.photo('photo-after');
    await xiuying.text('请填写酸性清洁剂的实际用量').waitFor();
    await xiuying.fill('dose', '60');
    await xiuying.text('超过上限50mL/L，请按标准重新配比').waitFor();
    await xiuying.show('step-note');
    await journey.picture(xiuying.page, 'dose-over');
    expect(await seriousFaults(xiuying.page)).toEqual([]);
    await xiuying.fill('dose', '45');
    await xiuying.text('请填写酸性清洁剂的合格证编号').waitFor();
    expect(await xiuying.at('skip-step').count()).toBe(0);
    await xiuying.fill('certificate-no', 'HG-2026-118');
    await xiuying.text('请填写酸性清洁剂的合格证编号').waitFor({ state: 'detached' });
    await journey.picture(xiuying.page, 'red-line-right');
    await xiuying.tap('step-done');
    await xiuying.at('next-step').waitFor();
    await xiaoman.text('酸性清洁剂45mL/L（上限50）').waitFor();
    await xiaoman.text('酸性清洁剂合格证 HG-2026-118').waitFor();
  });

  step('a soft line is left out with a reason, which the customer reads', async () => {
    await xiuying.tap('next-step');
    await xiuying.tap('skip-step');
    await xiuying.fill('skip-reason', '客户说玻璃上周刚擦过');
    await journey.picture(xiuying.page, 'leaving-out');
    expect(await seriousFaults(xiuying.page)).toEqual([]);
    await xiuying.tap('send-skip');
    await xiuying.text('没有做：客户说玻璃上周刚擦过').waitFor();
    await xiaoman.text('没有做：客户说玻璃上周刚擦过').waitFor();
    await xiaoman.show('steps');
    await journey.picture(xiaoman.page, 'kept-and-left-out');
    expect(await seriousFaults(xiaoman.page)).toEqual([]);
  });

  step('both sign, told what is still owed; the balance is paid', async () => {
    await xiuying.tap('worker-sign');
    await xiuying.at('still-owed').waitFor();
    await xiuying.sign();
    await journey.picture(xiuying.page, 'worker-signs');
    await xiuying.tap('submit-signature');
    await xiuying.at('waiting-customer').waitFor();
    await xiaoman.tap('sign-off');
    await xiaoman.at('submit-signature').waitFor();
    await xiaoman.sign();
    await xiaoman.tap('submit-signature');
    const { bill } = await eventually(async () => {
      const seen = await view();
      return seen.bill.balance ? seen : null;
    });
    await xiaoman.at('pay-balance').or(xiaoman.at('star-5')).first().waitFor();
    if (await xiaoman.at('star-5').isVisible()) await xiaoman.back();
    await xiaoman.at('pay-balance').waitFor();
    await journey.picture(xiaoman.page, 'owing');
    expect(await seriousFaults(xiaoman.page)).toEqual([]);
    await xiaoman.tap('pay-balance');
    await xiaoman.page.getByLabel('微信支付').waitFor();
    await journey.picture(xiaoman.page, 'cashier');
    await xiaoman.payAtCashier();
    await xiaoman.at('pay-balance').waitFor({ state: 'detached' });
    const paid = await view();
    expect(paid.bill.balance).toMatchObject({ paidFen: bill.balance!.amountFen, owedFen: 0 });
    await xiaoman.tap('price-open');
    await xiaoman.show('bill');
    await journey.picture(xiaoman.page, 'paid');
  });

  step('what was done is summed up, and the family may see it', async () => {
    await xiaoman.tap('order-summary');
    await xiaoman.at('summary-done').waitFor();
    // all of the base was kept, and an extra item was not
    await xiaoman.text('金牌标准').waitFor();
    await journey.picture(xiaoman.page, 'summary');
    expect(await seriousFaults(xiaoman.page)).toEqual([]);
    const { shareToken } = await customer.get<Schemas['VisitSummary']>(`/orders/${orderId}/summary`);
    const path = `features/fieldwork/summary/index?token=${encodeURIComponent(shareToken)}`;
    const family = new Phone(await journey.phone(WU_PEIFEN.openid, { path }));
    await family.at('summary-done').waitFor();
    await journey.picture(family.page, 'shared');
    await family.page.close();
    await xiaoman.back();
  });

  step('the office sees payments, extras and balance, and gives a part back', async () => {
    await send(`${journey.simulatorUrl}/control/faults`, { kind: 'refund-abnormal' });
    office = await officeOf(journey, 'finance');
    await office.goto(`${journey.adminUrl}orders/${orderId}`);
    await office.getByText('床垫除螨').first().waitFor();
    await office.getByText('酸性清洁剂45mL/L，上限50mL/L').waitFor();
    await office.getByText('酸性清洁剂合格证HG-2026-118').waitFor();
    await office.getByText('没有做：客户说玻璃上周刚擦过', { exact: true }).waitFor();
    await journey.picture(office, 'office-order');
    await office.getByRole('button', { name: '退款', exact: true }).click();
    await office.getByLabel('退多少（元）').fill('58.5');
    await office.getByLabel('理由（客户会看到）').fill('一处踢脚线没有擦净，退还部分费用');
    await journey.picture(office, 'office-refund');
    await office
      .getByRole('dialog')
      .getByRole('button', { name: /退\s*款/ })
      .click();
    await refundIs('abnormal');
  });

  step('it finds no account to go to, and is sent to the card that the customer names', async () => {
    await office.goto(`${journey.adminUrl}refunds`);
    const row = office.getByRole('row').filter({ hasText: '踢脚线' });
    await row.getByRole('button', { name: /^改\s?退$/ }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('开户银行（借记卡）').fill('工商');
    await dialog.getByLabel('开户银行（借记卡）').press('Enter');
    await dialog.getByLabel('银行卡号').fill('6222 0202 0011 2233 445');
    await dialog.getByLabel('户名').fill('陈小满');
    await dialog.getByLabel('依据（留在审计里）').fill('与客户通话核对卡号');
    await journey.picture(office, 'to-a-card');
    await dialog.getByRole('button', { name: '提交微信' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await refundIs('success');
    await office.reload();
    await row.getByText(/到账：/).waitFor();
    await journey.picture(office, 'at-the-card');
    expect(await seriousFaults(office)).toEqual([]);
    // the mini-program opened anew, as from the message that tells of it
    const path = `features/orders/visit/index?id=${orderId}`;
    xiaoman = new Phone(await journey.phone(CHEN_XIAOMAN.openid, { path }));
    await xiaoman.at('refunds').getByText('已到账').waitFor();
    await journey.picture(xiaoman.page, 'refunded');
  });

  step('another one is paid at the desk, called off, and handed back there with its voucher', async () => {
    // so far ahead that calling it off is free
    const { id } = await customer.bookSlot(SERVICE, (free) => free.at(-1));
    await office.goto(`${journey.adminUrl}orders/${id}`);
    await office.getByRole('button', { name: '登记收款' }).click();
    await office.getByLabel('收据号 / 流水号').fill('S-20261127-01');
    await journey.picture(office, 'at-the-desk');
    await office
      .getByRole('dialog')
      .getByRole('button', { name: /^登\s*记$/ })
      .click();
    await office.getByText('已入账').waitFor();
    await journey.picture(office, 'paid-at-the-desk');
    expect(await seriousFaults(office)).toEqual([]);
    const path = `/orders/${id}/cancel`;
    const { hash } = await customer.get<Schemas['CancellationPreview']>(`/orders/${id}/cancellation`);
    await customer.post(path, { reason: 'family', hash });

    await office.goto(`${journey.adminUrl}refunds`);
    const row = office.getByRole('row').filter({ hasText: '门店收的款' });
    await row.getByRole('button', { name: '柜台付款' }).click();
    await office.getByLabel('凭证号').fill('V-20261127-01');
    await office.getByLabel('依据（留在审计里）').fill('客户本人到店，核对订单');
    await journey.picture(office, 'hand-back');
    await office
      .getByRole('dialog')
      .getByRole('button', { name: /^登\s*记$/ })
      .click();
    await office.getByText('到账：门店现金').waitFor();
    await journey.picture(office, 'handed-back');
    const { refunds, paidFen } = await customer.get<Schemas['OrderView']>(`/orders/${id}`);
    expect(paidFen).toBeGreaterThan(0);
    expect(refunds).toMatchObject([{ state: 'success', receivedAccount: '门店现金' }]);
  });

  step('nothing is broken behind the scenes', async () => {
    for (const phone of [xiaoman, xiuying]) expect(await phone.errors()).toEqual([]);
    await journey.checkInvariants();
  });
});
