import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse, type Refusal } from '@daowei/shared/kernel/result';
import type { ErrorCode } from '@daowei/shared/errors/errors';
import { loggedUrl } from '../logging.js';
import { problemOf } from './problem.js';
import { RefusalException } from './refusal.exception.js';

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'MALFORMED_REQUEST',
  401: 'LOGIN_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA',
  422: 'VALIDATION_FAILED',
  429: 'TOO_MANY_REQUESTS',
  503: 'OVERLOADED',
};

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return 500;
}

/** What a refused or failed request is answered with. Bugs are logged whole and told as INTERNAL. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusalException) return error.refusal;
  const status = statusOf(error);
  const clients = status >= 400 && status < 500;
  return refuse(BY_STATUS[status] ?? (clients ? 'MALFORMED_REQUEST' : 'INTERNAL'));
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const problem = problemOf(refusalOf(error), String(request.id));
    if (problem.code === 'INTERNAL') this.logger.error({ err: error, url: loggedUrl(request.url) }, 'a request failed');
    if (problem.status === 503 || problem.status === 429) void reply.header('retry-after', '5');
    void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(problem);
  }
}
