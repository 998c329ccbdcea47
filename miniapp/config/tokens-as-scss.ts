import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';

const TOKENS = path.resolve(__dirname, '../../shared/src/design/tokens.ts');
const MIXINS = path.resolve(__dirname, '../src/styles/mixins.scss');

type Tokens = typeof import('../../shared/src/design/tokens');

/** The build only transpiles its own folder, so the shared token file (plain constants) is transpiled here. */
function readTokens(): Tokens {
  const { outputText } = ts.transpileModule(fs.readFileSync(TOKENS, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2020 },
  });
  const module = { exports: {} };
  vm.runInNewContext(outputText, { module, exports: module.exports });
  return module.exports as Tokens;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function variables(prefix: string, values: Record<string, string | number>, unit = ''): string[] {
  return Object.entries(values).map(([name, value]) => `$${prefix}-${kebab(name)}: ${value}${unit};`);
}

/** The design tokens for every stylesheet: `$color-brand`, `$space-x2`, `@include type-body` …, and the house mixins. */
export function tokensAsScss(): string {
  const { color, fontFamily, motion, radius, shadow, space, tapTarget, type, weight } = readTokens();
  return [
    ...variables('color', color),
    ...variables('space', space, 'px'),
    ...variables('radius', radius, 'px'),
    ...Object.entries(type).map(
      ([name, { size, line }]) => `@mixin type-${name} { font-size: ${size}px; line-height: ${line}px; }`,
    ),
    ...variables('weight', weight),
    ...variables('shadow', shadow),
    ...variables('motion', motion, 'ms'),
    `$font-family: ${fontFamily};`,
    `$tap-target: ${tapTarget}px;`,
    fs.readFileSync(MIXINS, 'utf8'),
  ].join('\n');
}
