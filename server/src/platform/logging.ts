import type { Params } from 'nestjs-pino';
import type { Config } from './config/config.js';

/** One line per request. What could be a secret or somebody's life is never written. */
export function logging(config: Config): Params {
  return {
    pinoHttp: {
      level: config.LOG_LEVEL,
      // the path as the client wrote it: a middleware sees its `url` cut
      autoLogging: {
        ignore: (request: { url?: string; originalUrl?: string }) =>
          (request.originalUrl ?? request.url) === '/api/health',
      },
      redact: {
        paths: ['req.headers.authorization', 'req.headers.cookie', 'req.remoteAddress', 'req.remotePort'],
        remove: true,
      },
      serializers: {
        req: (request: { id: unknown; method: string; url: string; headers: Record<string, unknown> }) => ({
          id: request.id,
          method: request.method,
          // a file link's signature is a key to a photo
          url: request.url.replace(/sig=[^&]*/, 'sig=…'),
        }),
        res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
      },
    },
  };
}
