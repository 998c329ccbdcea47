import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { refuse } from '@daowei/shared/kernel/result';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config/config.js';
import { readJsonBodies } from './platform/http/json-body.js';
import { Problem, problemOf } from './platform/http/problem.js';

const BODY_LIMIT = 1024 * 1024;
const FILE_LIMIT = 8 * 1024 * 1024;

/** How the API is made; beside `apiAdapter` and `prepareApi` all that tells the real server from a test's. */
export const API_OPTIONS = { rawBody: true, bufferLogs: true, forceCloseConnections: 'idle' as never } as const;

/** The API as one application, not yet listening. */
export async function createServer(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), apiAdapter(), API_OPTIONS);
  app.enableShutdownHooks();
  await prepareApi(app, config);
  return app;
}

export function apiAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    // no route matches by a pattern that a long id could tire; what cannot be an id is not found
    routerOptions: { maxParamLength: 16_384 },
    // a path that cannot be read never reaches the filter of all other refusals
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const problem = problemOf(refuse('MALFORMED_REQUEST'), String(request.id));
      void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(problem);
    },
  });
}

/** What stands before the controllers, and beside them. */
export async function prepareApi(app: NestFastifyApplication, config: Config): Promise<void> {
  readJsonBodies(app, BODY_LIMIT);
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api');
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 1, fields: 5 } });
  if (config.ADMIN_DIST && existsSync(config.ADMIN_DIST)) await serveAdmin(app, config.ADMIN_DIST);
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app));
}

/** The document the clients' types are generated from. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('到位 Daowei API')
    .setVersion('1')
    .addBearerAuth()
    .addGlobalResponse({
      status: '4XX' as never,
      description: '拒绝：RFC 9457 problem+json，code 稳定不变',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    })
    .build();
  return SwaggerModule.createDocument(app, description, { extraModels: [Problem] });
}

/** The admin page below /admin/. Deep links get the page, a missing asset is a 404. */
async function serveAdmin(app: NestFastifyApplication, dist: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: dist,
    prefix: '/admin/',
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply: { header(name: string, value: string): void }, path: string) => {
      const immutable = path.startsWith(join(dist, 'assets'));
      reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = readFileSync(join(dist, 'index.html'));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/admin', (_request, reply) => reply.redirect('/admin/'));
  fastify.get('/admin/*', (request, reply) => {
    if (/\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '')) return reply.status(404).send();
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}
