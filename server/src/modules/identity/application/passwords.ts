import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** What a try costs; see scrypt's own parameters. */
export interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's choice for 32 MB a try; the hash names its cost, so that it can be raised without losing anybody. */
const COST: Cost = { N: 2 ** 15, r: 8, p: 3 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const SHAPE = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/;

/** Passwords of the office: scrypt with a salt of each one's own. */
@Injectable()
export class Passwords {
  /** What an unknown name is compared with, so that it takes as long as a known one. */
  private readonly nobodys = this.hash(randomBytes(SALT_BYTES).toString('hex'));

  protected get cost(): Cost {
    return COST;
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const { N, r, p } = this.cost;
    const key = await derive(password, salt, this.cost);
    return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
  }

  /** False for a wrong password; false, after the same work, when there is no hash because nobody has that name. */
  async verify(password: string, hash: string | null): Promise<boolean> {
    const [, N, r, p, salt, key] = SHAPE.exec(hash ?? (await this.nobodys)) ?? [];
    if (!salt || !key) throw new Error('not a password hash');
    const cost = { N: Number(N), r: Number(r), p: Number(p) };
    const derived = await derive(password, Buffer.from(salt, 'base64url'), cost);
    return timingSafeEqual(derived, Buffer.from(key, 'base64url')) && hash !== null;
  }
}

function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const maxmem = 256 * cost.N * cost.r;
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, { ...cost, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
