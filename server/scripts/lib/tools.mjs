// Running the development tools that pnpm installed, without npx and its second of start-up.
import fs from 'node:fs';
import path from 'node:path';
import { at, root } from './paths.mjs';
import { runFreely, tail } from './run.mjs';
import { Advice } from './say.mjs';

/** No tool of ours needs longer; one that does hangs. */
const LIMIT_MS = 600_000;

/**
 * The file behind a command of an installed package.
 * @param {string} name package @param {string} [command] if it is not called like the package
 */
export function toolFile(name, command = name.split('/').at(-1) ?? name) {
  const folder = at('node_modules', name);
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (!file) throw new Error(`${name} has no command ${command}`);
  return path.join(folder, file);
}

/**
 * @param {readonly string[]} toolAndArgs path of a script, and its arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function runTool([script = '', ...args], options = {}) {
  return runFreely(process.execPath, [script, ...args], {
    cwd: options.cwd ?? root,
    env: { ...(options.env ?? process.env), NO_COLOR: '1', FORCE_COLOR: undefined },
    quiet: true,
    timeoutMs: LIMIT_MS,
  });
}

/**
 * @param {string} complaint said when the tool finds something
 * @param {readonly string[]} toolAndArgs @param {Parameters<typeof runTool>[1]} [options]
 */
export async function toolMustAgree(complaint, toolAndArgs, options) {
  const { code, output } = await runTool(toolAndArgs, options);
  if (code !== 0) throw new Advice(complaint, tail(output, 400));
  return output;
}
