import { at } from '../lib/paths.mjs';
import { toolFile, toolMustAgree } from '../lib/tools.mjs';

/** Folders that hold a tsconfig.json. */
export const TYPED = ['shared', 'server', 'server/scripts', 'server/wechat-simulator', 'server/admin', 'miniapp'];

/** @param {string} folder */
export const checkTypes = (folder) =>
  toolMustAgree(`${folder} 的类型有错`, [
    toolFile('typescript', 'tsc'),
    '--project',
    at(folder, 'tsconfig.json'),
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    at('.cache/tsc', `${folder.replaceAll('/', '-')}.tsbuildinfo`),
  ]);
