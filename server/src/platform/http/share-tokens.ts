import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { isSigned, sign } from '../crypto/signing.js';

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
    return `${id}.${expires}.${sign(this.config.SESSION_SECRET, about(page, id, expires))}`;
  }

  /** The id it was issued for; null when it is not one of ours, is of another page, or has run out. */
  read(page: string, token: string): string | null {
    const [id, expires, signature, ...rest] = token.split('.');
    if (!id || !expires || !signature || rest.length > 0 || !/^\d{1,12}$/.test(expires)) return null;
    const same = isSigned(this.config.SESSION_SECRET, about(page, id, Number(expires)), signature);
    return same && Number(expires) * 1_000 > this.clock.now().getTime() ? id : null;
  }
}

const about = (page: string, id: string, expires: number): string => `share\n${page}\n${id}\n${expires}`;
