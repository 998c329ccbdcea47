import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { WeChatApi, type WeChatPhone } from '../../../platform/wechat/wechat-api.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { WorkerDirectory } from '../contract/identity.facade.js';
import { maskPhone, normalizePhone } from '../contract/phone.js';
import type { Account } from '../domain/roles.js';
import {
  accountById,
  accountIdOfWorker,
  bindPhone,
  lockAccount,
  releaseWorker,
} from '../infrastructure/accounts.sql.js';
import { JwtSessions } from './jwt-sessions.js';

/** The phone number button: WeChat proves the number, and a worker's number makes the account the worker's. */
@Injectable()
export class BindPhone {
  constructor(
    private readonly wechat: WeChatApi,
    private readonly workers: WorkerDirectory,
    private readonly transactions: Transactions,
    private readonly privacy: PrivacyFacade,
    private readonly sessions: JwtSessions,
  ) {}

  /** Refuses WECHAT_CODE_INVALID, WECHAT_UNAVAILABLE, TOO_MANY_REQUESTS; LOGIN_REQUIRED when the account is gone. */
  async run(actor: Actor, code: string): Promise<Result<Account>> {
    const openid = (await accountById(this.transactions.reader, actor.accountId))?.openid;
    if (!openid) return refuse('LOGIN_REQUIRED');
    const proven = await this.wechat.phoneNumber(code, openid);
    if (isRefused(proven)) return proven;
    const phone = withCountry(proven);
    const worker = await this.workers.workerByPhone(phone);
    const before = worker && (await accountIdOfWorker(this.transactions.reader, worker.workerId));

    const account = await this.transactions.run(async (tx) => {
      const locked = await lockAccount(tx, actor.accountId);
      if (!locked) return null;
      if (worker) await releaseWorker(tx, worker.workerId, locked.id);
      const bound = {
        cipher: this.privacy.encrypt(phone, 'account.phone'),
        masked: maskPhone(phone),
        index: this.privacy.blindIndex(phone, 'phone'),
      };
      await bindPhone(tx, locked.id, bound, worker);
      await this.privacy.record(tx, {
        actor: { accountId: locked.id, label: actor.label },
        action: 'account.phone-bound',
        subject: `account:${locked.id}`,
        data: { workerBefore: locked.workerId, workerNow: worker?.workerId ?? null },
      });
      return accountById(tx, locked.id);
    });
    this.sessions.forget(actor.accountId);
    if (before) this.sessions.forget(before);
    return account ?? refuse('LOGIN_REQUIRED');
  }
}

/** Mainland numbers are kept as people write them; others keep their country. */
function withCountry({ phone, countryCode }: WeChatPhone): string {
  const digits = normalizePhone(phone);
  return countryCode === '86' ? digits : `+${countryCode.replace(/\D/g, '').slice(0, 4)}${digits}`;
}
