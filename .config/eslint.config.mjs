// What tools cannot format and types cannot say. Every rule of ours says why.
// Who may import whom is not here: see .config/dependency-cruiser.cjs and server/module-map.cjs.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Rules of pure code: the same input gives the same decision, today and in a dispute a year from now. */
const PURE = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Pure code has no clock: take `now` as an argument, so that a decision can be replayed.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pure code has no clock: take `now` as an argument, so that a decision can be replayed.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Pure code rolls no dice: take the number (or the id) as an argument.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Pure code knows no environment: take the setting as an argument.',
  },
  {
    selector: 'AwaitExpression, ForOfStatement[await=true]',
    message: 'Pure code waits for nobody: load first (application/), then decide (domain/).',
  },
];

/** Everywhere. */
const HOUSE = [
  {
    selector: 'ExportAllDeclaration',
    message: 'No barrels: import from the file that says it, so that a reader sees where things live.',
  },
];

const BARREL = {
  selector: 'ExportNamedDeclaration[source]',
  message: 'No barrels: an index file that only passes things on hides where they live.',
};

const ENTITY_OUTSIDE = {
  selector: "Decorator > CallExpression[callee.name='Entity']",
  message: 'Entities live in infrastructure/ and never leave it: give others a plain type.',
};

const LAZY = {
  selector: 'ImportExpression',
  message: 'Lazy imports hide a cycle between modules: ask downwards, tell upwards.',
};

/**
 * @param {...{ selector: string, message: string }} rules
 * @returns {{ 'no-restricted-syntax': ['error', ...{ selector: string, message: string }[]] }}
 */
const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...HOUSE, ...rules] });

/** @type {{ 'no-restricted-imports': ['error', object] }} */
const FRAMEWORK_FREE = {
  'no-restricted-imports': [
    'error',
    {
      paths: [
        {
          name: 'node:crypto',
          importNames: ['randomBytes', 'randomUUID', 'randomInt', 'randomFillSync', 'generateKeyPairSync'],
          message: 'Pure code rolls no dice: hashing and ciphers are fine, randomness is an argument.',
        },
      ],
      patterns: [
        {
          group: ['@nestjs/*', 'typeorm', 'mysql2', 'mysql2/*', 'fastify', '@fastify/*', 'node:*', '!node:crypto'],
          message:
            'domain/ is plain TypeScript: data in, decision out. Frameworks and I/O belong to application/ and outwards.',
        },
      ],
    },
  ],
};

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.data/**',
      '.cache/**',
      'shared/src/api/schema.ts',
      'server/wechat-simulator/test/client/weapp/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...restrict(),
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An async function without await still promises: a port that is answered from memory today.
      '@typescript-eslint/require-await': 'off',
      // Clients call with async handlers; their errors are shown by the query library, not by the event.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // `-fen` of a branded number is a number; `'expired' | string` tells the reader which string to expect.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // What people type is checked for control characters on purpose.
      'no-control-regex': 'off',
      'no-undef': 'off',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    rules: {
      ...restrict(ENTITY_OUTSIDE, LAZY),
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/common',
              importNames: ['forwardRef'],
              message: 'forwardRef hides a cycle: one of the two modules is telling, let it emit an event.',
            },
          ],
        },
      ],
    },
  },
  { files: ['server/src/**/infrastructure/**/*.ts'], rules: restrict(LAZY) },
  {
    files: ['server/src/modules/*/domain/**/*.ts'],
    rules: { ...restrict(...PURE, ENTITY_OUTSIDE, LAZY), ...FRAMEWORK_FREE },
  },
  { files: ['shared/src/{kernel,rules,errors}/**/*.ts'], rules: { ...restrict(...PURE, LAZY), ...FRAMEWORK_FREE } },
  { files: ['**/index.ts'], rules: restrict(BARREL) },
  {
    files: ['**/*.tsx', 'miniapp/src/**/*.ts', 'server/admin/src/**/*.ts'],
    plugins: { 'react-hooks': /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (reactHooks)) },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Specs read answers of the wire and spies; what matters there is the assertion.
    files: [
      '**/*.{spec,test}.{ts,tsx}',
      'server/test/**/*.ts',
      '{miniapp,server/admin,server/wechat-simulator}/test/**/*.{ts,tsx}',
      'server/bench/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'fetch',
          'URL',
          'AbortSignal',
          'AbortController',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'performance',
          'Buffer',
          'module',
          '__dirname',
          'globalThis',
          'setImmediate',
          'require',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: restrict(),
  },
);
