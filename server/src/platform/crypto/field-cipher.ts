import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { KeyRing } from './key-ring.js';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** key id, then IV, ciphertext and tag together in base64url */
const SHAPE = /^([a-z0-9]+)\.([\w-]+)$/;

/** Sensitive fields: AES-256-GCM with the key's id in front, bound to its purpose and to that id. */
export class FieldCipher {
  private readonly indexKey: Buffer;

  /** @param randomBytes fresh bytes for every text: an IV is never used twice with a key */
  constructor(
    private readonly ring: KeyRing,
    private readonly randomBytes: (count: number) => Buffer,
  ) {
    this.indexKey = ring.derive('blind-index');
  }

  encrypt(plain: string, purpose: string): string {
    const iv = this.randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.ring.newest, iv);
    cipher.setAAD(context(this.ring.newestId, purpose));
    const body = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${this.ring.newestId}.${body.toString('base64url')}`;
  }

  /** @throws Error when the text was altered, belongs to another purpose, or its key is unknown */
  decrypt(cipherText: string, purpose: string): string {
    const [, keyId, encoded] = SHAPE.exec(cipherText) ?? [];
    if (keyId === undefined || encoded === undefined) throw new Error('not an encrypted field');
    const key = this.ring.get(keyId);
    if (!key) throw new Error(`unknown field key ${keyId}`);
    const body = Buffer.from(encoded, 'base64url');
    if (body.length < IV_BYTES + TAG_BYTES) throw new Error('not an encrypted field');
    const decipher = createDecipheriv(ALGORITHM, key, body.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(context(keyId, purpose));
    decipher.setAuthTag(body.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(body.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
    return plain.toString('utf8');
  }

  /** Equal values of one purpose have equal indexes, and nobody without the key can try values. 43 characters. */
  blindIndex(value: string, purpose: string): string {
    return createHmac('sha256', this.indexKey).update(`${purpose}\n${value}`, 'utf8').digest('base64url');
  }

  /**
   * A text's mark under the newest key, named after it: enough to know the text again, and nobody without the key can
   * try texts. For what is kept for days: unlike an index it turns with the keys. At most 60 characters.
   */
  mark(text: string, purpose: string): string {
    return this.markWith(this.ring.newestId, text, purpose)!;
  }

  /** True when the mark was made of this text; false also when its key has left the ring. */
  isMarkOf(mark: string, text: string, purpose: string): boolean {
    const [, keyId] = SHAPE.exec(mark) ?? [];
    return keyId !== undefined && this.markWith(keyId, text, purpose) === mark;
  }

  private markWith(keyId: string, text: string, purpose: string): string | null {
    const key = this.ring.deriveFrom(keyId, 'mark');
    return key
      ? `${keyId}.${createHmac('sha256', key).update(`${purpose}\n${text}`, 'utf8').digest('base64url')}`
      : null;
  }
}

function context(keyId: string, purpose: string): Buffer {
  return Buffer.from(`${keyId}\n${purpose}`, 'utf8');
}
