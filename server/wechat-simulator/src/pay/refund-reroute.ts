import { constants, privateDecrypt } from 'node:crypto';
import { canonicalJson, parseBody } from './prepay-request.js';
import { fieldError } from './errors.js';

/** How WeChat names the account that a refund to the merchant goes to. */
export const OWN_ACCOUNT = '商户结算银行账户';

/** Banks whose debit cards abnormal refunds may go to, as the page of the call lists them. */
const BANKS: Readonly<Record<string, string>> = {
  CMB_DEBIT: '招商银行',
  COMM_DEBIT: '交通银行',
  ABC_DEBIT: '农业银行',
  CCB_DEBIT: '建设银行',
  ICBC_DEBIT: '工商银行',
  BOC_DEBIT: '中国银行',
  PAB_DEBIT: '平安银行',
  SPDB_DEBIT: '浦发银行',
  CITIC_DEBIT: '中信银行',
  CEB_DEBIT: '光大银行',
  CMBC_DEBIT: '民生银行',
  CIB_DEBIT: '兴业银行',
  GDB_DEBIT: '广发银行',
  PSBC_DEBIT: '邮储银行',
  NBCB_DEBIT: '宁波银行',
};

export interface RerouteRequest {
  readonly outRefundNo: string;
  /** As the payer and the merchant read it. */
  readonly account: string;
  readonly fingerprint: string;
}

/**
 * Reads the body of `POST /v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund`.
 * @param platformKey PEM of the key whose public half the merchant encrypts card and name with
 * @throws PayError PARAM_ERROR naming the field
 */
export function readRerouteRequest(raw: Buffer, platformKey: string): RerouteRequest {
  const body = parseBody(raw);
  const outRefundNo = body.out_refund_no;
  if (typeof outRefundNo !== 'string' || outRefundNo === '' || outRefundNo.length > 64) {
    throw fieldError('/out_refund_no', outRefundNo, '商户退款单号须为1-64个字符');
  }
  if (body.type === 'MERCHANT_BANK_CARD') {
    return { outRefundNo, account: OWN_ACCOUNT, fingerprint: canonicalJson({ outRefundNo, type: body.type }) };
  }
  if (body.type !== 'USER_BANK_CARD') throw fieldError('/type', body.type, '异常退款处理方式有误');
  const bank = typeof body.bank_type === 'string' ? BANKS[body.bank_type] : undefined;
  if (bank === undefined) throw fieldError('/bank_type', body.bank_type, '不支持退款至该银行');
  const account = opened(body, 'bank_account', platformKey);
  if (!/^\d{12,19}$/.test(account)) throw fieldError('/bank_account', '', '收款银行卡号有误');
  const name = opened(body, 'real_name', platformKey);
  return {
    outRefundNo,
    account: `${bank}借记卡${account.slice(-4)}`,
    // the ciphers differ from call to call; what is in them may not
    fingerprint: canonicalJson({ outRefundNo, bank: body.bank_type, account, name }),
  };
}

function opened(body: Record<string, unknown>, name: string, platformKey: string): string {
  const sealed = body[name];
  if (typeof sealed !== 'string' || sealed === '' || sealed.length > 1_024) {
    throw fieldError(`/${name}`, '', '字符串长度须在1到1024之间');
  }
  try {
    const key = { key: platformKey, padding: constants.RSA_PKCS1_OAEP_PADDING };
    const plain = privateDecrypt(key, Buffer.from(sealed, 'base64')).toString('utf8');
    if (plain !== '') return plain;
  } catch {
    // said below
  }
  throw fieldError(`/${name}`, '', '解密失败，请使用微信支付公钥加密');
}
