// Who may import whom. The map of modules is server/module-map.cjs; this file turns it into rules and adds the rules
// that hold for every module. `npm run check` plants one violation of each rule to be sure that it is seen.
const path = require('node:path');
const { MODULES } = require('../server/module-map.cjs');

const MODULE = '^server/src/modules/';

/** Named, because in a computed rule the checker would take the word for any string. */
const ERROR = /** @type {const} */ ('error');

/**
 * A module sees its own files and the contract/ of those it may know. Nest needs one thing more: `x.module.ts` names the
 * Nest modules that provide those contracts.
 */
const moduleRules = Object.entries(MODULES).flatMap(([name, { mayKnow }]) => {
  const comment = `${name} may know only the contract/ of: ${mayKnow.join(', ') || 'nobody'} (server/module-map.cjs)`;
  const wiring = `${MODULE}${name}/${name}\\.module\\.ts$`;
  const own = `${MODULE}${name}/`;
  const contracts = mayKnow.map((other) => `${MODULE}${other}/contract/`);
  const providers = mayKnow.map((other) => `${MODULE}${other}/${other}\\.module\\.ts$`);
  return [
    {
      name: `module-${name}`,
      severity: ERROR,
      comment,
      from: { path: own, pathNot: wiring },
      to: { path: MODULE, pathNot: [own, ...contracts] },
    },
    {
      name: `wiring-${name}`,
      severity: ERROR,
      comment,
      from: { path: wiring },
      to: { path: MODULE, pathNot: [own, ...contracts, ...providers] },
    },
  ];
});

/** What each package may reach of the others. */
const OUTSIDE = {
  server: {
    from: '^server/(src|seeds|migrations)/',
    not: '^(miniapp|server/admin|server/wechat-simulator|server/test|server/bench|server/scripts)/',
  },
  simulator: {
    from: '^server/wechat-simulator/',
    not: '^(miniapp/src|server/(src|seeds|migrations|test|admin|bench))/',
  },
  admin: {
    from: '^server/admin/',
    not: '^(miniapp|server/(src|seeds|migrations|test|bench|scripts|wechat-simulator))/',
  },
  miniapp: { from: '^miniapp/', not: '^server/' },
  shared: { from: '^shared/', not: '^(miniapp|server)/' },
};

const outsideRules = Object.entries(OUTSIDE).map(([name, { from, not }]) => ({
  name: `outside-${name}`,
  severity: ERROR,
  comment: `${name} is built and shipped without the other programs: share through shared/ or speak over HTTP`,
  from: { path: from, pathNot: '\\.spec\\.ts$' },
  to: { path: not },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
const config = {
  forbidden: [
    ...moduleRules,
    ...outsideRules,
    {
      name: 'module-unmapped',
      severity: 'error',
      comment: 'every folder in server/src/modules is a word of server/module-map.cjs: add it there first',
      from: {},
      to: { path: MODULE, pathNot: `${MODULE}(${Object.keys(MODULES).join('|')})/` },
    },
    {
      name: 'platform-below-modules',
      severity: 'error',
      comment: 'platform/ serves every module and therefore knows none',
      from: { path: '^server/src/platform/' },
      to: { path: MODULE },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'domain/ decides from data: it may see its own module’s domain/, contracts and shared rules',
      from: { path: `${MODULE}([^/]+)/domain/`, pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          `${MODULE}$1/(domain|contract)/`,
          `${MODULE}[^/]+/contract/`,
          '^shared/src/',
          '^(node:)?crypto$',
          '^server/src/platform/',
        ],
      },
    },
    {
      name: 'domain-names-platform-types',
      severity: 'error',
      comment: 'domain/ may name a type of the platform (import type), never run its code',
      from: { path: `${MODULE}([^/]+)/domain/`, pathNot: '\\.spec\\.ts$' },
      to: { path: '^server/src/platform/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-is-light',
      severity: 'error',
      comment: 'contract/ is what others import: it must not drag application, infrastructure or http along',
      from: { path: `${MODULE}([^/]+)/contract/` },
      to: { path: `${MODULE}$1/(application|infrastructure|http)/` },
    },
    {
      name: 'inwards-only-application',
      severity: 'error',
      comment: 'direction inside a module: http → application → domain',
      from: { path: `${MODULE}([^/]+)/application/`, pathNot: '\\.spec\\.ts$' },
      to: { path: `${MODULE}$1/http/` },
    },
    {
      name: 'inwards-only-infrastructure',
      severity: 'error',
      comment: 'direction inside a module: infrastructure → domain; use cases call infrastructure, not the reverse',
      from: { path: `${MODULE}([^/]+)/infrastructure/`, pathNot: '\\.spec\\.ts$' },
      to: { path: `${MODULE}$1/(http|application)/` },
    },
    {
      name: 'entities-stay-home',
      severity: 'error',
      comment: 'entities never leave infrastructure/: only application/ of the same module uses it, http/ never',
      from: { path: `${MODULE}([^/]+)/http/`, pathNot: '\\.spec\\.ts$' },
      to: { path: `${MODULE}$1/infrastructure/` },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment: 'shared/ runs in phones, browsers and the server: no framework, no Node, no I/O',
      from: { path: '^shared/src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'two files that need each other are one file or hide a third',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      comment: 'what is shipped must not need what is only for tests',
      from: { path: '^(shared|miniapp|server)/', pathNot: '\\.(spec|test)\\.tsx?$|/(test|bench)/' },
      to: { path: '\\.(spec|test)\\.tsx?$|^(server|miniapp|server/admin|server/wechat-simulator)/test/' },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      comment: 'an import that leads nowhere, or to a package that package.json does not name',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|\\.(scss|css|png|svg|jpg)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, 'tsconfig.cruise.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};

module.exports = config;
