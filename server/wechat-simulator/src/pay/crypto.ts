import { createCipheriv, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { randomHex, randomText } from '../store/random.js';

/** Makes SHA256-RSA signatures in base64. */
export function rsaSign(message: string | Buffer, key: KeyObject): string {
  return sign('RSA-SHA256', typeof message === 'string' ? Buffer.from(message) : message, key).toString('base64');
}

export function rsaVerify(message: string | Buffer, signature: string, key: KeyObject): boolean {
  return verify(
    'RSA-SHA256',
    typeof message === 'string' ? Buffer.from(message) : message,
    key,
    Buffer.from(signature, 'base64'),
  );
}

/** What answers and notifications are signed over: three lines, each ended. */
export function signedLines(timestamp: string, nonce: string, body: string): string {
  return `${timestamp}\n${nonce}\n${body}\n`;
}

export interface SignatureHeaders extends Record<string, string> {
  'Wechatpay-Timestamp': string;
  'Wechatpay-Nonce': string;
  'Wechatpay-Serial': string;
  'Wechatpay-Signature': string;
  'Wechatpay-Signature-Type': string;
}

/** Signs as the platform. */
export class PlatformSigner {
  private readonly key: KeyObject;

  constructor(
    privateKeyPem: string,
    readonly serial: string,
    private readonly wall: () => number,
  ) {
    this.key = createPrivateKey(privateKeyPem);
  }

  /** Headers that sign `body`; `at` (ms) and `key` differ from the truth only when a fault asks for it. */
  headers(body: string, at: number = this.wall(), key: KeyObject = this.key): SignatureHeaders {
    const timestamp = String(Math.floor(at / 1000));
    const nonce = randomText(32);
    return {
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': nonce,
      'Wechatpay-Serial': this.serial,
      'Wechatpay-Signature': rsaSign(signedLines(timestamp, nonce, body), key),
      'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
    };
  }
}

export interface EncryptedResource {
  readonly algorithm: 'AEAD_AES_256_GCM';
  /** base64 of the ciphertext followed by the 16-byte tag. */
  readonly ciphertext: string;
  readonly associated_data: string;
  readonly nonce: string;
  readonly original_type: string;
}

/** Encrypts a notification's resource with the merchant's 32-character APIv3 key. */
export function encryptResource(plaintext: string, apiV3Key: string, type: string): EncryptedResource {
  const nonce = randomHex(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(nonce));
  cipher.setAAD(Buffer.from(type));
  const sealed = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: sealed.toString('base64'),
    associated_data: type,
    nonce,
    original_type: type,
  };
}

export function publicKey(pem: string): KeyObject {
  return createPublicKey(pem);
}
