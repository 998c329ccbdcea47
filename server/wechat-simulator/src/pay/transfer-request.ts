import { constants, privateDecrypt } from 'node:crypto';
import { fieldError, PayError } from './errors.js';
import { canonicalJson, parseBody, pointer, refuseNullsAndEmoji } from './prepay-request.js';
import { TRANSFER_SCENES } from './transfer-scenes.js';

/** Fen. Below the first nothing is sent; from the second on the receiver's name is needed. */
const LEAST_FEN = 10;
const NAME_FROM_FEN = 200_000;
/** A transfer that looks like a red packet is worth at most 200 yuan. */
const RED_PACKET_MOST_FEN = 20_000;
const STYLES = ['CONFIRM_PAGE', 'RED_PACKET'] as const;

export type TransferStyle = (typeof STYLES)[number];

/** A transfer request that has passed every rule of form. */
export interface TransferRequest {
  readonly appid: string;
  readonly outBillNo: string;
  readonly sceneId: string;
  readonly openid: string;
  readonly amountFen: number;
  readonly remark: string;
  readonly perception: string;
  readonly style: TransferStyle;
  readonly notifyUrl?: string;
  readonly fingerprint: string;
}

type Json = Record<string, unknown>;

const FIELDS = new Set([
  'appid',
  'out_bill_no',
  'transfer_scene_id',
  'openid',
  'user_name',
  'transfer_amount',
  'transfer_remark',
  'notify_url',
  'user_recv_perception',
  'user_recv_style',
  'transfer_scene_report_infos',
]);

/**
 * Reads and checks the body of `POST /v3/fund-app/mch-transfer/transfer-bills`.
 * @param platformKey PEM of the key whose public half the merchant encrypts names with
 * @throws PayError PARAM_ERROR naming the field, or INVALID_REQUEST for a scene that was not granted
 */
export function readTransferRequest(raw: Buffer, platformKey: string): TransferRequest {
  const body = parseBody(raw);
  for (const key of Object.keys(body)) {
    if (!FIELDS.has(key)) throw new PayError('PARAM_ERROR', '请求中含有未在API文档中定义的参数', pointer(`/${key}`));
  }
  refuseNullsAndEmoji(body, '');
  const outBillNo = text(body, 'out_bill_no', 32);
  if (!/^[0-9A-Za-z]+$/.test(outBillNo)) {
    throw fieldError('/out_bill_no', outBillNo, '商户单号只能由数字、大小写字母组成');
  }
  const amountFen = readAmount(body);
  const sceneId = text(body, 'transfer_scene_id', 36);
  const perception = readScene(body, sceneId);
  const name = readName(body, amountFen, platformKey);
  const notifyUrl = body.notify_url === undefined ? undefined : text(body, 'notify_url', 256);
  return {
    appid: text(body, 'appid', 32),
    outBillNo,
    sceneId,
    openid: text(body, 'openid', 64),
    amountFen,
    remark: text(body, 'transfer_remark', 32),
    perception,
    style: readStyle(body, amountFen),
    ...(notifyUrl === undefined ? {} : { notifyUrl }),
    // the cipher of a name differs from call to call; the name itself may not
    fingerprint: canonicalJson({ ...body, ...(name === undefined ? {} : { user_name: name }) }),
  };
}

function readAmount(body: Json): number {
  const amount = body.transfer_amount;
  if (!Number.isSafeInteger(amount)) throw fieldError('/transfer_amount', amount, '转账金额须为整数，单位为分');
  if ((amount as number) < LEAST_FEN) throw fieldError('/transfer_amount', amount, '转账金额不得低于0.1元');
  return amount as number;
}

/** @returns what the receiver is shown as the kind of the transfer */
function readScene(body: Json, sceneId: string): string {
  const scene = TRANSFER_SCENES[sceneId];
  if (!scene) throw new PayError('INVALID_REQUEST', `商户未开通转账场景${sceneId}`);
  const at = '/transfer_scene_report_infos';
  const reports = body.transfer_scene_report_infos;
  if (!Array.isArray(reports) || reports.length !== scene.reports.length) {
    throw fieldError(at, reports, `该场景须报备：${scene.reports.join('、')}`);
  }
  for (const [index, report] of (reports as Json[]).entries()) {
    if (report.info_type !== scene.reports[index]) {
      throw fieldError(`${at}/${index}/info_type`, report.info_type, `须为“${scene.reports[index]}”`);
    }
    text(report, 'info_content', 32, `${at}/${index}`);
  }
  const perception = body.user_recv_perception ?? scene.perceptions[0];
  if (typeof perception !== 'string' || !scene.perceptions.includes(perception)) {
    throw fieldError('/user_recv_perception', perception, `该场景只支持：${scene.perceptions.join('、')}`);
  }
  return perception;
}

function readName(body: Json, amountFen: number, platformKey: string): string | undefined {
  if (body.user_name === undefined) {
    if (amountFen >= NAME_FROM_FEN) throw fieldError('/user_name', undefined, '2000元及以上须填写收款用户姓名');
    return undefined;
  }
  const sealed = text(body, 'user_name', 1_024);
  try {
    const key = { key: platformKey, padding: constants.RSA_PKCS1_OAEP_PADDING };
    return privateDecrypt(key, Buffer.from(sealed, 'base64')).toString('utf8');
  } catch {
    throw fieldError('/user_name', '', '收款用户姓名解密失败，请使用微信支付公钥加密');
  }
}

function readStyle(body: Json, amountFen: number): TransferStyle {
  if (body.user_recv_style === undefined) return 'CONFIRM_PAGE';
  const { type } = body.user_recv_style as Json;
  const style = STYLES.find((one) => one === type);
  if (!style) throw fieldError('/user_recv_style/type', type, `须为${STYLES.join('或')}`);
  if (style === 'RED_PACKET' && amountFen > RED_PACKET_MOST_FEN) {
    throw fieldError('/transfer_amount', amountFen, '红包样式单笔不得超过200元');
  }
  return style;
}

function text(body: Json, name: string, most: number, at = ''): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '' || [...value].length > most) {
    throw fieldError(`${at}/${name}`, value, `字符串长度须在1到${most}之间`);
  }
  return value;
}
