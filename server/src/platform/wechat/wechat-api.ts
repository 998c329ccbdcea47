import { Injectable, Logger } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { outcomeOfSend, type SendOutcome } from './send-outcome.js';
import { outcomeOfShipping, shippingStateOf, type ShippingOutcome, type ShippingState } from './shipping-outcome.js';
import { StableToken } from './stable-token.js';
import { fitValues } from './template-values.js';
import { callWeChat, isNoReply, type NoReply, type WeChatReply, type WeChatRequest } from './wechat-http.js';

/** Who stands behind a login code. The session_key stays at WeChat's side of this class: nobody here needs it. */
export interface WeChatSession {
  readonly openid: string;
  readonly unionId: string | null;
}

export interface WeChatPhone {
  /** without country code */
  readonly phone: string;
  readonly countryCode: string;
}

export interface SubscribeMessage {
  readonly openid: string;
  readonly templateId: string;
  /** route inside the mini-program without leading slash, with query */
  readonly page: string;
  /** by the template's keys; shortened to what WeChat takes */
  readonly values: Readonly<Record<string, string>>;
}

/** That what was paid for has been delivered. */
export interface ShippingReport {
  readonly mchid: string;
  readonly outTradeNo: string;
  /** who paid */
  readonly openid: string;
  /** what was delivered, in words the payer reads */
  readonly description: string;
  readonly at: Date;
}

/**
 * logistics_type: 1 parcel, 2 delivery in town, 3 nothing is sent (虚拟商品), 4 fetched by the customer. There is none for a
 * service; the nearest is 3. Source: developers.weixin.qq.com, uploadShippingInfo.
 */
const NOTHING_SENT = 3;
/** delivery_mode: all at once. */
const AT_ONCE = 1;
const DESCRIPTION_CHARACTERS = 120;

/** The access token is wrong or has run out: ask again once. */
const TOKEN_REFUSED = new Set([40001, 40014, 42001]);
/** The code is wrong, has run out or was used; 40163 is real though it is missing in WeChat's own table. */
const CODE_REFUSED = new Set([40029, 40163, 41008]);
const USER_BLOCKED = 40226;
const TOO_OFTEN = 45011;

/** api.weixin.qq.com: login, phone number, messages, shipping reports. Known refusals are values; nothing here throws for WeChat's sake. */
@Injectable()
export class WeChatApi {
  private readonly logger = new Logger('WeChatApi');
  private readonly token: StableToken;

  constructor(
    private readonly config: Config,
    clock: Clock,
  ) {
    this.token = new StableToken(
      () => this.call({ method: 'POST', path: '/cgi-bin/stable_token', body: this.tokenRequest() }),
      () => clock.now(),
    );
  }

  /**
   * Trades the code of wx.login in for the person behind it. A code works once.
   * Refuses WECHAT_CODE_INVALID, TOO_MANY_REQUESTS or WECHAT_UNAVAILABLE.
   */
  async codeToSession(code: string): Promise<Result<WeChatSession>> {
    const reply = await this.call({
      method: 'GET',
      path: '/sns/jscode2session',
      query: {
        appid: this.config.WECHAT_APPID,
        secret: this.config.WECHAT_APP_SECRET,
        js_code: code,
        grant_type: 'authorization_code',
      },
    });
    if (isNoReply(reply)) return this.unavailable('code2Session', reply.because);
    if (reply.errcode === USER_BLOCKED) return refuse('WECHAT_CODE_INVALID', '微信提示该账号暂时不能登录，请联系客服');
    if (reply.errcode !== 0) return this.refusalOfCode('code2Session', reply);
    const { openid, unionid } = reply.body;
    if (typeof openid !== 'string' || openid === '') return this.unavailable('code2Session', 'no openid in the answer');
    return { openid, unionId: typeof unionid === 'string' ? unionid : null };
  }

  /**
   * Trades the code of the phone number button in. Naming the openid makes WeChat check that both belong together.
   * Refuses like `codeToSession`.
   */
  async phoneNumber(code: string, openid: string): Promise<Result<WeChatPhone>> {
    const reply = await this.callWithToken('/wxa/business/getuserphonenumber', { code, openid });
    if (isNoReply(reply)) return this.unavailable('getuserphonenumber', reply.because);
    if (reply.errcode !== 0) return this.refusalOfCode('getuserphonenumber', reply);
    const info = reply.body.phone_info as
      { purePhoneNumber?: unknown; countryCode?: unknown; watermark?: { appid?: unknown } } | undefined;
    const phone = info?.purePhoneNumber;
    if (typeof phone !== 'string' || !/^\d{5,15}$/.test(phone) || info?.watermark?.appid !== this.config.WECHAT_APPID) {
      return this.unavailable('getuserphonenumber', 'no phone number of this app in the answer');
    }
    return { phone, countryCode: typeof info.countryCode === 'string' ? info.countryCode : '86' };
  }

  /** Sends one subscription message. Values are fitted to WeChat's limits first. */
  async sendSubscribeMessage(message: SubscribeMessage): Promise<SendOutcome> {
    const fitted = fitValues(message.values);
    if ('unfit' in fitted) return { kind: 'rejected', reason: 'value', detail: fitted.unfit };
    const data = Object.fromEntries(Object.entries(fitted.values).map(([key, value]) => [key, { value }]));
    const reply = await this.callWithToken('/cgi-bin/message/subscribe/send', {
      touser: message.openid,
      template_id: message.templateId,
      page: message.page,
      data,
      miniprogram_state: this.config.WECHAT_MINIPROGRAM_STATE,
      lang: 'zh_CN',
    });
    const outcome = outcomeOfSend(reply);
    if (outcome.kind !== 'sent' && outcome.kind !== 'no_credit') {
      this.logger.warn(
        `subscribe/send: ${outcome.kind}, ${isNoReply(reply) ? reply.because : `errcode ${reply.errcode}`}`,
      );
    }
    return outcome;
  }

  /** Answers in the conversation the person has opened with us; at most 2,048 bytes. */
  async sendConversationMessage(openid: string, text: string): Promise<SendOutcome> {
    const reply = await this.callWithToken('/cgi-bin/message/custom/send', {
      touser: openid,
      msgtype: 'text',
      text: { content: text },
    });
    const outcome = outcomeOfSend(reply);
    if (outcome.kind !== 'sent' && outcome.kind !== 'window_closed' && outcome.kind !== 'answers_used') {
      this.logger.warn(
        `custom/send: ${outcome.kind}, ${isNoReply(reply) ? reply.because : `errcode ${reply.errcode}`}`,
      );
    }
    return outcome;
  }

  /** Reports a paid order as delivered (发货信息); WeChat keeps the money until then. */
  async reportShipping({ mchid, outTradeNo, openid, description, at }: ShippingReport): Promise<ShippingOutcome> {
    const reply = await this.callWithToken('/wxa/sec/order/upload_shipping_info', {
      order_key: { order_number_type: 1, mchid, out_trade_no: outTradeNo },
      logistics_type: NOTHING_SENT,
      delivery_mode: AT_ONCE,
      shipping_list: [{ item_desc: [...description].slice(0, DESCRIPTION_CHARACTERS).join('') }],
      upload_time: at.toISOString(),
      payer: { openid },
    });
    const outcome = outcomeOfShipping(reply);
    if (outcome.kind !== 'reported') {
      const why = isNoReply(reply) ? reply.because : `errcode ${reply.errcode}`;
      this.logger.warn(`upload_shipping_info ${outTradeNo}: ${outcome.kind}, ${why}`);
    }
    return outcome;
  }

  /** What WeChat believes of a paid order. */
  async shippingState({ mchid, outTradeNo }: Pick<ShippingReport, 'mchid' | 'outTradeNo'>): Promise<ShippingState> {
    return shippingStateOf(
      await this.callWithToken('/wxa/sec/order/get_order', { merchant_id: mchid, merchant_trade_no: outTradeNo }),
    );
  }

  private call(request: WeChatRequest): Promise<WeChatReply | NoReply> {
    return callWeChat(this.config.WECHAT_API_BASE, request);
  }

  /** A refused token is read once more (another instance may hold a newer one) and the call made once more. */
  private async callWithToken(path: string, body: unknown): Promise<WeChatReply | NoReply> {
    const attempt = async (): Promise<{ token: string; reply: WeChatReply | NoReply } | NoReply> => {
      const token = await this.token.get();
      if (typeof token !== 'string') return token;
      return { token, reply: await this.call({ method: 'POST', path, query: { access_token: token }, body }) };
    };
    const first = await attempt();
    if ('noReply' in first) return first;
    if (isNoReply(first.reply) || !TOKEN_REFUSED.has(first.reply.errcode)) return first.reply;
    this.token.forget(first.token);
    const second = await attempt();
    return 'noReply' in second ? second : second.reply;
  }

  private refusalOfCode(call: string, reply: WeChatReply): Result<never> {
    if (CODE_REFUSED.has(reply.errcode)) return refuse('WECHAT_CODE_INVALID');
    if (reply.errcode === TOO_OFTEN) return refuse('TOO_MANY_REQUESTS');
    return this.unavailable(call, `errcode ${reply.errcode}`);
  }

  private unavailable(call: string, because: string): Result<never> {
    this.logger.warn(`${call}: ${because}`);
    return refuse('WECHAT_UNAVAILABLE');
  }

  private tokenRequest(): Record<string, unknown> {
    return {
      grant_type: 'client_credential',
      appid: this.config.WECHAT_APPID,
      secret: this.config.WECHAT_APP_SECRET,
      force_refresh: false,
    };
  }
}
