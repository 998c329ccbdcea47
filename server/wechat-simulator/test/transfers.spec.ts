import { constants, publicEncrypt, randomBytes } from 'node:crypto';
import { eventually, LIN, openDesk, type Desk } from './support/desk.js';
import { Inbox, openNotification } from './support/inbox.js';
import { Merchant, type Answer } from './support/merchant.js';

const BASE = '/v3/fund-app/mch-transfer/transfer-bills';
const HOUR = 3_600_000;

let desk: Desk;
let merchant: Merchant;
let inbox: Inbox;

beforeAll(async () => {
  desk = await openDesk();
  merchant = new Merchant(desk);
  inbox = await new Inbox().open();
  await desk.put('/desk/people', [LIN]);
});
afterAll(async () => {
  await inbox.close();
  await desk.stop();
});
beforeEach(() => {
  inbox.clear();
  return desk.post('/control/reset', {});
});

const bill = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  appid: desk.identity.appid,
  out_bill_no: `B${randomBytes(8).toString('hex')}`,
  transfer_scene_id: '1000',
  openid: LIN.openid,
  transfer_amount: 1_000,
  transfer_remark: '评价有礼',
  user_recv_style: { type: 'RED_PACKET' },
  transfer_scene_report_infos: [
    { info_type: '活动名称', info_content: '评价有礼' },
    { info_type: '奖励说明', info_content: '评价红包' },
  ],
  notify_url: inbox.url,
  ...fields,
});
const send = (fields?: Record<string, unknown>): Promise<Answer> =>
  merchant.send('POST', BASE, JSON.stringify(bill(fields)));
const query = (outBillNo: unknown): Promise<Answer> =>
  merchant.send('GET', `${BASE}/out-bill-no/${String(outBillNo)}`, '');
const cancel = (outBillNo: unknown): Promise<Answer> =>
  merchant.send('POST', `${BASE}/out-bill-no/${String(outBillNo)}/cancel`, '');
const open = (answer: Answer, openid = LIN.openid): Promise<{ status: number; body: Record<string, unknown> }> =>
  desk.call('POST', '/desk/transfer/open', {
    openid,
    appId: desk.identity.appid,
    mchId: desk.identity.mchid,
    package: answer.body.package_info,
  });
const until = (outBillNo: unknown, state: string): Promise<Answer> =>
  eventually(async () => {
    const answer = await query(outBillNo);
    return answer.body.state === state ? answer : undefined;
  });
const balance = async (): Promise<number> => (await desk.get<{ balanceFen: number }>('/control/state')).balanceFen;

describe('a transfer', () => {
  it('waits for its receiver, and only then moves; the merchant is told of the end', async () => {
    const before = await balance();
    const made = await send();
    expect(made.body).toMatchObject({ state: 'WAIT_USER_CONFIRM' });
    expect(merchant.trusts(made)).toBe(true);
    const sheet = await open(made);
    expect(sheet.body).toMatchObject({ amountFen: 1_000, style: 'RED_PACKET', perception: '活动奖励' });
    await desk.post(`/desk/transfer/${String(made.body.out_bill_no)}/confirm`, { openid: LIN.openid });
    await until(made.body.out_bill_no, 'SUCCESS');
    expect(await balance()).toBe(before - 1_000);
    const news = await eventually(() => inbox.received.at(-1));
    expect(news.body).toMatchObject({
      event_type: 'MCHTRANSFER.BILL.FINISHED',
      resource: { original_type: 'mch_payment' },
    });
    expect(openNotification(news, desk)).toMatchObject({ state: 'SUCCESS', transfer_amount: 1_000 });
  });

  it('is told of again, or falsely, when somebody behind the stage wants it', async () => {
    const made = await send();
    const outBillNo = made.body.out_bill_no;
    const tell = (faults: object[]) => desk.call('POST', '/control/notifications', { outBillNo, faults });
    expect((await tell([])).status).toBe(409);
    await tell([
      { kind: 'notification-wrong-amount', totalFen: 7 },
      { kind: 'notification-wrong-openid', openid: 'oStranger' },
    ]);
    expect(openNotification(inbox.received.at(-1)!, desk)).toMatchObject({
      out_bill_no: outBillNo,
      state: 'SUCCESS',
      transfer_amount: 7,
      openid: 'oStranger',
    });
    expect((await query(outBillNo)).body).toMatchObject({ state: 'WAIT_USER_CONFIRM' });
    await desk.post(`/desk/transfer/${String(outBillNo)}/confirm`, { openid: LIN.openid });
    await until(outBillNo, 'SUCCESS');
    const first = await eventually(() => inbox.received.find(({ body }) => !String(body.id).startsWith('forged-')));
    await tell([]);
    expect(inbox.received.at(-1)!.body.id).toBe(first.body.id);
    expect((await desk.call('POST', '/control/notifications', { outBillNo: 'nobody' })).status).toBe(404);
  });

  it('is one transfer however often it is asked for, unless the words differ', async () => {
    const wanted = bill();
    const first = await merchant.send('POST', BASE, JSON.stringify(wanted));
    const again = await merchant.send('POST', BASE, JSON.stringify(wanted));
    expect(again.body).toEqual(first.body);
    const other = await merchant.send('POST', BASE, JSON.stringify({ ...wanted, transfer_amount: 1_001 }));
    expect(other).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  });

  it('that nobody takes within a day fails, and its money comes back', async () => {
    const before = await balance();
    const made = await send();
    await desk.post('/control/clock', { advanceMs: 24 * HOUR });
    expect((await query(made.body.out_bill_no)).body).toMatchObject({ state: 'FAIL', fail_reason: 'OVERDUE_CLOSE' });
    expect(await balance()).toBe(before);
    const late = await desk.call('POST', `/desk/transfer/${String(made.body.out_bill_no)}/confirm`, {
      openid: LIN.openid,
    });
    expect(late.status).toBe(409);
  });

  it('can be taken back before it is confirmed, a moment later', async () => {
    const before = await balance();
    const made = await send();
    expect((await cancel(made.body.out_bill_no)).body).toMatchObject({ state: 'CANCELING' });
    await until(made.body.out_bill_no, 'CANCELLED');
    expect(await balance()).toBe(before);
    expect((await cancel('nobody')).status).toBe(404);
  });

  it('waits in PROCESSING while the account is empty', async () => {
    await desk.post('/control/balance', { balanceFen: 999 });
    const made = await send();
    expect(made.body).toMatchObject({ state: 'PROCESSING' });
    expect(made.body).not.toHaveProperty('package_info');
    await desk.post('/control/balance', { balanceFen: 1_000 });
    expect((await query(made.body.out_bill_no)).body).toMatchObject({ state: 'WAIT_USER_CONFIRM' });
    expect(await balance()).toBe(0);
  });

  it('survives a restart', async () => {
    const made = await send();
    const again = await desk.restart();
    desk = again;
    merchant = new Merchant(desk);
    expect((await query(made.body.out_bill_no)).body).toMatchObject({ state: 'WAIT_USER_CONFIRM' });
  });

  it('fails after the confirmation when it is told to', async () => {
    await desk.arm('transfer-fail', { reason: 'ACCOUNT_NOT_EXIST' });
    const made = await send();
    await desk.post(`/control/transfers/${String(made.body.out_bill_no)}/confirm`);
    expect((await until(made.body.out_bill_no, 'FAIL')).body).toMatchObject({ fail_reason: 'ACCOUNT_NOT_EXIST' });
  });
});

describe('is refused', () => {
  const name = (text: string): string =>
    publicEncrypt(
      { key: desk.identity.platform.publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING },
      Buffer.from(text),
    ).toString('base64');
  const big = { transfer_amount: 200_000, user_recv_style: undefined };

  it.each<[string, Record<string, unknown>, string]>([
    ['a number with a dash', { out_bill_no: 'B-1' }, '/out_bill_no'],
    ['9 fen', { transfer_amount: 9 }, '/transfer_amount'],
    ['half a fen', { transfer_amount: 10.5 }, '/transfer_amount'],
    ['a red packet above 200 yuan', { transfer_amount: 20_001 }, '/transfer_amount'],
    ['a report of another scene', { transfer_scene_id: '1011' }, '/transfer_scene_report_infos'],
    ['a kind that the scene does not know', { user_recv_perception: '劳务报酬' }, '/user_recv_perception'],
    ['a remark of 33 characters', { transfer_remark: '红'.repeat(33) }, '/transfer_remark'],
    ['2,000 yuan without a name', big, '/user_name'],
    ['a name in clear', { ...big, user_name: '王秀英' }, '/user_name'],
  ])('%s', async (_what, fields, field) => {
    expect(await send(fields)).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR', detail: { field } } });
  });

  it('a scene that was not granted; a name that is encrypted is taken', async () => {
    expect((await send({ transfer_scene_id: '1009' })).body).toMatchObject({ code: 'INVALID_REQUEST' });
    const wanted = bill({ ...big, user_name: name('林晓') });
    expect((await merchant.send('POST', BASE, JSON.stringify(wanted))).status).toBe(200);
    // another cipher of the same name is the same request
    const again = { ...wanted, user_name: name('林晓') };
    expect((await merchant.send('POST', BASE, JSON.stringify(again))).status).toBe(200);
  });

  it('a stranger’s money', async () => {
    await desk.put('/desk/people', [LIN, { ...LIN, openid: 'oOther', phone: '13800000009' }]);
    expect((await open(await send(), 'oOther')).status).toBe(409);
  });
});
