import { createSimulator } from './app.js';
import { ConfigError, readConfig, type SimulatorConfig } from './config.js';

/** Starts the desk WeChat and prints one line of JSON once it listens. */
async function main(config: SimulatorConfig): Promise<void> {
  const simulator = createSimulator(config);
  const port = await simulator.listen();

  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    simulator.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  console.log(JSON.stringify({ ready: true, port }));
}

try {
  await main(readConfig(process.env));
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
