// Turns a package's src/ into dist/ with swc: types are stripped, decorators and their metadata are kept. Types are
// checked elsewhere (`npm run check`), so a build takes a second.
import fs from 'node:fs';
import path from 'node:path';
import { at, fromRoot } from './paths.mjs';
import { listFiles } from './files.mjs';

const NOT_SHIPPED = /\.(spec|test)\.tsx?$|\.d\.ts$|\.md$/;
const IS_SOURCE = /\.ts$/;

/**
 * Compiles `<pkg>/src/**\/*.ts` to `<pkg>/dist/**\/*.js` and copies everything else (pages, styles, SQL, images) as it
 * is. Output without a source is removed, so that a renamed file cannot go on living in dist.
 * @param {string} pkg folder of the package, relative to the checkout
 * @returns {Promise<number>} how many files were written
 */
export async function compilePackage(pkg) {
  const { transformFile } = await import('@swc/core');
  const options = JSON.parse(fs.readFileSync(at('.config/swc.json'), 'utf8'));
  const src = at(pkg, 'src');
  const dist = at(pkg, 'dist');
  const sources = listFiles(src).filter((file) => !NOT_SHIPPED.test(file));
  const kept = new Set();

  await Promise.all(
    sources.map(async (file) => {
      const name = path.relative(src, file);
      const target = path.join(dist, name.replace(IS_SOURCE, '.js'));
      fs.mkdirSync(path.dirname(target), { recursive: true });
      kept.add(target);
      if (!IS_SOURCE.test(file)) {
        fs.copyFileSync(file, target);
        return;
      }
      const mapName = `${path.basename(target)}.map`;
      const { code, map } = await transformFile(file, {
        ...options,
        swcrc: false,
        configFile: false,
        sourceFileName: path.relative(path.dirname(target), file),
      });
      fs.writeFileSync(target, `${code}\n//# sourceMappingURL=${mapName}\n`);
      fs.writeFileSync(`${target}.map`, map ?? '{}');
      kept.add(`${target}.map`);
    }),
  ).catch((error) => {
    throw new Error(`${fromRoot(src)}: ${error instanceof Error ? error.message : String(error)}`);
  });

  for (const file of listFiles(dist)) if (!kept.has(file)) fs.rmSync(file);
  return kept.size;
}
