import { LIN, openDesk, type Desk } from './support/desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.put('/desk/people', [LIN]);
});
afterAll(() => desk.stop());

const ask = async (way: string, body: object, key = desk.identity.telephonyKey): Promise<number> =>
  (
    await fetch(`${desk.base}/telephony/v1/${way}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    })
  ).status;
const ring = (more: object = {}): object => ({ to: LIN.phone, words: '请立即查看紧急求助', ref: 'sos/1/1', ...more });

it('a call is taken once per ref, rings on the phone of that number, and is kept across a restart', async () => {
  expect(await ask('call', ring())).toBe(200);
  expect(await ask('call', ring())).toBe(200);
  expect(await ask('sms', ring({ to: '13900009999', ref: 'sos/1/2' }))).toBe(200);
  desk = await desk.restart();
  expect(await desk.get('/control/telephony')).toMatchObject([
    { way: 'sms', to: '13900009999' },
    { way: 'call', to: LIN.phone, ref: 'sos/1/1' },
  ]);
  const messages = await desk.get<unknown[]>(`/desk/messages?openid=${LIN.openid}`);
  expect(messages).toMatchObject([{ kind: 'call', fields: [{ value: '请立即查看紧急求助' }] }]);
});

it('refuses a stranger, and what nobody could deliver', async () => {
  expect(await ask('sms', ring({ ref: 'a' }), 'x'.repeat(32))).toBe(401);
  expect(await ask('sms', ring({ ref: 'a', to: '010-1234' }))).toBe(422);
  expect(await ask('sms', ring({ ref: 'a', words: ' ' }))).toBe(422);
  expect(await ask('sms', ring({ ref: '求助' }))).toBe(422);
  expect(await desk.get('/control/telephony')).toHaveLength(2);
});
