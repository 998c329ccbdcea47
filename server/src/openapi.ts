import 'reflect-metadata';
import { createServer, openApiDocument } from './http-server.js';
import { readConfig } from './platform/config/config.js';

/** Prints the OpenAPI document; needs the database of the configuration, but nothing in it. */
const app = await createServer(readConfig({ ...process.env, LOG_LEVEL: 'silent' }));
await app.init();
process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
await app.close();
