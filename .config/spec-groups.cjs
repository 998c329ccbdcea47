// Specs that one jest file tells one after the other, when the whole suite runs. Jest loads everything anew for each
// file: Nest, TypeORM and the house itself are about five seconds of a core, which ninety files need not pay each.
// A group is as large as a core can tell in about a minute and a half; a folder of no group runs file by file.
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** Group → folders and files; the group's own file is server/test/together/<group>.together.ts. */
const GROUPS = {
  access: ['server/test/access'],
  contracts: ['server/test/contracts'],
  dispatch: ['server/test/dispatch'],
  help: ['server/test/safety', 'server/test/devices', 'server/test/surge', 'server/test/invoices', 'server/test/wages'],
  money: ['server/test/payments', 'server/test/pricing'],
  orders: ['server/test/orders'],
  people: ['server/test/identity', 'server/test/messaging', 'server/test/privacy', 'server/test/leave'],
  proofs: ['model', 'money-model', 'proxy', 'race', 'reconcile', 'silence', 'storm'].map(
    (proof) => `server/test/proofs/${proof}.spec.ts`,
  ),
  rules: ['server/src'],
  times: ['server/test/scheduling', 'server/test/catalog', 'server/test/workforce', 'server/test/platform'],
  voice: ['server/test/loyalty', 'server/test/crm'],
  visits: ['server/test/fieldwork', 'server/test/feedback', 'server/test/pages'],
  waits: [
    'server/test/waitlist',
    'server/test/stays',
    'server/test/compensation',
    'server/test/complaints',
    'server/test/warranty',
  ],
  whole: ['admin-page', 'at-rest', 'edge', 'empty-json', 'isolation', 'journey'].map(
    (name) => `server/test/whole/${name}.spec.ts`,
  ),
};

/** What the process logs is told to the first house of a process alone, so specs that read it have a process of their own. */
const ALONE = ['server/test/payments/starting.spec.ts', 'server/test/whole/journey.spec.ts'];

/** @param {string} path @returns {string[]} */
function specsIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.spec.ts')).map((name) => join(path, name));
}

/** Absolute paths of a group's specs, in the order of their names. @param {string} root @param {string} group */
const specsOf = (root, group) => {
  const paths = new Map(Object.entries(GROUPS)).get(group);
  if (!paths) throw new Error(`there is no group ${group}`);
  const alone = new Set(ALONE.map((path) => join(root, path)));
  return paths
    .flatMap((path) => specsIn(join(root, path)))
    .filter((path) => !alone.has(path))
    .sort();
};

module.exports = { GROUPS, specsOf };
