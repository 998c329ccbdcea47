import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isInstant } from './is-instant.js';

const HEADER = 'x-sent-at';

/**
 * The caller's own clock when this try left the phone, or null where it is not said. It stands beside the body, because the
 * body of a retry is the body of the first try.
 */
export const SentAt = createParamDecorator((_: unknown, context: ExecutionContext): Date | null => {
  const value = context.switchToHttp().getRequest<FastifyRequest>().headers[HEADER];
  return isInstant(value) ? new Date(value) : null;
});
