import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { BrandMark } from '../../app/brand-mark';
import { may } from '../../lib/access';
import { ApiFailure, sentenceOf } from '../../lib/api-failure';
import { returnPathOf } from '../../lib/return-path';
import { endSession, startSession, useSession } from '../../lib/session';
import { staffLogin } from './api/staff-login';
import styles from './login-page.module.css';

const TOTP_DIGITS = 6;

function asksSecondFactor(error: unknown): boolean {
  return error instanceof ApiFailure && error.code === 'SECOND_FACTOR_REQUIRED';
}

/** What still has to be typed; `totp` is null when it is not asked for. */
function missing(username: string, password: string, totp: string | null): string | null {
  if (username.trim() === '' || password === '') return '请输入账号和密码';
  if (totp !== null && totp.length < TOTP_DIGITS) return `请输入 ${TOTP_DIGITS} 位动态验证码`;
  return null;
}

/** Staff log in here; the field of the second factor appears when the account needs it. */
export function LoginPage() {
  const { session, ending } = useSession();
  const [search] = useSearchParams();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const [needsTotp, setNeedsTotp] = useState(false);
  const [hint, setHint] = useState<string | null>(null);
  const totpField = useRef<InputRef>(null);
  const login = useMutation({
    mutationFn: staffLogin,
    onSuccess: startSession,
    onError: (error) => {
      if (asksSecondFactor(error)) setNeedsTotp(true);
    },
  });

  useEffect(() => {
    document.title = '登录 · 到位管理后台';
  }, []);
  useEffect(() => {
    if (needsTotp) totpField.current?.focus();
  }, [needsTotp]);

  if (session && may(session.me.roles, 'office.enter')) return <Navigate to={returnPathOf(search)} replace />;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const lacks = missing(username, password, needsTotp ? totp : null);
    setHint(lacks);
    if (!lacks) login.mutate({ username: username.trim(), password, ...(needsTotp ? { totp } : {}) });
  };
  // The first time the second factor is asked for is a step, not a fault; a code sent and asked for again was wrong.
  const isFirstAsk = asksSecondFactor(login.error) && !login.variables?.totp;

  return (
    <div className={styles.login}>
      <section className={styles.promise} aria-hidden="true">
        <BrandMark size={44} />
        <p className={styles.slogan}>说好的，都到位。</p>
        <p>
          可约的时段，一定有人能到；
          <br />
          给出的承诺，件件有据可查；
          <br />
          没做到的，先于客户发现。
        </p>
      </section>
      <main className={styles.panel}>
        <form className={styles.form} onSubmit={submit} noValidate aria-label="登录">
          <h1>登录管理后台</h1>
          {session ? (
            <Alert
              type="warning"
              showIcon
              title="这个账号不是办公室账号"
              description="请换用员工账号登录。"
              action={
                <Button size="small" onClick={() => endSession('signed_out')}>
                  退出
                </Button>
              }
            />
          ) : null}
          {ending === 'expired' && login.isIdle && (
            <Alert type="info" showIcon title="登录已过期，请重新登录。完成后会回到刚才的页面。" />
          )}
          {hint && <Alert type="warning" showIcon role="alert" title={hint} />}
          {!hint && login.error && !isFirstAsk && (
            <Alert
              type="error"
              showIcon
              role="alert"
              title={
                asksSecondFactor(login.error)
                  ? '动态验证码不正确或已过期，请输入最新的 6 位数字'
                  : sentenceOf(login.error)
              }
            />
          )}
          <label htmlFor="username">账号</label>
          <Input
            id="username"
            size="large"
            autoFocus
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={64}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
          <label htmlFor="password">密码</label>
          <Input.Password
            id="password"
            size="large"
            autoComplete="current-password"
            maxLength={128}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {needsTotp && (
            <>
              <label htmlFor="totp">动态验证码</label>
              <Input
                id="totp"
                ref={totpField}
                size="large"
                inputMode="numeric"
                autoComplete="one-time-code"
                placeholder="验证器里的 6 位数字"
                maxLength={TOTP_DIGITS}
                value={totp}
                onChange={(event) => setTotp(event.target.value.replace(/\D/g, ''))}
              />
            </>
          )}
          <Button
            className={styles.submit}
            type="primary"
            size="large"
            htmlType="submit"
            block
            loading={login.isPending}
          >
            登录
          </Button>
          <p className={styles.help}>忘记密码或更换了手机，请联系管理员重置。</p>
        </form>
      </main>
    </div>
  );
}
