import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Sessions, type Actor } from '../../../platform/http/access.js';
import { IDENTITY_POLICY } from '../domain/identity-policy.js';
import { labelOf, rolesOf, type Account } from '../domain/roles.js';
import { accountById } from '../infrastructure/accounts.sql.js';

const ISSUER = 'daowei';

export interface IssuedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/** What a token said when its signature was checked; a signature stays true, only its time runs out. */
interface Checked {
  readonly accountId: string | null;
  readonly expiresAtSeconds: number;
}

interface Cached {
  readonly actor: Actor | null;
  readonly readAt: number;
}

/**
 * Session tokens say only who; what the person may do is read from the account, so that revoked roles end at once here
 * and within the cache's seconds elsewhere.
 */
@Injectable()
export class JwtSessions extends Sessions {
  private readonly cache = new Map<string, Cached>();
  private readonly checked = new Map<string, Checked>();

  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {
    super();
  }

  async issue(account: Account): Promise<IssuedSession> {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1_000);
    const { customerSessionHours, staffSessionHours } = IDENTITY_POLICY;
    const hours = account.kind === 'staff' ? staffSessionHours : customerSessionHours;
    const exp = issuedAt + hours.value * 3_600;
    const token = await this.jwt.signAsync({ sub: account.id, iss: ISSUER, iat: issuedAt, exp });
    return { token, expiresAt: new Date(exp * 1_000) };
  }

  override async actorOf(token: string): Promise<Actor | 'expired' | null> {
    const accountId = await this.subjectOf(token);
    return accountId === 'expired' || accountId === null ? accountId : this.actorById(accountId);
  }

  /** Changed roles count from the next request on. */
  forget(accountId: string): void {
    this.cache.delete(accountId);
  }

  private async subjectOf(token: string): Promise<string | 'expired' | null> {
    const nowSeconds = Math.floor(this.clock.now().getTime() / 1_000);
    const known = this.checked.get(token);
    if (known) return nowSeconds >= known.expiresAtSeconds ? 'expired' : known.accountId;
    try {
      const options = { issuer: ISSUER, clockTimestamp: nowSeconds };
      const { sub, exp } = await this.jwt.verifyAsync<{ sub?: unknown; exp?: unknown }>(token, options);
      const accountId = typeof sub === 'string' ? sub : null;
      if (typeof exp === 'number') remember(this.checked, token, { accountId, expiresAtSeconds: exp });
      return accountId;
    } catch (error) {
      return error instanceof Error && error.name === 'TokenExpiredError' ? 'expired' : null;
    }
  }

  private async actorById(accountId: string): Promise<Actor | null> {
    const now = this.clock.now().getTime();
    const { actorCacheSeconds } = IDENTITY_POLICY;
    const cached = this.cache.get(accountId);
    if (cached && now - cached.readAt < actorCacheSeconds.value * 1_000) return cached.actor;
    const account = await accountById(this.transactions.reader, accountId);
    const actor = account && !account.disabled ? actorOf(account) : null;
    remember(this.cache, accountId, { actor, readAt: now });
    return actor;
  }
}

/** Keeps as many as the policy allows; those known longest are forgotten first. */
function remember<Value>(known: Map<string, Value>, key: string, value: Value): void {
  known.delete(key);
  known.set(key, value);
  // a Map keeps its order of insertion: the first key is the one known longest
  if (known.size > IDENTITY_POLICY.actorCacheEntries.value) known.delete(known.keys().next().value!);
}

function actorOf(account: Account): Actor {
  return { accountId: account.id, roles: rolesOf(account), workerId: account.workerId, label: labelOf(account) };
}
