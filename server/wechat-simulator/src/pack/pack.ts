import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import { bytesByPackage, checkBuild } from './checks.js';
import { fingerprint, listDist, type DistFile } from './dist-files.js';
import { packageRootOf } from './package-types.js';
import type { AppConfig, Diagnostic, PackagePart, PackedApp, StylePart, UnitConfig } from './package-types.js';
import { resolvePackagePath, withoutExtension } from './paths.js';
import { renameBuiltinTags } from './wxml.js';
import { compileWxss } from './wxss.js';

/** The build cannot be run at all: no readable app.json. */
export class UnreadableBuildError extends Error {
  override readonly name = 'UnreadableBuildError';
}

/** An error or warning of the template compiler, as its WebAssembly hands it out. */
interface TemplateProblem {
  readonly isError: boolean;
  readonly message: string;
  readonly path: string;
  readonly startLine: number;
}

interface MutablePart {
  scripts: Record<string, string>;
  styles: Record<string, StylePart[]>;
  configs: Record<string, UnitConfig>;
}

/**
 * Packs a weapp build for the browser: templates compiled by WeChat's own glass-easel compiler, styles opened up
 * for the phone's width, scripts and configs split by download unit, and everything checked as WeChat's tools would.
 */
export async function packDist(dist: string): Promise<PackedApp> {
  const files = await listBuild(dist);
  const app = await readApp(dist);
  const revision = fingerprint(files);
  const diagnostics: Diagnostic[] = [];
  const parts = new Map<string, MutablePart>();
  const partOf = (file: string): MutablePart => {
    const root = packageRootOf(app, file) ?? '';
    let part = parts.get(root);
    if (part === undefined) parts.set(root, (part = { scripts: {}, styles: {}, configs: {} }));
    return part;
  };

  partOf('app.json');
  const templates = new TmplGroup();
  try {
    for (const { path: file } of files) await addFile(dist, file, partOf(file), templates, diagnostics);
    const configs = Object.assign({}, ...[...parts.values()].map((part) => part.configs)) as Record<string, UnitConfig>;
    const sizes = new Map(files.map((file) => [file.path, file.size]));
    diagnostics.push(
      ...checkBuild({ app, configs, sizes, componentOf: (unit, specifier) => componentOf(configs, unit, specifier) }),
    );
    const bytes = bytesByPackage(app, sizes);
    const main = parts.get('') as MutablePart;
    const subPackages: Record<string, PackagePart & { bytes: number }> = {};
    for (const [root, part] of parts) {
      if (root !== '') subPackages[root] = { ...part, bytes: bytes.get(root) ?? 0 };
    }
    return {
      revision,
      main: { ...main, revision, app, templates: templates.getTmplGenObjectGroups(), bytes: bytes.get('') ?? 0 },
      subPackages,
      diagnostics,
    };
  } finally {
    templates.free();
  }
}

async function addFile(
  dist: string,
  file: string,
  part: MutablePart,
  templates: TmplGroup,
  diagnostics: Diagnostic[],
): Promise<void> {
  const extension = path.posix.extname(file);
  if (!['.js', '.json', '.wxml', '.wxs', '.wxss'].includes(extension)) return;
  const source = await readFile(path.join(dist, file), 'utf8');
  const id = withoutExtension(file);
  if (extension === '.js') {
    part.scripts[id] = source;
  } else if (extension === '.json') {
    if (id === 'app') return;
    const config = parseJson<UnitConfig>(file, source, diagnostics);
    if (config !== undefined) part.configs[id] = config;
  } else if (extension === '.wxss') {
    part.styles[id] = compileWxss(source, (specifier) => withoutExtension(resolvePackagePath(file, specifier)));
  } else if (extension === '.wxs') {
    templates.addScript(id, source);
  } else {
    const problems = templates.addTmpl(id, renameBuiltinTags(source)) as TemplateProblem[];
    for (const problem of problems) {
      const message = `line ${problem.startLine + 1}: ${problem.message}`;
      diagnostics.push({ severity: problem.isError ? 'error' : 'warning', file, message });
    }
  }
}

async function listBuild(dist: string): Promise<DistFile[]> {
  if (!existsSync(path.join(dist, 'app.json'))) {
    throw new UnreadableBuildError(`no app.json in ${dist}: is the mini-program built?`);
  }
  return listDist(dist);
}

async function readApp(dist: string): Promise<AppConfig> {
  const source = await readFile(path.join(dist, 'app.json'), 'utf8');
  try {
    const app = JSON.parse(source) as Partial<AppConfig>;
    return { ...app, pages: app.pages ?? [] };
  } catch (cause) {
    throw new UnreadableBuildError('app.json is not JSON', { cause });
  }
}

/** `usingComponents` values name a file (`./a`) or a folder with an index (`./a` → `a/index`). */
function componentOf(
  configs: Readonly<Record<string, UnitConfig>>,
  unit: string,
  specifier: string,
): string | undefined {
  if (specifier.startsWith('plugin://')) return undefined;
  const id = resolvePackagePath(unit, specifier);
  return [id, `${id}/index`].find((candidate) => configs[candidate]?.component === true);
}

function parseJson<T>(file: string, source: string, diagnostics: Diagnostic[]): T | undefined {
  try {
    return JSON.parse(source) as T;
  } catch (cause) {
    diagnostics.push({ severity: 'error', file, message: `not JSON: ${(cause as Error).message}` });
    return undefined;
  }
}
