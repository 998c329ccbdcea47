import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { isSigned, sign } from '../crypto/signing.js';

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
    return `/api/files/${fileId}?expires=${expires}&sig=${sign(this.config.SESSION_SECRET, about(fileId, expires))}`;
  }

  isValid(fileId: string, expires: number, signature: string): boolean {
    const same = isSigned(this.config.SESSION_SECRET, about(fileId, expires), signature);
    return same && expires * 1000 > this.clock.now().getTime();
  }
}

const about = (fileId: string, expires: number): string => `file\n${fileId}\n${expires}`;
