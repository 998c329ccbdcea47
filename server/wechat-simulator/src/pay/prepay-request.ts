import { PayError, fieldError } from './errors.js';

/** A prepay request that has passed every rule of form. */
export interface PrepayRequest {
  readonly appid: string;
  readonly mchid: string;
  readonly description: string;
  readonly outTradeNo: string;
  readonly timeExpire?: number;
  readonly attach?: string;
  readonly notifyUrl: string;
  readonly totalFen: number;
  readonly currency: string;
  readonly openid: string;
  readonly deviceId: string;
  readonly fingerprint: string;
}

type Json = Record<string, unknown>;

const FIELDS = new Set([
  'appid',
  'mchid',
  'description',
  'out_trade_no',
  'time_expire',
  'attach',
  'notify_url',
  'goods_tag',
  'support_fapiao',
  'amount',
  'payer',
  'detail',
  'scene_info',
  'settle_info',
]);

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads and checks the body of `POST /v3/pay/transactions/jsapi`: lengths in characters, formats, no nulls, no unknown
 * fields, no character outside the basic plane (WeChat Pay takes UTF-8 of one to three bytes only).
 */
export function readPrepayRequest(raw: Buffer): PrepayRequest {
  const body = parseBody(raw);
  for (const key of Object.keys(body)) {
    if (!FIELDS.has(key)) throw new PayError('PARAM_ERROR', '请求中含有未在API文档中定义的参数', pointer(`/${key}`));
  }
  refuseNullsAndEmoji(body, '');

  const outTradeNo = text(body, 'out_trade_no', 6, 32);
  if (!/^[0-9A-Za-z_\-|*]+$/.test(outTradeNo)) {
    throw fieldError('/out_trade_no', outTradeNo, '商户订单号只能是数字、大小写字母_-|*');
  }
  optionalText(body, 'goods_tag', 32);
  optionalBoolean(body, 'support_fapiao', '');
  optionalObject(body, 'detail');
  const settle = optionalObject(body, 'settle_info');
  if (settle !== undefined) optionalBoolean(settle, 'profit_sharing', '/settle_info');
  const attach = optionalText(body, 'attach', 128);
  const timeExpire = readTimeExpire(body);

  return {
    appid: text(body, 'appid', 1, 32),
    mchid: text(body, 'mchid', 1, 32),
    description: text(body, 'description', 1, 127),
    outTradeNo,
    ...(timeExpire === undefined ? {} : { timeExpire }),
    ...(attach === undefined ? {} : { attach }),
    notifyUrl: readNotifyUrl(body),
    ...readAmount(body),
    openid: readOpenid(body),
    deviceId: readDeviceId(body),
    fingerprint: canonicalJson(body),
  };
}

/** A JSON object or a refusal. */
export function parseBody(raw: Buffer): Json {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    throw new PayError('PARAM_ERROR', '请求体不是合法的JSON');
  }
  if (!isObject(body)) throw new PayError('PARAM_ERROR', '请求体须为JSON对象');
  return body;
}

/** JSON with sorted keys, so that the order in which the merchant writes them does not matter. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function readTimeExpire(body: Json): number | undefined {
  const value = optionalText(body, 'time_expire', 64);
  if (value === undefined) return undefined;
  const [, year, month, day] = RFC3339.exec(value) ?? [];
  const ms = Date.parse(value);
  const dayExists = new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDate() === Number(day);
  if (Number.isNaN(ms) || !dayExists) throw fieldError('/time_expire', value, '支付结束时间须遵循rfc3339标准格式');
  return ms;
}

function readNotifyUrl(body: Json): string {
  const value = text(body, 'notify_url', 1, 256);
  const url = /^https?:\/\/\S+$/.test(value) && URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined) throw fieldError('/notify_url', value, '回调地址须为以http://或https://开头的完整地址');
  if (value.includes('?') || value.includes('#')) throw fieldError('/notify_url', value, '回调地址不能携带参数');
  return value;
}

function readAmount(body: Json): { totalFen: number; currency: string } {
  const amount = requiredObject(body, 'amount');
  const total = amount.total;
  if (typeof total !== 'number' || !Number.isSafeInteger(total)) {
    throw fieldError('/amount/total', total, '订单总金额须为整数，单位为分');
  }
  if (total < 1) throw fieldError('/amount/total', total, '订单总金额须大于0');
  const currency = amount.currency ?? 'CNY';
  if (currency !== 'CNY') throw fieldError('/amount/currency', currency, '境内商户号仅支持人民币CNY');
  return { totalFen: total, currency };
}

function readOpenid(body: Json): string {
  const payer = requiredObject(body, 'payer');
  const openid = payer.openid;
  if (typeof openid !== 'string' || openid.length < 1 || openid.length > 128) {
    throw fieldError('/payer/openid', openid, '用户标识openid须为1到128个字符');
  }
  return openid;
}

function readDeviceId(body: Json): string {
  const scene = optionalObject(body, 'scene_info');
  if (scene === undefined) return '';
  const ip = scene.payer_client_ip;
  if (typeof ip !== 'string' || ip.length < 1 || ip.length > 45) {
    throw fieldError('/scene_info/payer_client_ip', ip, '用户终端IP须为1到45个字符');
  }
  const device = scene.device_id ?? '';
  if (typeof device !== 'string' || device.length > 32) {
    throw fieldError('/scene_info/device_id', device, '商户端设备号须为32个字符以内');
  }
  return device;
}

function text(body: Json, name: string, min: number, max: number): string {
  const value = body[name];
  if (value === undefined) throw fieldError(`/${name}`, undefined, `输入源“/body/${name}”映射到值字段必填项缺失`);
  const length = typeof value === 'string' ? [...value].length : -1;
  if (typeof value !== 'string' || length < min || length > max) {
    throw fieldError(`/${name}`, value, `字符串长度须在${min}到${max}之间`);
  }
  return value;
}

function optionalText(body: Json, name: string, max: number): string | undefined {
  return body[name] === undefined ? undefined : text(body, name, 1, max);
}

function optionalBoolean(body: Json, name: string, at: string): void {
  const value = body[name];
  if (value !== undefined && typeof value !== 'boolean') throw fieldError(`${at}/${name}`, value, '须为布尔值');
}

function optionalObject(body: Json, name: string): Json | undefined {
  return body[name] === undefined ? undefined : requiredObject(body, name);
}

function requiredObject(body: Json, name: string): Json {
  const value = body[name];
  if (!isObject(value)) throw fieldError(`/${name}`, value, '须为对象');
  return value;
}

/** WeChat Pay takes no nulls and UTF-8 of one to three bytes only. @throws PayError naming the field */
export function refuseNullsAndEmoji(value: unknown, at: string): void {
  if (value === null) throw fieldError(at, null, '不允许使用null');
  if (typeof value === 'string' && /[\u{10000}-\u{10FFFF}\uD800-\uDFFF]/u.test(value)) {
    throw fieldError(at, value, '仅支持一至三个字节编码的UTF-8字符');
  }
  if (typeof value !== 'object') return;
  for (const [key, member] of Object.entries(value)) refuseNullsAndEmoji(member, `${at}/${key}`);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where a refusal points, as a JSON pointer into the body. */
export function pointer(field: string): Record<string, unknown> {
  return { location: 'body', field };
}
