import 'reflect-metadata';
import { createServer } from './http-server.js';
import { readConfig } from './platform/config/config.js';

const config = readConfig(process.env);
const app = await createServer(config);
await app.listen(config.PORT, config.HOST);
// the launcher waits for this line
process.stdout.write(`${JSON.stringify({ ready: true, url: await app.getUrl() })}\n`);
