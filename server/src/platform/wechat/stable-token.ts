import { isNoReply, type NoReply, type WeChatReply } from './wechat-http.js';

/** WeChat renews a token in its last five minutes; until then everybody gets the same one. */
const RENEWED_BEFORE_END_MS = 300_000;

/**
 * The app's access token in normal mode: every instance of the server asks for itself and all get the same token, so
 * nothing needs to be shared. Never forced: forcing is rationed and would cut off the other instances.
 */
export class StableToken {
  private cached: { readonly token: string; readonly until: number } | undefined;
  private asking: Promise<string | NoReply> | undefined;

  constructor(
    private readonly ask: () => Promise<WeChatReply | NoReply>,
    private readonly now: () => Date,
  ) {}

  /** The token, from memory while it is good; parallel callers share one question. */
  get(): Promise<string | NoReply> {
    if (this.cached && this.now().getTime() < this.cached.until) return Promise.resolve(this.cached.token);
    this.asking ??= this.read().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  /** Forgets a token that WeChat refused, unless a newer one has already taken its place. */
  forget(token: string): void {
    if (this.cached?.token === token) this.cached = undefined;
  }

  private async read(): Promise<string | NoReply> {
    const askedAt = this.now().getTime();
    const reply = await this.ask();
    if (isNoReply(reply)) return { noReply: 'never_sent', because: `no access token: ${reply.because}` };
    const { access_token: token, expires_in: seconds } = reply.body;
    if (reply.errcode !== 0 || typeof token !== 'string' || typeof seconds !== 'number') {
      return { noReply: 'never_sent', because: `no access token: errcode ${reply.errcode}` };
    }
    this.cached = { token, until: askedAt + seconds * 1_000 - RENEWED_BEFORE_END_MS };
    return token;
  }
}
