import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PlanningProgram } from '../../src/modules/dispatch/infrastructure/planning-threads.js';

/** The planning thread as it is built, or from its sources where nothing was: specs run without a build. */
export function planningProgram(): PlanningProgram {
  const built = new PlanningProgram();
  if (existsSync(fileURLToPath(built.url))) return built;
  return { url: new URL('./planning-thread.mjs', import.meta.url), options: {} };
}
