/** What a customer said in the conversation with us. */
export interface SaidMessage {
  readonly what: 'said';
  readonly openid: string;
  /** WeChat's number of it: told twice it is the same */
  readonly wechatId: string;
  readonly kind: 'text' | 'other';
  readonly words: string;
  readonly at: Date;
}

/** Somebody came into the conversation, and has said nothing yet. */
interface Entering {
  readonly what: 'entered';
  readonly openid: string;
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

/** Reads what WeChat pushed. Null: nothing of a customer's (another event, or what cannot be read). */
export function readPushed(json: string): SaidMessage | Entering | null {
  const body = objectIn(json);
  if (!body) return null;
  const { FromUserName: openid, CreateTime: seconds, MsgType: kind, Event: event, Content: content } = body;
  if (typeof openid !== 'string' || openid === '' || openid.length > 128) return null;
  if (typeof seconds !== 'number' || !Number.isSafeInteger(seconds) || seconds <= 0) return null;
  const at = new Date(seconds * 1_000);
  if (kind === 'event') return event === 'user_enter_tempsession' ? { what: 'entered', openid, at } : null;
  // a number of up to 64 bits, which would lose its end as a number of JavaScript's; no text in the JSON can look
  // like this, because its quotation marks are escaped
  const wechatId = /"MsgId"\s*:\s*"?(\d{1,32})\b/.exec(json)?.[1];
  if (wechatId === undefined || typeof kind !== 'string') return null;
  const said = { what: 'said', openid, wechatId, at } as const;
  if (kind === 'text' && typeof content === 'string') return { ...said, kind: 'text', words: content };
  return { ...said, kind: 'other', words: OTHERS[kind] ?? '［其他消息］' };
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
