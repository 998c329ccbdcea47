import { TOTP, URI } from 'otpauth';
import { Passwords } from '../../src/modules/identity/application/passwords.js';
import { StaffAccounts } from '../../src/modules/identity/contract/staff-accounts.js';
import { rows, write } from '../../src/platform/database/sql.js';
import type { Role } from '../../src/platform/http/access.js';
import { identityApp, type Answer, type IdentityApp } from './identity-app.js';

let house: IdentityApp;
let staff: StaffAccounts;
beforeAll(async () => {
  house = await identityApp();
  staff = house.app.get(StaffAccounts, { strict: false });
});
afterAll(() => house.close());

const PASSWORD = '到位-demo-password';
let made = 0;

async function newStaff(roles: readonly Role[] = ['coordinator']): Promise<{ username: string; id: string }> {
  made += 1;
  const username = `li.min-${made}`;
  return { username, id: await staff.create({ username, name: '李敏', roles, password: PASSWORD }) };
}

const logIn = (username: string, password = PASSWORD, totp?: string): Promise<Answer> =>
  house.call('POST', '/auth/staff-login', undefined, { username, password, ...(totp === undefined ? {} : { totp }) });

const auditOf = async (id: string): Promise<{ action: string; data: string }[]> =>
  rows(house.transactions.reader, 'SELECT action, data FROM audit_entry WHERE subject = ? ORDER BY id', [
    `account:${id}`,
  ]);

describe('logging in to the office', () => {
  it('answers a session of twelve hours with the person’s roles', async () => {
    const { username } = await newStaff(['coordinator', 'service']);
    const { status, body } = await logIn(username);
    expect(status).toBe(200);
    expect(body.me).toMatchObject({ roles: ['coordinator', 'service'], staffName: '李敏', workerId: null });
    house.clock.advance(12 * 60 - 1);
    expect((await house.call('GET', '/auth/me', body.token)).status).toBe(200);
    house.clock.advance(2);
    expect((await house.call('GET', '/auth/me', body.token)).body.code).toBe('SESSION_EXPIRED');
  });

  it('answers a wrong password and an unknown name alike, with the same work', async () => {
    const { username } = await newStaff();
    const verify = jest.spyOn(house.app.get(Passwords, { strict: false }), 'verify');
    const wrong = await logIn(username, 'wrong');
    const unknown = await logIn('nobody');
    for (const answer of [wrong, unknown])
      expect(answer).toMatchObject({ status: 401, body: { code: 'CREDENTIALS_WRONG' } });
    expect({ ...wrong.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
    expect(verify).toHaveBeenCalledTimes(2);
    verify.mockRestore();
  });

  it('ends revoked roles within five seconds', async () => {
    const { username, id } = await newStaff(['auditor']);
    const { token } = (await logIn(username)).body;
    expect((await house.call('GET', '/admin/audit/verification', token)).status).toBe(200);
    await write(house.transactions.reader, `UPDATE account SET staff_roles = 'service' WHERE id = ?`, [id]);
    house.clock.set(new Date(house.clock.now().getTime() + 5_000));
    expect((await house.call('GET', '/admin/audit/verification', token)).body.code).toBe('FORBIDDEN');
  });

  it('shows the audit to auditor and manager only', async () => {
    for (const [role, status] of [
      ['manager', 200],
      ['auditor', 200],
      ['finance', 403],
      ['service', 403],
    ] as const) {
      const { token } = (await logIn((await newStaff([role])).username)).body;
      expect((await house.call('GET', '/admin/audit/verification', token)).status).toBe(status);
    }
    const customer = await house.login(await house.person());
    expect((await house.call('GET', '/admin/audit/verification', customer.token)).status).toBe(403);
  });

  it('locks after five failures, for fifteen minutes, even for the right password', async () => {
    const { username, id } = await newStaff();
    for (let attempt = 1; attempt <= 5; attempt += 1) expect((await logIn(username, 'wrong')).status).toBe(401);
    expect(await logIn(username)).toMatchObject({ status: 429, body: { code: 'LOGIN_LOCKED' } });
    house.clock.advance(14);
    expect((await logIn(username)).status).toBe(429);
    house.clock.advance(1);
    expect((await logIn(username)).status).toBe(200);
    expect((await auditOf(id)).map(({ action, data }) => `${action} ${data}`)).toEqual([
      `staff.account-opened {"roles":["coordinator"],"username":"${username}"}`,
      ...Array<string>(5).fill('staff.login-refused {"because":"password"}'),
      ...Array<string>(2).fill('staff.login-refused {"because":"locked"}'),
      'staff.logged-in {}',
    ]);
  });

  it('locks unknown names the same way, so that a lock tells nothing', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) expect((await logIn('somebody')).status).toBe(401);
    expect((await logIn('somebody')).body.code).toBe('LOGIN_LOCKED');
  });

  it('does not let parallel guesses past the limit', async () => {
    const { username } = await newStaff();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => logIn(username, `guess ${index}`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('forgets failures after a success', async () => {
    const { username } = await newStaff();
    for (let round = 1; round <= 3; round += 1) {
      for (let attempt = 1; attempt <= 4; attempt += 1) expect((await logIn(username, 'wrong')).status).toBe(401);
      expect((await logIn(username)).status).toBe(200);
    }
  });

  it.each([
    [{ username: 'manager' }],
    [{ username: 'manager', password: '' }],
    [{ username: 'manager', password: 'x'.repeat(201) }],
    [{ username: '管理员', password: 'x' }],
    [{ username: "' OR 1=1 --", password: 'x' }],
    [{ username: ['manager'], password: 'x' }],
    [{ username: 'manager', password: { length: 1 } }],
    [{ username: 'manager', password: 'x', totp: '12345' }],
    [{ username: 'manager', password: 'x', totp: 123456 }],
    [{ username: 'manager', password: 'x', roles: ['manager'] }],
  ])('refuses %j as bad input', async (body) => {
    expect(await house.call('POST', '/auth/staff-login', undefined, body)).toMatchObject({
      status: 422,
      body: { code: 'VALIDATION_FAILED' },
    });
  });
});

describe('second factor', () => {
  async function enrolled(): Promise<{ username: string; id: string; totp: TOTP }> {
    const { username, id } = await newStaff(['manager']);
    const uri = await staff.enrolSecondFactor(username);
    return { username, id, totp: URI.parse(uri!) as TOTP };
  }
  const codeAt = (totp: TOTP, secondsFromNow = 0): string =>
    totp.generate({ timestamp: house.clock.now().getTime() + secondsFromNow * 1_000 });

  it('is asked for, and only after the right password', async () => {
    const { username, totp } = await enrolled();
    expect((await logIn(username, 'wrong')).body.code).toBe('CREDENTIALS_WRONG');
    expect((await logIn(username)).body.code).toBe('SECOND_FACTOR_REQUIRED');
    expect((await logIn(username, 'wrong', codeAt(totp))).body.code).toBe('CREDENTIALS_WRONG');
    expect((await logIn(username, PASSWORD, codeAt(totp))).status).toBe(200);
  });

  it('takes each code once, even in parallel, and allows thirty seconds either way', async () => {
    const { username, totp } = await enrolled();
    const answers = await Promise.all(Array.from({ length: 4 }, () => logIn(username, PASSWORD, codeAt(totp, -30))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await logIn(username, PASSWORD, codeAt(totp, 30))).status).toBe(200);
    expect((await logIn(username, PASSWORD, codeAt(totp))).body.code).toBe('CREDENTIALS_WRONG');
    expect((await logIn(username, PASSWORD, codeAt(totp, 90))).body.code).toBe('CREDENTIALS_WRONG');
  });

  it('keeps its secret encrypted and replaces it when enrolled anew', async () => {
    const { username, id, totp } = await enrolled();
    const [stored] = await rows<{ totp_cipher: string }>(
      house.transactions.reader,
      'SELECT totp_cipher FROM staff_credential WHERE account_id = ?',
      [id],
    );
    expect(stored!.totp_cipher).not.toContain(totp.secret.base32);
    const renewed = URI.parse((await staff.enrolSecondFactor(username))!) as TOTP;
    expect((await logIn(username, PASSWORD, codeAt(totp))).status).toBe(401);
    expect((await logIn(username, PASSWORD, codeAt(renewed))).status).toBe(200);
    expect(await staff.enrolSecondFactor('nobody')).toBeNull();
  });
});
