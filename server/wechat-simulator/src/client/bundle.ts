import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { TmplGroup } from 'glass-easel-template-compiler';
import { renameBuiltinTags } from '../pack/wxml.js';

/** The scripts that the browser loads, by the name in their address. */
const ENTRIES = {
  phone: 'browser/phone/main',
  desk: 'browser/desk/main',
  watch: 'browser/watch/main',
  events: 'browser/events/worker',
} as const;

/**
 * Bundles the browser code, from the sources or from what the build made of them. Takes about a second.
 * @returns the scripts and their source maps, by file name
 */
export async function bundleClient(): Promise<ReadonlyMap<string, string>> {
  const entryPoints = Object.entries(ENTRIES).map(([out, path]) => ({ in: sourceOf(path), out }));
  const result = await build({
    entryPoints,
    outdir: 'client',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    sourcemap: 'linked',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'text' },
    plugins: [builtinTemplates],
    logLevel: 'silent',
  });
  return new Map(result.outputFiles.map(({ path, text }) => [basename(path), text]));
}

function sourceOf(path: string): string {
  const [built, source] = ['.js', '.ts'].map((extension) =>
    fileURLToPath(new URL(`./${path}${extension}`, import.meta.url)),
  );
  return existsSync(built as string) ? (built as string) : (source as string);
}

/** The built-ins' own templates go through the same compiler as the mini-program's. */
const builtinTemplates: Plugin = {
  name: 'builtin-templates',
  setup(context) {
    context.onLoad({ filter: /\.wxml$/ }, async ({ path }) => {
      const group = new TmplGroup();
      try {
        const problems = group.addTmpl('builtin', renameBuiltinTags(await readFile(path, 'utf8'))) as {
          message: string;
        }[];
        if (problems.length > 0)
          return { errors: problems.map(({ message }) => ({ text: message, location: { file: path } })) };
        const code = `const groupList = ${group.getTmplGenObjectGroups()};\nexport default { groupList, content: groupList.builtin };`;
        return { contents: code, loader: 'js' };
      } finally {
        group.free();
      }
    });
  },
};
