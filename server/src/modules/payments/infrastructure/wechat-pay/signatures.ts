import { createPublicKey, verify, type KeyObject } from 'node:crypto';

/** What came with a body that WeChat Pay claims to have signed. */
export interface SignedEnvelope {
  readonly timestamp: string;
  readonly nonce: string;
  readonly serial: string;
  readonly signature: string;
}

export type SignatureFault = 'unsigned' | 'probe' | 'stale' | 'unknown key' | 'expired key' | 'wrong signature';

/** One of WeChat Pay's keys; public keys have no end, those of certificates do. */
export interface PlatformKey {
  readonly pem: string;
  readonly until?: Date;
}

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
  private readonly keys: ReadonlyMap<string, { readonly key: KeyObject; readonly until: Date | undefined }>;

  constructor(
    /** by serial or key id */
    keys: Readonly<Record<string, PlatformKey>>,
    private readonly now: () => Date,
  ) {
    this.keys = new Map(
      Object.entries(keys).map(([serial, { pem, until }]) => [serial, { key: createPublicKey(pem), until }]),
    );
  }

  /** null when the body is WeChat Pay's and fresh; the cheap checks come first. `body`: the bytes as received. */
  faultOf(envelope: SignedEnvelope, body: Buffer): SignatureFault | null {
    const { timestamp, nonce, serial, signature } = envelope;
    if (!timestamp || !nonce || !serial || !signature) return 'unsigned';
    if (signature.startsWith(PROBE)) return 'probe';
    const age = this.now().getTime() / 1_000 - Number(timestamp);
    if (!/^\d{1,12}$/.test(timestamp) || !(Math.abs(age) <= TOLERANCE_SECONDS)) return 'stale';
    const known = this.keys.get(serial);
    if (!known) return 'unknown key';
    if (known.until && known.until <= this.now()) return 'expired key';
    const message = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), body, Buffer.from('\n')]);
    return verify('RSA-SHA256', message, known.key, Buffer.from(signature, 'base64')) ? null : 'wrong signature';
  }
}
