import { Global, Module } from '@nestjs/common';
import { Sessions, type Actor, type Role } from '../../src/platform/http/access.js';

/** Tokens that spell out who is asking, for specs of modules below or beside identity. */
export function testToken(accountId: string, roles: readonly Role[], workerId = ''): string {
  return `${accountId}.${roles.join('+')}.${workerId}`;
}

class SpelledSessions extends Sessions {
  override async actorOf(token: string): Promise<Actor | null> {
    const [accountId, roles, workerId] = token.split('.');
    if (!accountId || !roles) return null;
    return { accountId, roles: roles.split('+') as Role[], workerId: workerId || null, label: roles };
  }
}

@Global()
@Module({ providers: [{ provide: Sessions, useClass: SpelledSessions }], exports: [Sessions] })
export class TestSessionsModule {}
