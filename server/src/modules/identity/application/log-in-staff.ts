import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { labelOf, type Account } from '../domain/roles.js';
import { beginAttempt } from '../domain/throttle.js';
import { accountById } from '../infrastructure/accounts.sql.js';
import {
  credentialOf,
  forgetOldThrottles,
  forgetThrottle,
  lockThrottle,
  writeThrottle,
  type Credential,
} from '../infrastructure/staff-login.sql.js';
import { Gate } from './gate.js';
import { JwtSessions } from './jwt-sessions.js';
import type { LoggedIn } from './logged-in.js';
import { Passwords } from './passwords.js';
import { SecondFactor } from './second-factor.js';

export interface StaffCredentials {
  readonly username: string;
  readonly password: string;
  readonly totp?: string;
}

const HASHING = { places: 2, seats: 40 } as const;
const DAY_MINUTES = 24 * 60;

/**
 * The office logs in with name, password and, where enrolled, a one-time password. Every attempt is counted before it
 * is judged, unknown names like known ones, and what happened to a known name is in the audit.
 */
@Injectable()
export class LogInStaff {
  private readonly gate = new Gate(HASHING.places, HASHING.seats);

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly privacy: PrivacyFacade,
    private readonly passwords: Passwords,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: JwtSessions,
  ) {}

  /** Refuses CREDENTIALS_WRONG, SECOND_FACTOR_REQUIRED, LOGIN_LOCKED, and TOO_MANY_REQUESTS under a flood. */
  async run(given: StaffCredentials): Promise<Result<LoggedIn>> {
    const subject = this.privacy.blindIndex(given.username, 'login.username');
    const credential = await credentialOf(this.transactions.reader, given.username);
    if (!(await this.countAttempt(subject))) return this.refused(credential, 'locked', refuse('LOGIN_LOCKED'));

    const hash = credential?.passwordHash ?? null;
    const right = await this.gate.pass(() => this.passwords.verify(given.password, hash));
    if (right === null) return refuse('TOO_MANY_REQUESTS');
    const account = credential && (await accountById(this.transactions.reader, credential.accountId));
    if (!right || !credential || !account || account.disabled) {
      return this.refused(credential, 'password', refuse('CREDENTIALS_WRONG'));
    }
    if (credential.totpCipher !== null) {
      if (given.totp === undefined) return refuse('SECOND_FACTOR_REQUIRED');
      const { accountId, totpCipher } = credential;
      const accepted = await this.transactions.run((tx) =>
        this.secondFactor.accept(tx, accountId, totpCipher, given.totp!),
      );
      if (!accepted) {
        return this.refused(credential, 'second factor', refuse('CREDENTIALS_WRONG', '动态验证码不正确或已使用过'));
      }
    }
    await this.welcome(subject, account);
    return { account, ...(await this.sessions.issue(account)) };
  }

  /** In a transaction of its own, committed before the password is looked at: parallel guesses queue up here. */
  private async countAttempt(subject: string): Promise<boolean> {
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const next = beginAttempt(await lockThrottle(tx, subject, now), now);
      if (!next) return false;
      await writeThrottle(tx, subject, next, now);
      await forgetOldThrottles(tx, addMinutes(now, -DAY_MINUTES));
      return true;
    });
  }

  private async welcome(subject: string, account: Account): Promise<void> {
    await this.transactions.run(async (tx) => {
      await forgetThrottle(tx, subject);
      await this.privacy.record(tx, {
        actor: { accountId: account.id, label: labelOf(account) },
        action: 'staff.logged-in',
        subject: `account:${account.id}`,
      });
    });
  }

  /** Names that nobody has are not written down: people type passwords into the wrong field. */
  private async refused(credential: Credential | null, because: string, refusal: Refusal): Promise<Refusal> {
    if (credential) {
      await this.transactions.run((tx) =>
        this.privacy.record(tx, {
          actor: { accountId: null, label: '未登录的访客' },
          action: 'staff.login-refused',
          subject: `account:${credential.accountId}`,
          data: { because },
        }),
      );
    }
    return refusal;
  }
}
