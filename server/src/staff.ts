import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { StaffAccounts } from './modules/identity/contract/staff-accounts.js';
import { readConfig } from './platform/config/config.js';
import { STAFF, type Role } from './platform/http/access.js';

const USAGE = `usage:
  staff.js add <user name> <name> <role[,role]>   the password is read from standard input, 12 characters or more
  staff.js second-factor <user name>              prints the URI for an authenticator app, once
roles: ${STAFF.join(' ')}`;
const SHORTEST_PASSWORD = 12;

/** The first account of a new installation has nobody who could make it: it is made here. */
async function run(
  staff: StaffAccounts,
  [command, username = '', name = '', roleList = '']: string[],
): Promise<string> {
  if (!/^[\w.-]{1,32}$/.test(username)) throw new Error(USAGE);
  if (command === 'second-factor') {
    const uri = await staff.enrolSecondFactor(username);
    if (!uri) throw new Error(`nobody is called ${username}`);
    return uri;
  }
  const roles = roleList.split(',') as Role[];
  if (command !== 'add' || name === '' || roles.some((role) => !STAFF.includes(role))) throw new Error(USAGE);
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password.length < SHORTEST_PASSWORD) throw new Error(`a password has ${SHORTEST_PASSWORD} characters or more`);
  return staff.create({ username, name, roles, password });
}

const config = readConfig({ ...process.env, LOG_LEVEL: 'silent' });
const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: false });
try {
  process.stdout.write(`${await run(app.get(StaffAccounts, { strict: false }), process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await app.close();
}
