import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { IDENTITY_POLICY } from '../domain/identity-policy.js';
import { setTotp, useTotpStep } from '../infrastructure/staff-login.sql.js';

const PURPOSE = 'staff.totp';
const PERIOD_S = 30;
const SECRET_BYTES = 20;

/** One-time passwords (RFC 6238) of the office. Each is accepted once. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** Replaces the account's secret and answers the URI an authenticator app scans; it is shown once. */
  async enrol(tx: Tx, accountId: string, username: string): Promise<string> {
    const secret = new Secret({ size: SECRET_BYTES });
    await setTotp(tx, accountId, this.privacy.encrypt(secret.base32, PURPOSE));
    return totpOf(secret, username).toString();
  }

  async accept(tx: Tx, accountId: string, cipher: string, token: string): Promise<boolean> {
    const secret = Secret.fromBase32(this.privacy.decrypt(cipher, PURPOSE));
    const now = this.clock.now().getTime();
    const window = IDENTITY_POLICY.secondFactorWindow.value;
    const delta = totpOf(secret, accountId).validate({ token, timestamp: now, window });
    if (delta === null) return false;
    return useTotpStep(tx, accountId, Math.floor(now / 1_000 / PERIOD_S) + delta);
  }
}

function totpOf(secret: Secret, label: string): TOTP {
  return new TOTP({ issuer: '到位', label, secret, digits: 6, period: PERIOD_S, algorithm: 'SHA1' });
}
