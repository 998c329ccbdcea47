// The whole product on one machine: database, desk WeChat, API. `npm start` and the journeys start it the same way.
import fs from 'node:fs';
import path from 'node:path';
import { at } from './paths.mjs';
import { DEFAULT_DATABASE, givenDatabase, startPrivateDatabase } from './database.mjs';
import { freePort } from './ports.mjs';
import { endLeftover } from './pids.mjs';
import { runOrExplain } from './run.mjs';
import { Service } from './service.mjs';
import { Advice, say, step } from './say.mjs';
import { loadSecrets } from './secrets.mjs';

/** @import { DatabaseServer } from './database.mjs' */
/** @import { ServiceOptions } from './service.mjs' */

/** The origin the mini-program is built with by default; the desk WeChat leads it to wherever the API is. */
const MINIAPP_API_ORIGIN = process.env.TARO_APP_API_ORIGIN ?? 'http://127.0.0.1:3000';

const START_LIMIT_MS = 60_000;

/**
 * @typedef {object} StackOptions
 * @property {string} dir where everything it generates is kept
 * @property {number} [apiPort] preferred port; the next free one is taken when it is in use. Default: any free port
 * @property {number} [simulatorPort] likewise
 * @property {string} [databaseUrl] use this database; default: a private one below `dir`
 * @property {boolean} [seed] load the demo data into an empty database
 * @property {Record<string, string>} [env] added to the environment of every process
 * @property {boolean} [quiet] no progress lines
 * @property {(service: Service) => void} [onDeath] a service ended that nobody had asked to
 */

export class Stack {
  /** In order of their start; ended in the opposite order. @type {Service[]} */
  #services = [];
  #stopping = false;
  /** @type {DatabaseServer | undefined} */
  #database;
  /** @type {NodeJS.ProcessEnv} */
  #apiEnv = {};
  #apiPort = 0;
  #simulatorPort = 0;

  /** @param {StackOptions} options */
  constructor(options) {
    this.options = options;
  }

  get apiUrl() {
    return `http://127.0.0.1:${this.#apiPort}`;
  }

  get adminUrl() {
    return `${this.apiUrl}/admin/`;
  }

  get simulatorUrl() {
    return `http://127.0.0.1:${this.#simulatorPort}`;
  }

  get databaseUrl() {
    return this.#apiEnv.DATABASE_URL ?? '';
  }

  /** The environment of the API, for tools that read its configuration. */
  get apiEnv() {
    return this.#apiEnv;
  }

  async start() {
    await this.prepare();
    await this.#step('启动服务', () => this.startApi());
  }

  /** Everything the API needs before it starts. */
  async prepare() {
    const { dir, databaseUrl, seed = false } = this.options;
    fs.mkdirSync(dir, { recursive: true });
    // What a killed predecessor left running would hold the ports and the files.
    for (const name of ['api', 'simulator']) await endLeftover(this.#pidFile(name));

    const secrets = loadSecrets(dir);
    await this.#step('启动数据库', async () => {
      this.#database = databaseUrl
        ? await givenDatabase(databaseUrl)
        : await startPrivateDatabase({ dir: path.join(dir, 'mariadb'), password: secrets.databasePassword });
      if (this.#database.service) this.#watch(this.#database.service);
    });
    this.#apiPort = await freePort(this.options.apiPort);
    await this.#step('启动桌面微信', () => this.#startSimulator());

    this.#apiEnv = {
      ...process.env,
      NODE_ENV: 'development',
      ...this.options.env,
      ...this.#merchant(),
      PORT: String(this.#apiPort),
      PUBLIC_BASE_URL: this.apiUrl,
      DATABASE_URL: databaseUrl ?? this.#database?.urlOf(DEFAULT_DATABASE),
      SESSION_SECRET: secrets.jwtSecret,
      FIELD_KEYS: `k1:${secrets.fieldEncryptionKey}`,
      FILES_DIR: path.join(dir, 'files'),
      ADMIN_DIST: at('server/admin/dist'),
    };
    await this.#step('更新数据库结构', () => this.runServerScript('更新数据库结构', 'src/migrate.js'));
    if (seed) await this.#step('准备演示数据', () => this.#seed());
  }

  /**
   * Runs one of the server's own commands with the API's configuration.
   * @param {string} what for people @param {string} script below server/dist @param {(line: string) => void} [onLine]
   */
  runServerScript(what, script, onLine) {
    return runOrExplain(what, process.execPath, ['--enable-source-maps', at('server/dist', script)], {
      cwd: at('server'),
      env: this.#apiEnv,
      quiet: true,
      onLine,
    });
  }

  /** Starts the API (again, after `killApi`) on the same port and waits until it is healthy. */
  async startApi() {
    const api = this.#launch({
      name: 'api',
      title: '服务（API）',
      command: process.execPath,
      args: ['--enable-source-maps', at('server/dist/src/main.js')],
      cwd: at('server'),
      env: this.#apiEnv,
      graceMs: 20_000,
    });
    await api.ready(async () => ((await isHealthy(`${this.apiUrl}/api/health`)) ? true : undefined), START_LIMIT_MS);
    return api;
  }

  /** Demo data in the database, and its people with their phones and watches in the desk WeChat. */
  async #seed() {
    await this.runServerScript('准备演示数据', 'seeds/seed.js', this.#tell);
    const printed = await this.runServerScript('准备演示人物', 'seeds/people.js');
    for (const [what, items] of Object.entries(JSON.parse(printed))) {
      const answer = await fetch(`${this.simulatorUrl}/desk/${what}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(items),
      });
      if (!answer.ok) throw new Advice('桌面微信没有收下演示人物', await answer.text());
    }
  }

  /** kill -9, as a crash would. */
  async killApi() {
    const api = this.#services.find((service) => service.options.name === 'api');
    this.#services = this.#services.filter((service) => service !== api);
    await api?.kill();
  }

  /** Ends everything it started, the API first: it drains its requests while the database is still there. */
  async stop() {
    this.#stopping = true;
    for (let service = this.#services.pop(); service; service = this.#services.pop()) await service.stop();
  }

  /** @param {string} name */
  #pidFile(name) {
    return path.join(this.options.dir, 'run', `${name}.json`);
  }

  async #startSimulator() {
    this.#simulatorPort = await freePort(this.options.simulatorPort);
    const simulator = this.#launch({
      name: 'simulator',
      title: '桌面微信',
      command: process.execPath,
      args: ['--enable-source-maps', at('server/wechat-simulator/dist/main.js')],
      cwd: at('server/wechat-simulator'),
      env: {
        ...process.env,
        ...this.options.env,
        SIMULATOR_PORT: String(this.#simulatorPort),
        SIMULATOR_DATA: this.#simulatorData,
        MINIAPP_DIST: at('miniapp/dist'),
        SIMULATOR_API_ORIGIN: MINIAPP_API_ORIGIN,
        SIMULATOR_API_TARGET: this.apiUrl,
      },
    });
    this.#simulatorPort = await simulator.ready(() => readyPort(simulator.log()), START_LIMIT_MS);
  }

  get #simulatorData() {
    return path.join(this.options.dir, 'desk-wechat');
  }

  /** What a merchant downloads from WeChat's consoles: ids and keys, by the names of the API's variables. */
  #merchant() {
    return /** @type {Record<string, string>} */ (
      JSON.parse(fs.readFileSync(path.join(this.#simulatorData, 'merchant.json'), 'utf8'))
    );
  }

  /** @param {ServiceOptions} options */
  #launch(options) {
    if (this.#stopping) throw new Error('the stack is being stopped');
    const { name } = options;
    return this.#watch(new Service(options, path.join(this.options.dir, 'logs', `${name}.log`), this.#pidFile(name)));
  }

  /** @param {Service} service */
  #watch(service) {
    this.#services.push(service);
    void service.ended.then(() => {
      if (!service.stopping) this.options.onDeath?.(service);
    });
    return service;
  }

  /** Passes on what a command says to people; what it says to programs is JSON. @param {string} line */
  #tell = (line) => {
    if (!this.options.quiet && line && !line.startsWith('{')) say(`  ${line}`);
  };

  /** @template T @param {string} title @param {() => Promise<T>} work */
  #step(title, work) {
    return this.options.quiet ? work() : step(title, work);
  }
}

/** @param {string} log @returns {number | undefined} */
function readyPort(log) {
  const whole = log.slice(0, log.lastIndexOf('\n') + 1);
  const line = whole.split('\n').find((text) => text.startsWith('{') && text.includes('"ready"'));
  if (!line) return undefined;
  const { ready, port } = /** @type {{ ready?: boolean, port?: number }} */ (JSON.parse(line));
  return ready ? port : undefined;
}

/** @param {string} url */
async function isHealthy(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false; // not listening yet
  }
}
