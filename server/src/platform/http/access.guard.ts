import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { refuse } from '@daowei/shared/kernel/result';
import { ACCESS_RULE, Sessions, type AccessRule, type RequestWithActor } from './access.js';
import { RefusalException } from './refusal.exception.js';

/** Default deny: a route that names nobody is for nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw new RefusalException(refuse('FORBIDDEN'));
    if (typeof rule.who === 'string') return true;

    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const token = /^Bearer ([\w.~+/=-]{1,2000})$/.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw new RefusalException(refuse('LOGIN_REQUIRED'));
    const actor = await this.sessions.actorOf(token);
    if (actor === null) throw new RefusalException(refuse('LOGIN_REQUIRED'));
    if (actor === 'expired') throw new RefusalException(refuse('SESSION_EXPIRED'));
    const { who } = rule;
    if (!actor.roles.some((role) => who.includes(role))) throw new RefusalException(refuse('FORBIDDEN'));
    request.actor = actor;
    return true;
  }
}
