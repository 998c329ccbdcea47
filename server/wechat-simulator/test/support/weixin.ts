import type { Desk } from './desk.js';

export interface WeixinAnswer extends Record<string, unknown> {
  readonly errcode?: number;
  readonly errmsg?: string;
}

/** The server's side of api.weixin.qq.com. */
export class Weixin {
  constructor(private readonly desk: Desk) {}

  session(code: string, changes: Record<string, string | undefined> = {}): Promise<WeixinAnswer> {
    const { appid, appSecret } = this.desk.identity;
    return this.get('/sns/jscode2session', {
      appid,
      secret: appSecret,
      js_code: code,
      grant_type: 'authorization_code',
      ...changes,
    });
  }

  token(changes: Record<string, unknown> = {}): Promise<WeixinAnswer> {
    const { appid, appSecret } = this.desk.identity;
    return this.post('/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid,
      secret: appSecret,
      ...changes,
    });
  }

  async phone(body: unknown, token?: string): Promise<WeixinAnswer> {
    return this.post(`/wxa/business/getuserphonenumber?access_token=${token ?? (await this.currentToken())}`, body);
  }

  async send(body: unknown, token?: string): Promise<WeixinAnswer> {
    return this.post(`/cgi-bin/message/subscribe/send?access_token=${token ?? (await this.currentToken())}`, body);
  }

  async currentToken(): Promise<string> {
    return String((await this.token()).access_token);
  }

  get(path: string, query: Record<string, string | undefined>): Promise<WeixinAnswer> {
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return this.read(fetch(`${this.desk.base}${path}?${new URLSearchParams(given)}`));
  }

  post(path: string, body: unknown): Promise<WeixinAnswer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.read(fetch(this.desk.base + path, { method: 'POST', body: text }));
  }

  private async read(pending: Promise<Response>): Promise<WeixinAnswer> {
    const response = await pending;
    if (response.status !== 200) throw new Error(`api.weixin.qq.com always answers 200, not ${response.status}`);
    return (await response.json()) as WeixinAnswer;
  }
}
