import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { address, quietPseudoElements, fakeApi, ok, refused, renderAt } from '../../../test/harness';
import { currentSession, endSession } from '../../lib/session';
import { LoginPage } from './login-page';

const session = {
  token: 't-1',
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  me: { id: 'u1', nickname: '陈敏', phoneMasked: null, roles: ['coordinator'], workerId: null, staffName: '陈敏' },
};

const open = (path: string): void =>
  renderAt(
    path,
    <Routes>
      <Route path="/login" element={<LoginPage />} />
      <Route path="*" element={<p>办公室</p>} />
    </Routes>,
  );

function type(label: string, text: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
}

const submit = (): void => void fireEvent.click(screen.getByRole('button', { name: '登录' }));

beforeAll(quietPseudoElements);
beforeEach(() => endSession('signed_out'));

test('logs in and goes back to the page that was asked for', async () => {
  const asked = fakeApi({ 'POST /auth/staff-login': [ok(session)] });
  open('/login?return=%2Forders%3Fstate%3Dpaid');
  type('账号', ' dispatcher ');
  type('密码', 'daowei-demo');
  submit();
  await screen.findByText('办公室');
  expect(address()).toBe('/orders?state=paid');
  expect(asked[0]?.body).toEqual({ username: 'dispatcher', password: 'daowei-demo' });
  expect(currentSession()?.token).toBe('t-1');
});

test('asks for the second factor only when the account needs it, then says when it was wrong', async () => {
  const needsCode = refused(401, 'SECOND_FACTOR_REQUIRED', '请输入动态验证码');
  const asked = fakeApi({ 'POST /auth/staff-login': [needsCode, needsCode, ok(session)] });
  open('/login');
  expect(screen.queryByLabelText('动态验证码')).toBeNull();
  type('账号', 'manager');
  type('密码', 'daowei-demo');
  submit();
  await screen.findByLabelText('动态验证码');
  expect(screen.queryByRole('alert')).toBeNull();

  submit();
  expect((await screen.findByRole('alert')).textContent).toContain('请输入 6 位动态验证码');
  expect(asked).toHaveLength(1);

  type('动态验证码', '12ab 3456');
  submit();
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('不正确或已过期'));
  expect(asked[1]?.body).toMatchObject({ totp: '123456' });

  submit();
  await screen.findByText('办公室');
});

test.each([
  [401, 'CREDENTIALS_WRONG', '账号或密码不正确'],
  [429, 'LOGIN_LOCKED', '尝试次数过多，请15分钟后再试'],
])('a refusal %i is told as a sentence and keeps what was typed', async (status, code, sentence) => {
  fakeApi({ 'POST /auth/staff-login': [refused(status, code, sentence)] });
  open('/login');
  type('账号', 'manager');
  type('密码', 'wrong');
  submit();
  expect((await screen.findByRole('alert')).textContent).toContain(sentence);
  expect(screen.getByLabelText<HTMLInputElement>('账号').value).toBe('manager');
});

test('empty fields are asked for without troubling the server', async () => {
  const asked = fakeApi({});
  open('/login');
  submit();
  expect((await screen.findByRole('alert')).textContent).toContain('请输入账号和密码');
  expect(asked).toHaveLength(0);
});

test('an account that is no office account is told so and stays outside', async () => {
  fakeApi({ 'POST /auth/staff-login': [ok({ ...session, me: { ...session.me, roles: ['worker'] } })] });
  open('/login');
  type('账号', 'worker');
  type('密码', 'x');
  submit();
  await screen.findByText('这个账号不是办公室账号');
  expect(screen.queryByText('办公室')).toBeNull();
});
