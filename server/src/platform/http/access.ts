import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** Everybody's hats. A person may wear several: a worker is a customer too. */
export const ROLES = [
  'customer',
  'worker',
  'coordinator',
  'service',
  'finance',
  'people',
  'manager',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** The hats of the office. */
export const STAFF: readonly Role[] = ['coordinator', 'service', 'finance', 'people', 'manager', 'auditor'];

/** Who is asking; made from the session token by the guard, never from the request's body. */
export interface Actor {
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly workerId: string | null;
  /** for the timeline, e.g. `客户`, `服务人员 王建国`, `协调员 李敏` */
  readonly label: string;
}

/** Whose row an id in the route must be; the use case puts the owner into its query. */
export type RowOwner =
  | 'nobody'
  | 'own-address'
  | 'own-order'
  | 'own-wait'
  | 'own-shift-request'
  | 'own-leave'
  | 'own-surge-call'
  | 'own-contract'
  | 'own-stay'
  | 'own-complaint'
  | 'own-transfer'
  | 'own-statement'
  | 'own-invoice-title'
  | 'own-assignment'
  | 'own-visit'
  | 'own-device-alarm'
  | 'any'
  | 'signed-link';

export interface AccessRule {
  readonly who: 'public' | 'wechat' | 'device' | readonly Role[];
  readonly row: RowOwner;
}

export const ACCESS_RULE = 'access-rule';

/** Names who may call a route and whose row it touches. A route without it is refused, and a test finds it. */
export function Access(who: AccessRule['who'], row: RowOwner = 'nobody'): MethodDecorator {
  const rule: AccessRule = { who, row };
  return typeof who === 'string'
    ? applyDecorators(SetMetadata(ACCESS_RULE, rule))
    : applyDecorators(SetMetadata(ACCESS_RULE, rule), ApiBearerAuth());
}

export type RequestWithActor = FastifyRequest & { actor?: Actor };

/** The person asking, in a controller's signature. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('the route has no actor: is it public?');
  return actor;
});

/** Turns a bearer token into a person; implemented by identity. */
export abstract class Sessions {
  /** null: no such session; 'expired': it was one. */
  abstract actorOf(token: string): Promise<Actor | 'expired' | null>;
}
