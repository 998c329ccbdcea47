import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';

/** What a person passes on to others: it opens one page of one thing, until a day, and nothing else. */
@Injectable()
export class ShareTokens {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @param page what it opens; a token of one page opens no other */
  issue(page: string, id: string, until: Date): string {
    const expires = Math.floor(until.getTime() / 1_000);
    return `${id}.${expires}.${this.sign(page, id, expires)}`;
  }

  /** The id it was issued for; null when it is not one of ours, is of another page, or has run out. */
  read(page: string, token: string): string | null {
    const [id, expires, signature, ...rest] = token.split('.');
    if (!id || !expires || !signature || rest.length > 0 || !/^\d{1,12}$/.test(expires)) return null;
    const expected = Buffer.from(this.sign(page, id, Number(expires)));
    const given = Buffer.from(signature);
    const same = given.length === expected.length && timingSafeEqual(given, expected);
    return same && Number(expires) * 1_000 > this.clock.now().getTime() ? id : null;
  }

  private sign(page: string, id: string, expires: number): string {
    const about = `share\n${page}\n${id}\n${expires}`;
    return createHmac('sha256', this.config.SESSION_SECRET).update(about).digest('base64url');
  }
}
