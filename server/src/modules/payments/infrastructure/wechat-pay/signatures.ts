import { createPublicKey, verify, type KeyObject } from 'node:crypto';

/** What came with a body that WeChat Pay claims to have signed. */
export interface SignedEnvelope {
  readonly timestamp: string;
  readonly nonce: string;
  readonly serial: string;
  readonly signature: string;
}

export type SignatureFault = 'unsigned' | 'probe' | 'stale' | 'unknown key' | 'wrong signature';

/** WeChat's rule: older or newer than five minutes is refused, however genuine. */
const TOLERANCE_SECONDS = 300;
/** WeChat sends such signatures to see whether they are checked at all. */
const PROBE = 'WECHATPAY/SIGNTEST/';

/**
 * Tells WeChat Pay's signatures from others. It knows the keys it was given and never fetches one: an unknown serial
 * is a reason to refuse, not to call out. Several keys may be known at once, because WeChat moves from one to the next
 * over days.
 */
export class SignatureCheck {
  private readonly keys: ReadonlyMap<string, KeyObject>;

  constructor(
    /** serial or key id → PEM */
    keys: Readonly<Record<string, string>>,
    private readonly now: () => Date,
  ) {
    this.keys = new Map(Object.entries(keys).map(([serial, pem]) => [serial, createPublicKey(pem)]));
  }

  /** null when the body is WeChat Pay's and fresh; the cheap checks come first. `body`: the bytes as received. */
  faultOf(envelope: SignedEnvelope, body: Buffer): SignatureFault | null {
    const { timestamp, nonce, serial, signature } = envelope;
    if (!timestamp || !nonce || !serial || !signature) return 'unsigned';
    if (signature.startsWith(PROBE)) return 'probe';
    const age = this.now().getTime() / 1_000 - Number(timestamp);
    if (!/^\d{1,12}$/.test(timestamp) || !(Math.abs(age) <= TOLERANCE_SECONDS)) return 'stale';
    const key = this.keys.get(serial);
    if (!key) return 'unknown key';
    const message = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), body, Buffer.from('\n')]);
    return verify('RSA-SHA256', message, key, Buffer.from(signature, 'base64')) ? null : 'wrong signature';
  }
}
