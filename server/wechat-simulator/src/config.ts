/** Everything the desk WeChat reads from its environment, checked once at start. */
export interface SimulatorConfig {
  /** TCP port on 127.0.0.1; 0 lets the system choose a free one. */
  readonly port: number;
  /** Directory for the keys, the journal and `merchant.json`. Created when missing. */
  readonly dataDir: string;
  /** The weapp build: its app.json names the pages that messages may open. */
  readonly miniappDist: string | undefined;
  /** The origin the mini-program was built with. */
  readonly apiOrigin: string | undefined;
  /** Where that origin really is on this machine. */
  readonly apiTarget: string | undefined;
  /** Divides the notification retry delays: 60 turns a minute into a second. */
  readonly timeScale: number;
}

/** A mistake in the environment, worded for the person who starts the process. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the configuration; throws {@link ConfigError} that names the variable at fault. */
export function readConfig(env: NodeJS.ProcessEnv): SimulatorConfig {
  const dataDir = text(env, 'SIMULATOR_DATA');
  if (dataDir === undefined) throw new ConfigError('SIMULATOR_DATA must name a directory for the simulator state');
  return {
    port: port(env),
    dataDir,
    miniappDist: text(env, 'MINIAPP_DIST'),
    apiOrigin: origin(env, 'SIMULATOR_API_ORIGIN'),
    apiTarget: origin(env, 'SIMULATOR_API_TARGET'),
    timeScale: timeScale(env),
  };
}

function text(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function port(env: NodeJS.ProcessEnv): number {
  const raw = text(env, 'SIMULATOR_PORT') ?? '0';
  const value = Number(raw);
  if (!/^\d+$/.test(raw) || value > 65_535) {
    throw new ConfigError(`SIMULATOR_PORT must be a port between 0 and 65535, got "${raw}"`);
  }
  return value;
}

function origin(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const raw = text(env, name);
  if (raw === undefined) return undefined;
  if (!/^https?:\/\//.test(raw) || !URL.canParse(raw)) {
    throw new ConfigError(`${name} must be an http(s) URL, got "${raw}"`);
  }
  return raw.replace(/\/+$/, '');
}

function timeScale(env: NodeJS.ProcessEnv): number {
  const raw = text(env, 'SIMULATOR_TIME_SCALE') ?? '1';
  const value = Number(raw);
  if (!Number.isFinite(value) || value <= 0) {
    throw new ConfigError(`SIMULATOR_TIME_SCALE must be a number above 0, got "${raw}"`);
  }
  return value;
}
