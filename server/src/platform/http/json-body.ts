import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { refuse } from '@daowei/shared/kernel/result';
import { RefusalException } from './refusal.exception.js';

/** Our own bodies have four levels. Whatever walks a body does so by calling itself, so thousands would be too many. */
const DEEPEST = 32;

/** True when lists and objects lie in one another more than `deepest` times. */
export function isDeeperThan(deepest: number, value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= deepest && level.length > 0; depth += 1) {
    level = level.flatMap((one): unknown[] => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return level.length > 0;
}

/**
 * How bodies of JSON are read.
 * wx.request sends `content-type: application/json` with a POST that carries nothing. Nothing is not broken JSON:
 * a route that needs a body still refuses it by its validation.
 */
export function readJsonBodies(app: NestFastifyApplication, bodyLimit: number): void {
  // a client may say `__proto__` and `constructor` as well; a body that tries them is refused
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    void parse(request as never, body.toString('utf8'), (error, parsed) => {
      if (error) return done(error);
      if (isDeeperThan(DEEPEST, parsed)) return done(new RefusalException(refuse('MALFORMED_REQUEST')));
      done(null, parsed);
    });
  });
}
