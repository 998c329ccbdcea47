import { toolFile, toolMustAgree } from '../lib/tools.mjs';

const PRETTIER = ['--config', '.config/prettier.json', '--ignore-path', '.config/prettierignore'];

/** Layout is nobody's opinion: `npm run format` decides it. */
export const checkFormat = () =>
  toolMustAgree('有文件没有排版，运行 npm run format', [
    toolFile('prettier'),
    ...PRETTIER,
    '--log-level=warn',
    '--cache',
    '--cache-location=.cache/prettier',
    '--check',
    '.',
  ]);
