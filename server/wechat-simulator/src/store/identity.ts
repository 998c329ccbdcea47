import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { beijingDigits } from './clock.js';
import { writeSecret } from './files.js';
import { randomDigits, randomHex, randomText } from './random.js';

export interface KeyPair {
  /** PEM, PKCS#8. */
  readonly privateKey: string;
  /** PEM, SPKI. */
  readonly publicKey: string;
}

/** Who is who on this desk: the app, the merchant and the platform, with their keys. Made once, never committed. */
export interface Identity {
  readonly appid: string;
  readonly appSecret: string;
  readonly mchid: string;
  readonly merchantSerial: string;
  readonly merchant: KeyPair;
  /** Exactly 32 characters: it is the AES-256 key of notifications. */
  readonly apiV3Key: string;
  readonly platformKeyId: string;
  readonly platform: KeyPair;
  /** With it the product asks for texts and calls. */
  readonly telephonyKey: string;
  /** The app's own name in pushed messages. */
  readonly originalId: string;
  /** What pushed messages are signed over and encrypted with. */
  readonly pushToken: string;
  readonly pushAesKey: string;
  readonly templateIds: {
    readonly bookingConfirmed: string;
    readonly workerDeparted: string;
    readonly visitDone: string;
    readonly visitChanged: string;
    readonly refundArrived: string;
    readonly balanceDue: string;
    readonly timeOffered: string;
    readonly wishUnmet: string;
    readonly leaveAnswered: string;
    readonly visitOffered: string;
    readonly certificateExpiring: string;
    readonly visitDelayed: string;
    readonly compensationGiven: string;
    readonly complaintProgress: string;
    readonly invoiceIssued: string;
    readonly payNews: string;
    readonly moneyWaits: string;
    readonly rewardExpiring: string;
    readonly officeNote: string;
  };
}

/** One kept before there were a phone line and pushes lacks theirs. */
type Later = 'telephonyKey' | 'originalId' | 'pushToken' | 'pushAesKey';
type KeptIdentity = Omit<Identity, Later> & Partial<Pick<Identity, Later>>;

/** Reads the identity kept in `dataDir`, or makes one at the first start. */
export function loadIdentity(dataDir: string, now: number): Identity {
  const file = path.join(dataDir, 'identity.json');
  const kept = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as KeptIdentity) : null;
  // templates that were picked since get their ids, the phone line and the pushes their keys; all others keep theirs
  const templateIds = { ...createTemplateIds(), ...kept?.templateIds };
  const telephonyKey = kept?.telephonyKey ?? randomHex(32);
  const complete = Object.keys(kept?.templateIds ?? {}).length === Object.keys(templateIds).length;
  if (kept?.telephonyKey !== undefined && kept.pushToken !== undefined && complete) return kept as Identity;
  const push = {
    originalId: kept?.originalId ?? `gh_${randomHex(12)}`,
    pushToken: kept?.pushToken ?? randomText(32),
    pushAesKey: kept?.pushAesKey ?? randomBytes(32).toString('base64').slice(0, 43),
  };
  const identity = { ...(kept ?? createIdentity(now)), telephonyKey, ...push, templateIds };
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeSecret(file, `${JSON.stringify(identity, null, 2)}\n`);
  return identity;
}

function createIdentity(now: number): Omit<Identity, Later> {
  const mchid = `19${randomDigits(8)}`;
  return {
    appid: `wx${randomHex(16)}`,
    appSecret: randomHex(32),
    mchid,
    merchantSerial: randomHex(40).toUpperCase(),
    merchant: createKeyPair(),
    apiV3Key: randomText(32),
    platformKeyId: `PUB_KEY_ID_01${mchid}${beijingDigits(now).slice(0, 8)}00${randomDigits(8)}`,
    platform: createKeyPair(),
    templateIds: createTemplateIds(),
  };
}

function createTemplateIds(): Identity['templateIds'] {
  return {
    bookingConfirmed: randomText(43),
    workerDeparted: randomText(43),
    visitDone: randomText(43),
    visitChanged: randomText(43),
    refundArrived: randomText(43),
    balanceDue: randomText(43),
    timeOffered: randomText(43),
    wishUnmet: randomText(43),
    leaveAnswered: randomText(43),
    visitOffered: randomText(43),
    certificateExpiring: randomText(43),
    visitDelayed: randomText(43),
    compensationGiven: randomText(43),
    complaintProgress: randomText(43),
    invoiceIssued: randomText(43),
    payNews: randomText(43),
    moneyWaits: randomText(43),
    rewardExpiring: randomText(43),
    officeNote: randomText(43),
  };
}

export function createKeyPair(): KeyPair {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/** The API's environment for talking to this desk WeChat: a flat object whose keys are the API's variable names. */
export function merchantEnvironment(identity: Identity, baseUrl: string): Record<string, string> {
  return {
    WECHAT_APPID: identity.appid,
    WECHAT_APP_SECRET: identity.appSecret,
    WECHAT_API_BASE: baseUrl,
    TELEPHONY_BASE: baseUrl,
    TELEPHONY_KEY: identity.telephonyKey,
    WECHAT_PAY_BASE: baseUrl,
    WECHAT_PAY_MCHID: identity.mchid,
    WECHAT_PAY_MCH_SERIAL: identity.merchantSerial,
    WECHAT_PAY_MCH_PRIVATE_KEY: identity.merchant.privateKey,
    WECHAT_PAY_API_V3_KEY: identity.apiV3Key,
    WECHAT_PAY_PUBLIC_KEY_ID: identity.platformKeyId,
    WECHAT_PAY_PUBLIC_KEY: identity.platform.publicKey,
    WECHAT_TEMPLATE_BOOKING_CONFIRMED: identity.templateIds.bookingConfirmed,
    WECHAT_TEMPLATE_WORKER_DEPARTED: identity.templateIds.workerDeparted,
    WECHAT_TEMPLATE_VISIT_DONE: identity.templateIds.visitDone,
    WECHAT_TEMPLATE_VISIT_CHANGED: identity.templateIds.visitChanged,
    WECHAT_TEMPLATE_REFUND_ARRIVED: identity.templateIds.refundArrived,
    WECHAT_TEMPLATE_BALANCE_DUE: identity.templateIds.balanceDue,
    WECHAT_TEMPLATE_TIME_OFFERED: identity.templateIds.timeOffered,
    WECHAT_TEMPLATE_WISH_UNMET: identity.templateIds.wishUnmet,
    WECHAT_TEMPLATE_LEAVE_ANSWERED: identity.templateIds.leaveAnswered,
    WECHAT_TEMPLATE_VISIT_OFFERED: identity.templateIds.visitOffered,
    WECHAT_TEMPLATE_CERTIFICATE_EXPIRING: identity.templateIds.certificateExpiring,
    WECHAT_TEMPLATE_VISIT_DELAYED: identity.templateIds.visitDelayed,
    WECHAT_TEMPLATE_COMPENSATION_GIVEN: identity.templateIds.compensationGiven,
    WECHAT_TEMPLATE_COMPLAINT_PROGRESS: identity.templateIds.complaintProgress,
    WECHAT_TEMPLATE_INVOICE_ISSUED: identity.templateIds.invoiceIssued,
    WECHAT_TEMPLATE_PAY_NEWS: identity.templateIds.payNews,
    WECHAT_TEMPLATE_MONEY_WAITS: identity.templateIds.moneyWaits,
    WECHAT_TEMPLATE_REWARD_EXPIRING: identity.templateIds.rewardExpiring,
    WECHAT_TEMPLATE_OFFICE_NOTE: identity.templateIds.officeNote,
    WECHAT_PUSH_TOKEN: identity.pushToken,
    WECHAT_PUSH_AES_KEY: identity.pushAesKey,
  };
}

/** Writes `merchant.json` for the API, again whenever the port has changed. */
export function writeMerchantFile(dataDir: string, identity: Identity, baseUrl: string): void {
  const file = path.join(dataDir, 'merchant.json');
  const content = `${JSON.stringify(merchantEnvironment(identity, baseUrl), null, 2)}\n`;
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === content) return;
  writeSecret(file, content);
}
