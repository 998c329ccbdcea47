import 'reflect-metadata';
import { Logger, type ModuleMetadata } from '@nestjs/common';
import { Test, type TestingModule, type TestingModuleBuilder } from '@nestjs/testing';
import type { Config } from '../../src/platform/config/config.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { WorkRunner } from '../../src/platform/work/work-runner.js';
import { testDatabase, type TestDatabase } from './database.js';
import { TestClock } from './test-clock.js';
import { testConfig } from './test-config.js';
import { TestSessionsModule } from './test-sessions.js';

export interface TestParts {
  readonly db: TestDatabase;
  readonly config: Config;
  readonly clock: TestClock;
  readonly module: TestingModule;
  /** Runs everything that is due at the test clock's time. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Some modules of the house on a real, empty database with a clock that tests move. Background work runs only by
 * `drain()`, so that a test decides when.
 */
export async function testModules(
  imports: NonNullable<ModuleMetadata['imports']>,
  options: {
    env?: Record<string, string>;
    /** true when IdentityModule is among the imports and brings the real sessions */
    realSessions?: boolean;
    providers?: ModuleMetadata['providers'];
    adjust?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
  } = {},
): Promise<TestParts> {
  // what a test provokes on purpose need not be read by people
  Logger.overrideLogger(process.env.TEST_LOG ? ['error', 'warn', 'log'] : false);
  const db = await testDatabase();
  const config = testConfig(db.url, options.env);
  const clock = new TestClock();
  let builder = Test.createTestingModule({
    imports: [PlatformModule.with(config), ...(options.realSessions ? [] : [TestSessionsModule]), ...imports],
    providers: options.providers ?? [],
  })
    .overrideProvider(Clock)
    .useValue(clock);
  if (options.adjust) builder = options.adjust(builder);
  const module = await builder.compile();
  const runner = module.get(WorkRunner, { strict: false });
  // the runner's own ticking is for production; here a test drains
  runner.onApplicationBootstrap = () => undefined;
  await module.init();
  return {
    db,
    config,
    clock,
    module,
    drain: () => runner.drain(),
    close: async () => {
      await module.close();
      await db.close();
    },
  };
}
