// Documents lie sooner than code: every relative link must lead somewhere, every `npm run` must exist.
import fs from 'node:fs';
import path from 'node:path';
import { at } from '../lib/paths.mjs';
import { Advice } from '../lib/say.mjs';
import { ownFiles } from './sources.mjs';

const LINK = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)\s]*)?\)/g;
const COMMAND = /npm run ([a-z][a-z:-]*)/g;

export function checkDocs() {
  /** @type {{ scripts: Record<string, string> }} */
  const { scripts } = JSON.parse(fs.readFileSync(at('package.json'), 'utf8'));
  const documents = ownFiles().filter((name) => name.endsWith('.md'));
  const problems = documents.flatMap((name) => {
    const text = fs.readFileSync(at(name), 'utf8');
    const links = [...text.matchAll(LINK)].map((match) => decodeURI(match[1] ?? ''));
    const commands = [...text.matchAll(COMMAND)].map((match) => match[1] ?? '');
    return [
      ...links
        .filter((link) => !fs.existsSync(path.join(at(path.dirname(name)), link)))
        .map((link) => `${name}: 没有 ${link}`),
      ...commands.filter((command) => !(command in scripts)).map((command) => `${name}: 没有 npm run ${command}`),
    ];
  });
  if (problems.length > 0) throw new Advice('文档提到了不存在的东西', problems.join('\n'));
}
