import { JwtService } from '@nestjs/jwt';
import { rows, write } from '../../src/platform/database/sql.js';
import { identityApp, type IdentityApp } from './identity-app.js';

let house: IdentityApp;
beforeAll(async () => {
  house = await identityApp();
});
afterAll(() => house.close());
afterEach(() => house.desk.clearFaults());

const logIn = (code: unknown): ReturnType<IdentityApp['call']> =>
  house.call('POST', '/auth/wechat-login', undefined, { code });

describe('logging in with WeChat', () => {
  it('makes an account at the first login and finds it at the next', async () => {
    const openid = await house.person();
    const first = await house.login(openid);
    expect(first.me).toMatchObject({ phoneMasked: null, roles: ['customer'], workerId: null, staffName: null });
    expect(Date.parse(first.expiresAt) - house.clock.now().getTime()).toBeGreaterThan(6.99 * 86_400_000);
    const second = await house.login(openid);
    expect(second.me).toEqual(first.me);
    expect((await house.call('GET', '/auth/me', second.token)).body).toEqual(first.me);
  });

  it('makes one account out of twenty parallel first logins', async () => {
    const openid = await house.person();
    const sessions = await Promise.all(Array.from({ length: 20 }, () => house.login(openid)));
    expect(new Set(sessions.map((session) => session.me.id)).size).toBe(1);
    const accounts = await rows(house.transactions.reader, 'SELECT id FROM account WHERE openid = ?', [openid]);
    expect(accounts).toHaveLength(1);
    const opened = await rows(
      house.transactions.reader,
      `SELECT id FROM audit_entry WHERE action = 'account.opened' AND subject = ?`,
      [`account:${sessions[0].me.id}`],
    );
    expect(opened).toHaveLength(1);
  });

  it('refuses a code that is wrong (40029) or was used (40163)', async () => {
    expect(await logIn('0a1b2c3d')).toMatchObject({ status: 401, body: { code: 'WECHAT_CODE_INVALID' } });
    const code = await house.loginCode(await house.person());
    expect((await logIn(code)).status).toBe(200);
    expect(await logIn(code)).toMatchObject({ status: 401, body: { code: 'WECHAT_CODE_INVALID' } });
  });

  it.each([
    [undefined],
    [''],
    [42],
    [null],
    ['a'.repeat(129)],
    ['code with spaces'],
    ['/sns/jscode2session?x=1'],
    [{ $ne: '' }],
    [['a']],
  ])('refuses the code %j as bad input', async (code) => {
    expect(await logIn(code)).toMatchObject({
      status: 422,
      body: { code: 'VALIDATION_FAILED', fields: [{ path: 'code' }] },
    });
  });

  it('refuses unknown fields by name', async () => {
    const answer = await house.call('POST', '/auth/wechat-login', undefined, { code: 'abc', openid: 'o123' });
    expect(answer).toMatchObject({ status: 422, body: { fields: [{ path: 'openid', message: '不认识的项目' }] } });
  });

  it('does not let a closed account in', async () => {
    const openid = await house.person();
    const { me, token } = await house.login(openid);
    await write(house.transactions.reader, 'UPDATE account SET disabled_at = NOW(3) WHERE id = ?', [me.id]);
    house.clock.advance(1);
    expect((await house.call('GET', '/auth/me', token)).body.code).toBe('LOGIN_REQUIRED');
    expect(await logIn(await house.loginCode(openid))).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });
});

describe('session tokens', () => {
  it('run out after seven days', async () => {
    const { token } = await house.login(await house.person());
    house.clock.advance(7 * 24 * 60 - 1);
    expect((await house.call('GET', '/auth/me', token)).status).toBe(200);
    house.clock.advance(2);
    expect(await house.call('GET', '/auth/me', token)).toMatchObject({
      status: 401,
      body: { code: 'SESSION_EXPIRED' },
    });
  });

  it('are refused when altered, signed by somebody else, unsigned or for nobody', async () => {
    const { token, me } = await house.login(await house.person());
    const [header, , signature] = token.split('.');
    const claims = { sub: me.id, iss: 'daowei', exp: Math.floor(Date.now() / 1000) + 3_600_000 };
    const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const mine = house.app.get(JwtService, { strict: false });
    const tokens = [
      'nonsense',
      'a.b.c',
      `${header}.${encoded(claims)}.${signature}`,
      `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`,
      new JwtService({ secret: 'x'.repeat(32) }).sign(claims),
      mine.sign({ ...claims, iss: 'somebody' }),
      mine.sign({ ...claims, sub: '01J00000000000000000000000' }),
      mine.sign({ iss: 'daowei', exp: claims.exp }),
    ];
    for (const forged of tokens) {
      expect(await house.call('GET', '/auth/me', forged)).toMatchObject({
        status: 401,
        body: { code: 'LOGIN_REQUIRED' },
      });
    }
    expect((await house.call('GET', '/auth/me')).body.code).toBe('LOGIN_REQUIRED');
  });
});

describe('binding a phone', () => {
  const bind = async (openid: string, token: string): ReturnType<IdentityApp['call']> =>
    house.call('POST', '/auth/phone', token, { code: await house.phoneCode(openid) });

  it('shows it masked and keeps it encrypted', async () => {
    const openid = await house.person('13712345678');
    const { token, me } = await house.login(openid);
    const answer = await bind(openid, token);
    expect(answer).toMatchObject({ status: 200, body: { phoneMasked: '137****5678', roles: ['customer'] } });
    const [stored] = await rows<Record<string, unknown>>(
      house.transactions.reader,
      'SELECT * FROM account WHERE id = ?',
      [me.id],
    );
    expect(JSON.stringify(stored)).not.toContain('12345678');
    expect(stored).toMatchObject({ phone_index: expect.stringMatching(/^[\w-]{43}$/) });
  });

  it('makes the account the worker’s when the phone is a worker’s, at once', async () => {
    house.workers.set('13700000001', { workerId: '01JWORKER00000000000000001', name: '王建国' });
    const openid = await house.person('13700000001');
    const { token } = await house.login(openid);
    expect((await bind(openid, token)).body).toMatchObject({
      roles: ['customer', 'worker'],
      workerId: '01JWORKER00000000000000001',
    });
    expect((await house.call('GET', '/auth/me', token)).body.roles).toEqual(['customer', 'worker']);
  });

  it('gives a worker to whoever proves the number last', async () => {
    const worker = { workerId: '01JWORKER00000000000000002', name: '李秀英' };
    house.workers.set('13700000002', worker);
    house.workers.set('13700000003', worker);
    const [old, young] = [await house.person('13700000002'), await house.person('13700000003')];
    const [before, after] = [await house.login(old), await house.login(young)];
    expect((await bind(old, before.token)).body.workerId).toBe(worker.workerId);
    expect((await bind(young, after.token)).body.workerId).toBe(worker.workerId);
    expect((await house.call('GET', '/auth/me', before.token)).body).toMatchObject({
      roles: ['customer'],
      workerId: null,
    });
  });

  it('takes the role back when the account turns to another number', async () => {
    house.workers.set('13700000004', { workerId: '01JWORKER00000000000000004', name: '周敏' });
    const openid = await house.person('13700000004');
    const { token } = await house.login(openid);
    await bind(openid, token);
    house.workers.delete('13700000004');
    expect((await bind(openid, token)).body).toMatchObject({ roles: ['customer'], workerId: null });
  });

  it('refuses a code of somebody else, a used one, and nobody at all', async () => {
    const [openid, other] = [await house.person(), await house.person()];
    const { token } = await house.login(openid);
    const foreign = await house.call('POST', '/auth/phone', token, { code: await house.phoneCode(other) });
    expect(foreign).toMatchObject({ status: 401, body: { code: 'WECHAT_CODE_INVALID' } });
    const code = await house.phoneCode(openid);
    expect((await house.call('POST', '/auth/phone', token, { code })).status).toBe(200);
    expect((await house.call('POST', '/auth/phone', token, { code })).body.code).toBe('WECHAT_CODE_INVALID');
    expect((await house.call('POST', '/auth/phone', undefined, { code: 'x' })).status).toBe(401);
  });
});
