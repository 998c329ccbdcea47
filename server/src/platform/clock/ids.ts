import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { monotonicFactory } from 'ulid';

/** Ids and secrets come through here, so that nothing else calls for randomness. */
export abstract class Ids {
  /** Time-ordered, 26 characters: a primary key that shards and never needs auto-increment. */
  abstract next(): string;
  /** A number of `digits` decimal digits, leading zeros kept. */
  abstract digits(digits: number): string;
  /** 128 random bits as 22 characters that are safe in a URL and in a mini-program scene. */
  abstract token(): string;
}

@Injectable()
export class RandomIds extends Ids {
  private readonly ulid = monotonicFactory();

  override next(): string {
    return this.ulid();
  }

  override digits(digits: number): string {
    return String(randomInt(0, 10 ** digits)).padStart(digits, '0');
  }

  override token(): string {
    return randomBytes(16).toString('base64url');
  }
}
