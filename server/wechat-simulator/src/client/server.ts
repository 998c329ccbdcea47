import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { UnreadableBuildError } from '../pack/pack.js';
import { PackageCache } from '../pack/package-cache.js';
import type { CurrentPackage, PackedApp } from '../pack/package-types.js';
import { bundleClient } from './bundle.js';
import { DESK_PAGE, PHONE_PAGE, WATCH_PAGE } from './pages.js';

/** What the client needs of the simulator's configuration. */
export interface ClientConfig {
  /** The weapp build to run; without one the pages say so. */
  readonly miniappDist: string | undefined;
}

const IMMUTABLE = 'public, max-age=31536000, immutable';
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
};

/** Adds the desk, the phones and the packed mini-program. */
export function registerClient(app: FastifyInstance, config: ClientConfig): void {
  const cache = config.miniappDist === undefined ? undefined : new PackageCache(config.miniappDist);
  let scripts: ReturnType<typeof bundleClient> | undefined;

  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(DESK_PAGE));
  app.get('/watch', (_request, reply) => reply.type('text/html; charset=utf-8').send(WATCH_PAGE));
  app.get('/phone', (_request, reply) => reply.type('text/html; charset=utf-8').send(PHONE_PAGE));
  app.get<{ Params: { file: string } }>('/client/:file', async ({ params }, reply) => {
    scripts ??= bundleClient();
    const text = (await scripts).get(params.file);
    if (text === undefined) return reply.code(404).send('not found');
    const type = params.file.endsWith('.map') ? 'application/json' : 'text/javascript; charset=utf-8';
    return reply.type(type).header('cache-control', 'no-cache').send(text);
  });

  app.get('/weapp/current', async (_request, reply) => {
    try {
      const packed = await currentOf(cache);
      return { revision: packed.revision, diagnostics: packed.diagnostics } satisfies CurrentPackage;
    } catch (error) {
      if (error instanceof UnreadableBuildError)
        return reply.code(503).type('text/plain; charset=utf-8').send(error.message);
      throw error;
    }
  });
  app.get<{ Params: { revision: string } }>('/weapp/:revision/main.json', async ({ params }, reply) => {
    const packed = cache?.ofRevision(params.revision);
    return packed === undefined ? gone(reply) : reply.header('cache-control', IMMUTABLE).send(packed.main);
  });
  app.get<{ Params: { revision: string }; Querystring: { root?: string } }>(
    '/weapp/:revision/sub.json',
    async ({ params, query }, reply) => {
      const part = cache?.ofRevision(params.revision)?.subPackages[query.root ?? ''];
      return part === undefined ? gone(reply) : reply.header('cache-control', IMMUTABLE).send(part);
    },
  );
  app.get<{ Params: { revision: string; '*': string } }>('/weapp/:revision/files/*', async ({ params }, reply) => {
    if (cache?.ofRevision(params.revision) === undefined || config.miniappDist === undefined) return gone(reply);
    return sendFile(reply, config.miniappDist, params['*']);
  });
}

async function currentOf(cache: PackageCache | undefined): Promise<PackedApp> {
  if (cache === undefined) throw new UnreadableBuildError('MINIAPP_DIST is not set: there is no mini-program to run');
  return cache.current();
}

/** The package has changed since the phone was switched on; it has to be restarted. */
function gone(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('text/plain; charset=utf-8').send('这个版本的小程序已被新构建替换，请重启手机');
}

/** A picture or sound of the package; code and styles are not served as files. */
async function sendFile(reply: FastifyReply, dist: string, name: string): Promise<FastifyReply> {
  const type = CONTENT_TYPES[path.extname(name).toLowerCase()];
  const file = path.resolve(dist, name);
  const inside = file.startsWith(path.resolve(dist) + path.sep);
  const found = inside && type !== undefined ? await stat(file).catch(() => undefined) : undefined;
  if (type === undefined || found?.isFile() !== true) return reply.code(404).send('not found');
  return reply.type(type).header('cache-control', IMMUTABLE).send(createReadStream(file));
}
