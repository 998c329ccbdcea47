// Turns a package's sources into dist/ with swc: types are stripped, decorators and their metadata are kept. Types are
// checked elsewhere (`npm run check`), so a build takes a second.
import fs from 'node:fs';
import path from 'node:path';
import { at } from './paths.mjs';
import { listFiles } from './files.mjs';

const NOT_SHIPPED = /\.(spec|test)\.tsx?$|\.d\.ts$|\.md$/;
const IS_SOURCE = /\.ts$/;

/**
 * Compiles the TypeScript in `folders` and copies everything else in them (pages, styles, SQL, images) as it is.
 * Output without a source is removed, so that a renamed file cannot go on living in dist.
 * @param {string} pkg folder of the package, relative to the checkout
 * @param {Readonly<Record<string, string>>} folders source folder → folder below dist, both relative to the package
 */
export async function compilePackage(pkg, folders = { src: '.' }) {
  const { transformFile } = await import('@swc/core');
  const options = JSON.parse(fs.readFileSync(at('.config/swc.json'), 'utf8'));
  const dist = at(pkg, 'dist');
  /** @type {Set<string>} */
  const kept = new Set();

  const compile = async (/** @type {string} */ file, /** @type {string} */ target) => {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    kept.add(target);
    if (!IS_SOURCE.test(file)) {
      fs.copyFileSync(file, target);
      return;
    }
    const { code, map } = await transformFile(file, {
      ...options,
      swcrc: false,
      configFile: false,
      sourceFileName: path.relative(path.dirname(target), file),
    });
    fs.writeFileSync(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
    fs.writeFileSync(`${target}.map`, map ?? '{}');
    kept.add(`${target}.map`);
  };

  const jobs = Object.entries(folders).flatMap(([from, to]) =>
    listFiles(at(pkg, from))
      .filter((file) => !NOT_SHIPPED.test(file))
      .map((file) => {
        const name = path.relative(at(pkg, from), file).replace(IS_SOURCE, '.js');
        return compile(file, path.join(dist, to, name));
      }),
  );
  await Promise.all(jobs);
  for (const file of listFiles(dist)) if (!kept.has(file)) fs.rmSync(file);
}
