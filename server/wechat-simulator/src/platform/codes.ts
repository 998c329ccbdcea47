import type { Clock } from '../store/clock.js';
import { randomHex, randomText } from '../store/random.js';
import type { IssuedCode } from '../store/state.js';
import type { Store } from '../store/store.js';
import { WeixinError } from './errors.js';

const CODE_LIFE_MS = 5 * 60_000;

/** The short-lived codes that a phone gives to the mini-program and the server trades in. */
export class Codes {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  issue(kind: IssuedCode['kind'], openid: string): string {
    const code = kind === 'login' ? `0${randomText(31)}` : randomHex(64);
    const expiresAt = this.clock.now() + CODE_LIFE_MS;
    this.store.commit({ type: 'code-issued', code: { code, kind, openid, expiresAt, used: false } });
    return code;
  }

  /**
   * Trades a code in for the openid behind it. A login code used before is 40163, every other bad code 40029; a code
   * of the other kind is simply a bad one.
   */
  redeem(kind: IssuedCode['kind'], code: string): string {
    const issued = this.store.state.codes.get(code);
    if (issued === undefined || issued.kind !== kind || this.clock.now() >= issued.expiresAt) {
      throw new WeixinError(40029, 'invalid code,');
    }
    if (issued.used)
      throw kind === 'login' ? new WeixinError(40163, 'code been used,') : new WeixinError(40029, 'invalid code');
    this.store.commit({ type: 'code-used', code });
    return issued.openid;
  }
}
