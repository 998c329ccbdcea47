import { beijingTime, type Clock } from '../store/clock.js';
import { randomText } from '../store/random.js';
import type { AccessToken, TokenState } from '../store/state.js';
import type { Store } from '../store/store.js';
import { WeixinError } from './errors.js';

const LIFE_MS = 7_200_000;
/** Asked for in its last five minutes, a token is renewed; the old one then works five minutes more. */
const OVERLAP_MS = 300_000;
const FORCED_PER_DAY = 20;
const FORCED_APART_MS = 30_000;
/** So many naturally expired tokens are remembered, to tell "expired" from "wrong". */
const REMEMBERED = 10;

/** The app's access token, one for all callers. */
export class AccessTokens {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** Normal mode: the current token, renewed when it is about to run out. */
  stable(): { access_token: string; expires_in: number } {
    const now = this.clock.now();
    const { current } = this.store.state.tokens;
    if (current === null || current.expiresAt - now <= OVERLAP_MS) return this.answer(this.renew(current));
    return this.answer(current);
  }

  /** Forced mode: a new token, the old one dies at once. Twice within 30 s it changes nothing; 20 times a day. */
  forced(): { access_token: string; expires_in: number } {
    const now = this.clock.now();
    const tokens = this.store.state.tokens;
    if (tokens.lastForcedAt !== null && now - tokens.lastForcedAt < FORCED_APART_MS) return this.stable();
    const today = beijingTime(now).slice(0, 10);
    const forcedToday = tokens.forcedDay === today ? tokens.forcedToday : 0;
    if (forcedToday >= FORCED_PER_DAY) throw new WeixinError(45009, 'reach max api daily quota limit');
    const current = this.newToken();
    this.change({ current, previous: null, lastForcedAt: now, forcedDay: today, forcedToday: forcedToday + 1 });
    return this.answer(current);
  }

  /** Makes the current token invalid without anybody having asked, as when somebody else forced a refresh. */
  revoke(): void {
    this.change({ current: null, previous: null });
  }

  /** @throws WeixinError 41001 missing, 42001 run out, 40001 anything else */
  check(token: string | undefined): void {
    if (token === undefined || token === '') throw new WeixinError(41001, 'access_token missing');
    const now = this.clock.now();
    const { current, previous, ranOut } = this.store.state.tokens;
    const known = [current, previous].find((each) => each?.token === token) ?? null;
    if (known !== null && now < known.expiresAt) return;
    if (known !== null || ranOut.includes(token)) throw new WeixinError(42001, 'access_token expired');
    throw new WeixinError(40001, 'invalid credential, access_token is invalid or not latest,');
  }

  private renew(old: AccessToken | null): AccessToken {
    const now = this.clock.now();
    const current = this.newToken();
    const { ranOut } = this.store.state.tokens;
    this.change({
      current,
      previous: old === null || old.expiresAt <= now ? null : { token: old.token, expiresAt: now + OVERLAP_MS },
      ranOut: old === null ? ranOut : [...ranOut, old.token].slice(-REMEMBERED),
    });
    return current;
  }

  private newToken(): AccessToken {
    return { token: `100_${randomText(132)}`, expiresAt: this.clock.now() + LIFE_MS };
  }

  private change(tokens: Partial<TokenState>): void {
    this.store.commit({ type: 'tokens-changed', tokens: { ...this.store.state.tokens, ...tokens } });
  }

  private answer(token: AccessToken): { access_token: string; expires_in: number } {
    return { access_token: token.token, expires_in: Math.ceil((token.expiresAt - this.clock.now()) / 1000) };
  }
}
