// One jest for the whole house. `npm test` runs every project; `npm test -- --only server --grep path` runs one.
// Nest 12 and others ship ES modules only. Jest runs CommonJS, so those dependencies are transformed like our code.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const server = createRequire(`${root}/server/package.json`);
const miniapp = createRequire(`${root}/miniapp/package.json`);

/** @type {typeof import('./spec-groups.cjs')} */
const { GROUPS, specsOf } = createRequire(import.meta.url)('./spec-groups.cjs');

/** The whole suite tells specs in groups; a developer asks for single files. */
const together = process.env.SPECS_TOGETHER === '1';

const swcOptions = JSON.parse(fs.readFileSync(`${root}/.config/swc.json`, 'utf8'));

/** @param {Record<string, unknown>} [parser] @param {Record<string, unknown>} [transform] */
const swc = (parser = {}, transform = {}) => [
  '@swc/jest',
  {
    ...swcOptions,
    jsc: {
      ...swcOptions.jsc,
      parser: { ...swcOptions.jsc.parser, ...parser },
      transform: { ...swcOptions.jsc.transform, ...transform },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
    swcrc: false,
  },
];

/** Dependencies that exist as ES modules only. @param {string[]} names as folders are named below node_modules/.pnpm */
const untransformedExcept = (names) => [`/node_modules/\\.pnpm/(?!(${names.join('|')}))`];

const esmOfServer = [
  '@nestjs\\+',
  '@fastify\\+',
  '@tokenizer',
  '@borewit',
  'cookie@',
  'content-disposition@',
  'file-type@',
  'load-esm',
  'strtok3@',
  'token-types@',
  'uint8array-extras@',
];

/** Our sources import `./x.js` as Node does; here x.ts is meant. */
const OWN_MODULES = {
  '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
  '^@daowei/shared/(.*)$': `${root}/shared/src/$1`,
};

const STYLE = '\\.(css|scss|less)$';

const common = {
  cacheDirectory: `${root}/.cache/jest`,
  rootDir: root,
  moduleNameMapper: OWN_MODULES,
  modulePathIgnorePatterns: ['/dist/', '/\\.data/', '/\\.cache/'].map((folder) => `<rootDir>(/[^/]+){0,2}${folder}`),
};

/** @param {string} displayName @param {string[]} folders @param {object} options */
const project = (displayName, folders, options) => ({
  ...common,
  displayName,
  // A folder that nobody has written yet holds no tests.
  roots: folders.filter((folder) => fs.existsSync(`${root}/${folder}`)).map((folder) => `${root}/${folder}`),
  ...options,
});

const node = {
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  transform: { '\\.m?[jt]s$': swc() },
  transformIgnorePatterns: untransformedExcept(esmOfServer),
};

const serverNode = { ...node, setupFiles: [server.resolve('reflect-metadata')] };

/** What the groups tell, jest need not find by itself. */
const GROUPED = Object.keys(GROUPS).flatMap((group) => specsOf(root, group).map((path) => `^${path}$`));

const projects = [
  project('shared', ['shared/src'], node),
  project('server', ['server/src', 'server/test'], {
    ...serverNode,
    testMatch: [...serverNode.testMatch, ...(together ? ['**/*.together.ts'] : [])],
    testPathIgnorePatterns: ['/node_modules/', '/server/test/journeys/', ...(together ? GROUPED : [])],
  }),
  project('simulator', ['server/wechat-simulator/src', 'server/wechat-simulator/test'], node),
  project('admin', ['server/admin/src', 'server/admin/test'], {
    testEnvironment: 'jsdom',
    testMatch: ['**/*.test.tsx', '**/*.test.ts'],
    setupFiles: [`${root}/.config/jest-browser.cjs`],
    moduleNameMapper: { [STYLE]: `${root}/.config/jest-style.cjs`, ...OWN_MODULES },
    transform: { '\\.m?[jt]sx?$': swc({ tsx: true }, { react: { runtime: 'automatic' } }) },
    transformIgnorePatterns: untransformedExcept([
      'antd@',
      '@ant-design\\+',
      '@rc-component\\+',
      'react-router@',
      '@tanstack\\+',
    ]),
  }),
  project('miniapp', ['miniapp/src', 'miniapp/test'], {
    testEnvironment: 'jsdom',
    testMatch: ['**/*.test.tsx', '**/*.test.ts'],
    setupFiles: [`${root}/.config/jest-browser.cjs`, `${root}/.config/jest-miniapp.cjs`],
    moduleNameMapper: {
      [STYLE]: `${root}/.config/jest-style.cjs`,
      '\\.(png|jpg|svg)$': `${root}/.config/jest-style.cjs`,
      // Taro runs in a phone: tests bring their own model of it.
      '^@tarojs/components$': `${root}/miniapp/test/taro-components.tsx`,
      '^@tarojs/taro$': `${root}/miniapp/test/taro.ts`,
      '^@/(.*)$': `${root}/miniapp/src/$1`,
      ...OWN_MODULES,
    },
    transform: {
      '\\.m?[jt]sx?$': [
        miniapp.resolve('babel-jest'),
        {
          configFile: false,
          babelrc: false,
          presets: [
            [miniapp.resolve('@babel/preset-env'), { targets: { node: 'current' } }],
            [miniapp.resolve('@babel/preset-react'), { runtime: 'automatic' }],
            miniapp.resolve('@babel/preset-typescript'),
          ],
        },
      ],
    },
    transformIgnorePatterns: untransformedExcept(['@nutui\\+']),
  }),
  project('journeys', ['server/test/journeys'], serverNode),
].filter(({ roots }) => roots.length > 0);

export default {
  rootDir: root,
  projects,
  cacheDirectory: `${root}/.cache/jest`,
  // One more than the cores of a small machine: a journey waits for its browser and for leases a good part of its time.
  maxWorkers: 3,
  testSequencer: `${root}/.config/jest-sequencer.cjs`,
  // A worker that grew is replaced, so that hundreds of specs fit beside a browser and a database.
  workerIdleMemoryLimit: '900MB',
  testTimeout: 30_000,
};
