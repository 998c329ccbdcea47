import type { Params } from 'nestjs-pino';
import type { Config } from './config/config.js';

/** What stands in these is a key to a photo, or a person's name or phone that the office looks for. */
const SECRET_IN_QUERY = /([?&](?:sig|q)=)[^&#]*/g;

/** A path as it may be written down. */
export function loggedUrl(url: string): string {
  return url.replace(SECRET_IN_QUERY, '$1…');
}

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
}

/**
 * An error as it may be written down: what it is and where. An error of the database carries its statement with all
 * values, and these are people's names and addresses.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { type: error.name, message: error.message, stack: error.stack ?? '', ...code };
}

/** One line per request. What could be a secret or somebody's life is never written. */
export function logging(config: Config): Params {
  return {
    pinoHttp: {
      level: config.LOG_LEVEL,
      autoLogging: {
        // the path as the client wrote it: a middleware sees its `url` cut
        ignore: (request: { url?: string; originalUrl?: string }) =>
          (request.originalUrl ?? request.url) === '/api/health',
      },
      redact: {
        paths: ['req.headers.authorization', 'req.headers.cookie', 'req.remoteAddress', 'req.remotePort'],
        remove: true,
      },
      // serialisers get what went wrong itself, and not what pino made of it
      wrapSerializers: false,
      serializers: {
        err: loggedError,
        req: (request: { id: unknown; method: string; url: string; originalUrl?: string }) => ({
          id: request.id,
          method: request.method,
          url: loggedUrl(request.originalUrl ?? request.url),
        }),
        res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
      },
    },
  };
}
