import { createSecretKey } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { JwtModule } from '@nestjs/jwt';
import { Config } from '../../platform/config/config.js';
import { Sessions } from '../../platform/http/access.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { AddressBook } from './application/address-book.js';
import { BindPhone } from './application/bind-phone.js';
import { IdentityService } from './application/identity.service.js';
import { JwtSessions } from './application/jwt-sessions.js';
import { LogInStaff } from './application/log-in-staff.js';
import { LogInWithWechat } from './application/log-in-with-wechat.js';
import { Passwords } from './application/passwords.js';
import { ReadAccount } from './application/read-account.js';
import { SecondFactor } from './application/second-factor.js';
import { OperatedStaffAccounts } from './application/staff-accounts.js';
import { IdentityFacade } from './contract/identity.facade.js';
import { StaffAccounts } from './contract/staff-accounts.js';
import { AddressesController } from './http/addresses.customer.controller.js';
import { AuthController } from './http/auth.controller.js';
import { IDENTITY_POLICY } from './domain/identity-policy.js';

/** Global because the guard of every route asks it who is there. */
@Global()
@Module({
  imports: [
    PrivacyModule,
    JwtModule.registerAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        // as a key: a text would be tried as a public key first, at every request
        secret: createSecretKey(config.SESSION_SECRET, 'utf8'),
        signOptions: { algorithm: 'HS256' },
        verifyOptions: { algorithms: ['HS256'] },
      }),
    }),
  ],
  controllers: [AuthController, AddressesController],
  providers: [
    Passwords,
    SecondFactor,
    JwtSessions,
    { provide: Sessions, useExisting: JwtSessions },
    LogInWithWechat,
    LogInStaff,
    BindPhone,
    ReadAccount,
    AddressBook,
    { provide: StaffAccounts, useClass: OperatedStaffAccounts },
    { provide: IdentityFacade, useClass: IdentityService },
  ],
  exports: [IdentityFacade, Sessions, StaffAccounts],
})
export class IdentityModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('账号与登录', IDENTITY_POLICY));
  }
}
