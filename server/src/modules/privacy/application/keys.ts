import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';

/** The keys of this installation, read once. */
@Injectable()
export class Keys {
  readonly fields: FieldCipher;
  readonly chainKey: Buffer;

  constructor(config: Config) {
    const ring = KeyRing.parse(config.FIELD_KEYS);
    this.fields = new FieldCipher(ring, randomBytes);
    this.chainKey = ring.derive('audit-chain');
  }
}
