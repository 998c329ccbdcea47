import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { WeChatApi, type WeChatSession } from '../../../platform/wechat/wechat-api.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { labelOf, type Account } from '../domain/roles.js';
import { accountByOpenid, insertCustomerOnce } from '../infrastructure/accounts.sql.js';
import { JwtSessions } from './jwt-sessions.js';
import type { LoggedIn } from './logged-in.js';

const OPENID = /^[\w-]{1,64}$/;

/** wx.login: whoever WeChat says it is; the first time makes the account. */
@Injectable()
export class LogInWithWechat {
  constructor(
    private readonly wechat: WeChatApi,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly privacy: PrivacyFacade,
    private readonly sessions: JwtSessions,
  ) {}

  /** Refuses WECHAT_CODE_INVALID, WECHAT_UNAVAILABLE, TOO_MANY_REQUESTS; FORBIDDEN for a closed account. */
  async run(code: string): Promise<Result<LoggedIn>> {
    const wechat = await this.wechat.codeToSession(code);
    if (isRefused(wechat)) return wechat;
    if (!OPENID.test(wechat.openid)) return refuse('WECHAT_UNAVAILABLE');
    const account = (await accountByOpenid(this.transactions.reader, wechat.openid)) ?? (await this.welcome(wechat));
    if (account.disabled) return refuse('FORBIDDEN', '这个账号已停用，如有疑问请联系客服');
    return { account, ...(await this.sessions.issue(account)) };
  }

  /** Parallel first logins meet at the unique openid: one makes the account, all of them get it. */
  private async welcome({ openid, unionId }: WeChatSession): Promise<Account> {
    return this.transactions.run(async (tx) => {
      const id = this.ids.next();
      await insertCustomerOnce(tx, {
        id,
        openid,
        unionid: unionId && OPENID.test(unionId) ? unionId : null,
        nickname: `到位用户${this.ids.digits(4)}`,
        createdAt: this.clock.now(),
      });
      const account = await accountByOpenid(tx, openid);
      if (!account) throw new Error('an account vanished between two statements');
      if (account.id === id) {
        await this.privacy.record(tx, {
          actor: { accountId: account.id, label: labelOf(account) },
          action: 'account.opened',
          subject: `account:${account.id}`,
        });
      }
      return account;
    });
  }
}
