import { at } from '../lib/paths.mjs';
import { toolFile, toolMustAgree } from '../lib/tools.mjs';

/** Folders that hold a tsconfig.json. */
export const TYPED = ['shared', 'server', 'server/scripts', 'server/wechat-simulator', 'server/admin', 'miniapp'];

/**
 * By TypeScript 7, the compiler in native code: a tenth of the time. The tools that read our sources through TypeScript's
 * API (dependency-cruiser, knip) still need version 5, so both are installed.
 * @param {string} folder
 */
export const checkTypes = (folder) =>
  toolMustAgree(`${folder} 的类型有错`, [
    toolFile('typescript-7', 'tsc'),
    '--project',
    at(folder, 'tsconfig.json'),
    '--noEmit',
  ]);
