import { randomHex } from '../store/random.js';

/** A refusal of api.weixin.qq.com: always HTTP 200, the errcode tells. */
export class WeixinError extends Error {
  override readonly name = 'WeixinError';

  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
  }

  toJSON(): { errcode: number; errmsg: string } {
    return { errcode: this.errcode, errmsg: `${this.message} rid: ${rid()}` };
  }
}

/** The request id that WeChat appends to its messages. */
function rid(): string {
  return `${randomHex(8)}-${randomHex(8)}-${randomHex(8)}`;
}
