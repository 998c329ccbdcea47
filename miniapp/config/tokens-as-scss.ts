import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const TOKENS = path.resolve(__dirname, '../../shared/src/design/tokens.ts');

type Tokens = typeof import('../../shared/src/design/tokens');

/** The build only transpiles its own folder, so the shared token file (plain constants) is transpiled here. */
function readTokens(): Tokens {
  const { outputText } = ts.transpileModule(fs.readFileSync(TOKENS, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2020 },
  });
  const module = { exports: {} };
  new Function('module', 'exports', outputText)(module, module.exports);
  return module.exports as Tokens;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function variables(prefix: string, values: Record<string, string | number>, unit = ''): string[] {
  return Object.entries(values).map(([name, value]) => `$${prefix}-${kebab(name)}: ${value}${unit};`);
}

/** The design tokens as SCSS variables, put before every stylesheet: `$color-brand`, `$space-x2`, `$type-body-size` … */
export function tokensAsScss(): string {
  const { color, fontFamily, motion, radius, shadow, space, tapTarget, type, weight } = readTokens();
  return [
    ...variables('color', color),
    ...variables('space', space, 'px'),
    ...variables('radius', radius, 'px'),
    ...Object.entries(type).flatMap(([name, scale]) => variables(`type-${name}`, scale, 'px')),
    ...variables('weight', weight),
    ...variables('shadow', shadow),
    ...variables('motion', motion, 'ms'),
    `$font-family: ${fontFamily};`,
    `$tap-target: ${tapTarget}px;`,
  ].join('\n');
}
