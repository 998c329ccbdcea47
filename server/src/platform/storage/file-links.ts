import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';

const LINK_MINUTES = 30;

/** Short-lived links to photos: whoever may see the page gets them, and nobody can guess or keep them. */
@Injectable()
export class FileLinks {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Path below the API's origin. Rounded so that repeated polls give the same link and the phone may cache it. */
  linkTo(fileId: string): string {
    const step = LINK_MINUTES * 60;
    const expires = (Math.floor(this.clock.now().getTime() / 1000 / step) + 2) * step;
    return `/api/files/${fileId}?expires=${expires}&sig=${this.sign(fileId, expires)}`;
  }

  isValid(fileId: string, expires: number, signature: string): boolean {
    const expected = Buffer.from(this.sign(fileId, expires));
    const given = Buffer.from(signature);
    const same = given.length === expected.length && timingSafeEqual(given, expected);
    return same && expires * 1000 > this.clock.now().getTime();
  }

  private sign(fileId: string, expires: number): string {
    return createHmac('sha256', this.config.SESSION_SECRET).update(`file\n${fileId}\n${expires}`).digest('base64url');
  }
}
