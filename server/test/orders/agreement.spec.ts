import type { Schemas } from '@daowei/shared/api/client';
import { SIGNATURE, type Answer, type Customer, type TownWorker } from '../support/person.js';
import { PLACE, SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let worker: TownWorker;
const STATEMENTS = ['没有需要立即就医的急症', '已如实告知过敏史'];

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade({
    agreement: {
      title: '老人陪护服务协议',
      clauses: ['不做医疗操作', '损坏照价赔偿'],
      healthStatements: STATEMENTS,
      reschedule: { noticeMinutes: 120, maxTimes: 2 },
    },
  });
  worker = await town.worker();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const read = async (id: string, who = customer): Promise<Schemas['AgreementView']> =>
  (await who.get<Schemas['AgreementView']>(`/orders/${id}/agreement`)).body;
const sign = async (id: string, patch: Partial<Schemas['SignAgreement']> = {}, who = customer): Promise<Answer> =>
  who.post(`/orders/${id}/agreement`, {
    hash: (await read(id)).hash,
    healthTicks: [0, 1],
    typedName: '周晓岚',
    deviceTime: whole.clock.now().toISOString(),
    ...patch,
  });
const rowsOf = (id: string): Promise<Record<string, unknown>[]> =>
  whole.rows('SELECT * FROM order_agreement WHERE order_id = ?', [id]);
const signedFacts = (id: string): Promise<{ text: string }[]> =>
  whole.rows(`SELECT text FROM order_event WHERE order_id = ? AND kind = 'order.agreement-signed'`, [id]);

it('is asked for from the payment on, read, signed once, and can be read again with who, when and what', async () => {
  const held = await town.book(customer, town.at('12:00'));
  expect(held.actions).toEqual(['pay', 'cancel']);
  expect(await sign(held.id)).toMatchObject({ status: 409, body: { code: 'ORDER_STATE' } });
  await town.pay(customer, held.id);

  const paid = (await customer.get<Schemas['OrderView']>(`/orders/${held.id}`)).body;
  expect(paid).toMatchObject({ actions: ['sign_agreement', 'reschedule', 'cancel'], agreementSignedAt: null });
  const text = await read(held.id);
  expect(text).toMatchObject({ title: '老人陪护服务协议', version: 1, healthStatements: STATEMENTS, signature: null });

  const signedAt = whole.clock.now().toISOString();
  expect(await sign(held.id)).toMatchObject({
    status: 200,
    body: { actions: ['reschedule', 'cancel'], agreementSignedAt: signedAt },
  });
  expect(await read(held.id)).toEqual({
    ...text,
    signature: { signedAt, method: 'typed', signerName: '周晓岚', signatureUrl: null, hash: text.hash },
  });
  expect(await rowsOf(held.id)).toMatchObject([
    {
      account_id: customer.accountId,
      openid: customer.openid,
      hash: text.hash,
      service_version: 1,
      health_statements: 2,
    },
  ]);
  expect(await signedFacts(held.id)).toEqual([{ text: '您已签署《老人陪护服务协议》' }]);
});

it('binds the booking to its text in the sealed audit, before anybody signs', async () => {
  const { id } = await town.book(customer, town.at('12:00'));
  const [held] = await whole.rows<{ data: unknown }>(
    `SELECT data FROM audit_entry WHERE subject = ? AND action = 'order.held'`,
    [`order:${id}`],
  );
  expect(JSON.stringify(held!.data)).toContain((await read(id)).hash);
});

it('may be signed by hand; the drawing is kept and shown to the customer and the office', async () => {
  const { id } = await town.paid(customer, town.at('12:00'));
  expect(await sign(id, { typedName: undefined, signaturePng: SIGNATURE })).toMatchObject({ status: 200 });
  const { signature } = await read(id);
  expect(signature).toMatchObject({ method: 'drawn', signerName: null });
  expect((await town.nobody().get(signature!.signatureUrl!.replace('/api', ''))).status).toBe(200);
  const office = await town.staff('service');
  const page = (await office.get<Schemas['AdminOrderView']>(`/admin/orders/${id}`)).body;
  expect(page.agreement).toEqual({ ...(await read(id)), signature });
});

it('counts once, however often and however parallel it is sent', async () => {
  const { id } = await town.paid(customer, town.at('12:00'));
  const answers = await Promise.all(Array.from({ length: 8 }, () => sign(id)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  const again = await sign(id, { typedName: '别人' });
  expect(again.status).toBe(200);
  expect((await read(id)).signature).toMatchObject({ signerName: '周晓岚' });
  expect(await rowsOf(id)).toHaveLength(1);
  expect(await signedFacts(id)).toHaveLength(1);
});

it('refuses another text, open statements, what is no name, and everybody else', async () => {
  const { id } = await town.paid(customer, town.at('12:00'));
  const refused = async (patch: Partial<Schemas['SignAgreement']>, status: number, code: string): Promise<void> =>
    expect(await sign(id, patch)).toMatchObject({ status, body: { code } });
  await refused({ hash: '0'.repeat(64) }, 409, 'AGREEMENT_CHANGED');
  await refused({ healthTicks: [0] }, 422, 'HEALTH_STATEMENTS_OPEN');
  await refused({ healthTicks: [0, 0] }, 422, 'HEALTH_STATEMENTS_OPEN');
  await refused({ typedName: '' }, 422, 'SIGNER_NAME_INVALID');
  await refused({ typedName: '周'.repeat(31) }, 422, 'SIGNER_NAME_INVALID');
  await refused({ signaturePng: SIGNATURE }, 422, 'SIGNATURE_INVALID');
  await refused({ typedName: undefined, signaturePng: 'AAAA' }, 422, 'SIGNATURE_INVALID');
  await refused({ hash: 'x' }, 422, 'VALIDATION_FAILED');
  const other = await town.customer();
  const { hash } = await read(id);
  expect(await sign(id, { hash }, other)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  expect(await other.get(`/orders/${id}/agreement`)).toMatchObject({ status: 404 });
  expect(await rowsOf(id)).toEqual([]);
});

it('is what the worker waits for at the door', async () => {
  const { id } = await town.paid(customer, town.at('12:00'));
  expect(await worker.post(`/worker/offers/${(await town.live(id)).id}/accept`)).toMatchObject({ status: 200 });
  await whole.drain();
  const { doorCode } = (await customer.get<Schemas['OrderView']>(`/orders/${id}`)).body;
  whole.clock.set(town.at('11:50'));
  const onSite = { at: PLACE, deviceTime: whole.clock.now().toISOString() };
  expect((await worker.post(`/worker/visits/${id}/depart`, onSite)).body).toMatchObject({ agreementSigned: false });
  const checkIn = (): Promise<Answer> => worker.post(`/worker/visits/${id}/check-in`, { ...onSite, doorCode });
  expect(await checkIn()).toMatchObject({ status: 409, body: { code: 'AGREEMENT_UNSIGNED' } });
  expect((await customer.get(`/orders/${id}`)).body).toMatchObject({
    state: 'confirmed',
    actions: ['sign_agreement', 'cancel'],
  });
  expect(await sign(id)).toMatchObject({ status: 200 });
  expect(await checkIn()).toMatchObject({ status: 200, body: { state: 'arrived', agreementSigned: true } });
});

it('believes the phone’s clock only between the booking and now', async () => {
  const { id } = await town.paid(customer, town.at('12:00'));
  expect(await sign(id, { deviceTime: '2001-01-01T00:00:00.000Z' })).toMatchObject({ status: 200 });
  expect(await rowsOf(id)).toMatchObject([{ device_at: whole.clock.now(), signed_at: whole.clock.now() }]);
});
