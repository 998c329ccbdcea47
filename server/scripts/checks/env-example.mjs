// .env.example tells an operator what the server wants to know; the schema decides.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { at } from '../lib/paths.mjs';
import { Advice } from '../lib/say.mjs';

/** Needs a built server: the schema is a class with validators. */
export async function checkEnvExample() {
  const built = (/** @type {string} */ file) => import(pathToFileURL(at('server/dist/src/platform/config', file)).href);
  const { Config } = /** @type {{ Config: new () => object }} */ (await built('config.js'));
  const { CONFIG_NAMES } = /** @type {{ CONFIG_NAMES: ReadonlySet<string> }} */ (await built('config-names.js'));
  const { getMetadataStorage } = /** @type {typeof import('class-validator')} */ (
    createRequire(at('server/package.json'))('class-validator')
  );
  const validated = new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(Config, '', true, false)
      .map(({ propertyName }) => propertyName),
  );
  const example = fs.readFileSync(at('.env.example'), 'utf8');
  const named = new Set([...example.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? ''));
  // A variable without a default has to be there to be filled in, not as a comment.
  const defaults = /** @type {Record<string, unknown>} */ (new Config());
  const required = [...validated].filter((name) => defaults[name] === undefined && !isOptional(name));
  const active = new Set([...example.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? ''));

  const problems = [
    ...[...validated].filter((name) => !named.has(name)).map((name) => `${name}：配置里有，.env.example 里没有`),
    ...[...named].filter((name) => !validated.has(name)).map((name) => `${name}：.env.example 里有，配置里没有`),
    ...required
      .filter((name) => named.has(name) && !active.has(name))
      .map((name) => `${name}：没有默认值，在 .env.example 里不应当是注释`),
    ...[...validated].filter((name) => !CONFIG_NAMES.has(name)).map((name) => `${name}：不在 CONFIG_NAMES 里，读不到`),
    ...[...CONFIG_NAMES]
      .filter((name) => !validated.has(name))
      .map((name) => `${name}：在 CONFIG_NAMES 里，但没有校验`),
  ];
  if (problems.length > 0) throw new Advice('.env.example 与配置不一致', problems.join('\n'));

  /** @param {string} name */
  function isOptional(name) {
    return getMetadataStorage()
      .getTargetValidationMetadatas(Config, '', true, false)
      .some((rule) => rule.propertyName === name && rule.type === 'conditionalValidation');
  }
}
