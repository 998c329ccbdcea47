import { createRequire } from 'node:module';
import fs from 'node:fs';
import { at, root } from './paths.mjs';
import { fingerprint, readIfThere, writeWhole } from './files.mjs';
import { runOrExplain } from './run.mjs';
import { Advice, step } from './say.mjs';

const PACKAGES = ['.', 'shared', 'server', 'server/admin', 'server/wechat-simulator', 'miniapp'];

const MINIMAL_NODE = [20, 19];

/** Dependencies are reinstalled only when one of these changed, or when a package lost its node_modules. */
const inputs = () =>
  ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', ...PACKAGES.map((pkg) => `${pkg}/package.json`)].map((file) =>
    at(file),
  );

/** Fetches pnpm (the version named in package.json) and, with it, exactly what the lockfile says. */
export async function installDependencies() {
  checkNode();
  const stampFile = at('node_modules/.daowei-installed');
  const print = fingerprint(inputs(), root, process.version);
  const complete = PACKAGES.filter((pkg) => pkg !== 'shared').every((pkg) => fs.existsSync(at(pkg, 'node_modules')));
  if (complete && readIfThere(stampFile)?.trim() === print) return;
  /** @type {{ packageManager: string }} */
  const { packageManager } = createRequire(import.meta.url)(at('package.json'));
  await step('获取依赖（首次需要几分钟，取决于网络）', () =>
    runOrExplain('获取依赖', 'npx', ['-y', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'], {
      cwd: root,
      quiet: true,
      // Nobody is there to answer pnpm's questions, and NODE_ENV=production would leave the build tools out.
      env: { ...process.env, CI: '1', NODE_ENV: undefined },
      timeoutMs: 1_200_000,
    }),
  );
  writeWhole(stampFile, `${print}\n`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = MINIMAL_NODE;
  if (major < wantMajor || (major === wantMajor && minor < wantMinor)) {
    throw new Advice(`需要 Node ${MINIMAL_NODE.join('.')} 或更新的版本，现在是 ${process.versions.node}。`);
  }
}
