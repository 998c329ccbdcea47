import { toolFile, toolMustAgree } from '../lib/tools.mjs';

/** Files nobody imports, exports nobody uses, dependencies nobody needs. */
export const checkUnused = () =>
  toolMustAgree('有没人用的文件、导出或依赖', [toolFile('knip'), '--config', '.config/knip.jsonc', '--no-progress']);
