import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { FieldCipher } from '../../src/platform/crypto/field-cipher.js';
import { KeyRing } from '../../src/platform/crypto/key-ring.js';

const key = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;
const [k1, k2] = [key('k1'), key('k2')];
const cipherOf = (ring: string): FieldCipher => new FieldCipher(KeyRing.parse(ring), randomBytes);
const cipher = cipherOf(k1);

describe('field encryption', () => {
  it('gives back any text, and never the same ciphertext twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const once = cipher.encrypt(text, 'address.detail');
        const again = cipher.encrypt(text, 'address.detail');
        expect(cipher.decrypt(once, 'address.detail')).toBe(text);
        expect(once).not.toBe(again);
      }),
    );
  });

  it('refuses a ciphertext with any one character changed', () => {
    const sealed = cipher.encrypt('文一西路 588 号 3 幢 1201', 'address.detail');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom(...'abcXYZ019_-'), (place, other) => {
        fc.pre(sealed[place] !== other);
        const changed = sealed.slice(0, place) + other + sealed.slice(place + 1);
        // the last base64url character carries unused bits: a change there may be no change of the bytes
        fc.pre(
          !Buffer.from(changed.slice(3), 'base64url').equals(Buffer.from(sealed.slice(3), 'base64url')) || place < 3,
        );
        expect(() => cipher.decrypt(changed, 'address.detail')).toThrow();
      }),
    );
  });

  it('is bound to its purpose', () => {
    const phone = cipher.encrypt('13800138000', 'address.phone');
    expect(() => cipher.decrypt(phone, 'worker.phone')).toThrow();
  });

  it.each(['', 'k1.', 'k1.AAAA', 'plain text', 'k9.AAAA', 'k1:AAAA', `k1.${'A'.repeat(37)}`])('refuses %j', (text) => {
    expect(() => cipher.decrypt(text, 'address.phone')).toThrow();
  });

  it('reads old texts after a rotation and writes with the new key', () => {
    const before = cipher.encrypt('13800138000', 'account.phone');
    const rotated = cipherOf(`${k2},${k1}`);
    expect(rotated.decrypt(before, 'account.phone')).toBe('13800138000');
    expect(rotated.encrypt('13800138000', 'account.phone')).toMatch(/^k2\./);
    expect(() => cipherOf(k2).decrypt(before, 'account.phone')).toThrow('unknown field key k1');
  });

  it('keeps blind indexes through a rotation, apart by purpose and by key', () => {
    const index = cipher.blindIndex('13800138000', 'phone');
    expect(cipherOf(`${k2},${k1}`).blindIndex('13800138000', 'phone')).toBe(index);
    expect(cipher.blindIndex('13800138000', 'id-number')).not.toBe(index);
    expect(cipher.blindIndex('13800138001', 'phone')).not.toBe(index);
    expect(cipherOf(k2).blindIndex('13800138000', 'phone')).not.toBe(index);
    expect(index).toHaveLength(43);
  });

  it('knows a marked text again through a rotation, and by no other key, purpose or text', () => {
    const mark = cipher.mark('6222020200112230', 'idempotency');
    const rotated = cipherOf(`${k2},${k1}`);
    expect(rotated.isMarkOf(mark, '6222020200112230', 'idempotency')).toBe(true);
    expect(rotated.mark('6222020200112230', 'idempotency')).toMatch(/^k2\./);
    expect(cipher.isMarkOf(mark, '6222020200112231', 'idempotency')).toBe(false);
    expect(cipher.isMarkOf(mark, '6222020200112230', 'phone')).toBe(false);
    expect(cipherOf(k2).isMarkOf(mark, '6222020200112230', 'idempotency')).toBe(false);
    expect(cipherOf(k2.replace('k2', 'k1')).isMarkOf(mark, '6222020200112230', 'idempotency')).toBe(false);
    // as wide as the column of requests, with the longest id
    expect(cipherOf(key('a'.repeat(16))).mark('', '')).toHaveLength(60);
  });

  it.each(['', 'k1', 'k1:short', key('a'.repeat(17)), `${k1},k1:${randomBytes(32).toString('base64')}`])(
    'refuses the ring %j',
    (ring) => {
      expect(() => KeyRing.parse(ring)).toThrow();
    },
  );
});
