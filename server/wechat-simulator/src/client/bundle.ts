import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { TmplGroup } from 'glass-easel-template-compiler';
import { renameBuiltinTags } from '../pack/wxml.js';

/** The scripts that the browser loads, by the name in their address. */
const ENTRIES = {
  phone: 'browser/phone/main',
  desk: 'browser/desk/main',
  events: 'browser/events/worker',
} as const;

export type ClientScript = keyof typeof ENTRIES;

export function isClientScript(name: string): name is ClientScript {
  return name in ENTRIES;
}

/** Bundles the browser code, from the sources or from what the build made of them. Takes about a second. */
export async function bundleClient(): Promise<Readonly<Record<ClientScript, string>>> {
  const entryPoints = Object.entries(ENTRIES).map(([out, path]) => ({ in: sourceOf(path), out }));
  const result = await build({
    entryPoints,
    outdir: 'client',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minifySyntax: true,
    sourcemap: 'inline',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'text' },
    plugins: [builtinTemplates],
    logLevel: 'silent',
  });
  const textOf = (name: ClientScript): string => {
    const file = result.outputFiles.find(({ path }) => path.endsWith(`${name}.js`));
    if (file === undefined) throw new Error(`the bundle has no ${name}.js`);
    return file.text;
  };
  return { phone: textOf('phone'), desk: textOf('desk'), events: textOf('events') };
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
