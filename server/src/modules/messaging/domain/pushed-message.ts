/** What a customer said in the conversation with us. */
export interface SaidMessage {
  readonly openid: string;
  /** WeChat's number of it: told twice it is the same */
  readonly wechatId: string;
  readonly kind: 'text' | 'other';
  readonly words: string;
  readonly at: Date;
}

const OTHERS: Readonly<Record<string, string>> = {
  image: '［图片］',
  voice: '［语音］',
  video: '［视频］',
  shortvideo: '［视频］',
  location: '［位置］',
  link: '［链接］',
  miniprogrampage: '［小程序卡片］',
};

/**
 * Reads what WeChat pushed. Null: no message of a customer (somebody entered the conversation, or an event that is
 * nothing to us).
 */
export function readPushed(json: string): SaidMessage | null {
  const body = objectIn(json);
  if (!body) return null;
  const { FromUserName: openid, CreateTime: seconds, MsgType: kind, Content: content } = body;
  // a number of up to 64 bits, which would lose its end as a number of JavaScript's; no text in the JSON can look
  // like this, because its quotation marks are escaped
  const wechatId = /"MsgId"\s*:\s*"?(\d{1,32})\b/.exec(json)?.[1];
  if (typeof openid !== 'string' || openid === '' || openid.length > 128 || wechatId === undefined) return null;
  if (typeof seconds !== 'number' || !Number.isSafeInteger(seconds) || seconds <= 0) return null;
  if (typeof kind !== 'string' || kind === 'event') return null;
  const at = new Date(seconds * 1_000);
  if (kind === 'text' && typeof content === 'string') return { openid, wechatId, kind: 'text', words: content, at };
  return { openid, wechatId, kind: 'other', words: OTHERS[kind] ?? '［其他消息］', at };
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
