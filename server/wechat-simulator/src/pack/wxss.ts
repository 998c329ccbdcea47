import { isBuiltinTag } from './builtin-tags.js';
import type { StylePart } from './package-types.js';

const RPX = /(^|[^\w.-])([+-]?(?:\d+\.?\d*|\.\d+))rpx\b/g;
const AT_RULES_WITH_RULES = new Set(['media', 'supports', 'layer', 'container']);

/**
 * Turns WXSS into CSS pieces. Lengths in rpx, classes in selectors and imports stay open, because their final text
 * depends on the phone's width and on the component that uses the sheet. `resolve` maps an import to a sheet id.
 */
export function compileWxss(source: string, resolve: (specifier: string) => string): StylePart[] {
  return new WxssCompiler(source, resolve).run();
}

class WxssCompiler {
  private readonly parts: StylePart[] = [];
  private readonly source: string;
  private at = 0;

  constructor(
    source: string,
    private readonly resolve: (specifier: string) => string,
  ) {
    this.source = source.replace(/\/\*[\s\S]*?\*\//g, ' ');
  }

  run(): StylePart[] {
    this.rules(false);
    return this.parts;
  }

  /** A list of rules, to the end of the source or to the `}` that closes an at-rule. */
  private rules(nested: boolean): void {
    for (;;) {
      const prelude = this.until('{};');
      const stop = this.source[this.at];
      if (stop === undefined) {
        this.text(prelude);
        return;
      }
      this.at += 1;
      if (stop === '}') {
        this.text(prelude);
        if (nested) return;
      } else if (stop === ';') {
        this.statement(prelude);
      } else {
        this.rule(prelude);
      }
    }
  }

  private statement(text: string): void {
    const imported = /^\s*@import\s+(?:url\()?\s*["']?([^"')\s;]+)/.exec(text);
    if (imported?.[1] !== undefined && !/^(https?:)?\/\//.test(imported[1])) {
      this.parts.push({ use: this.resolve(imported[1]) });
    } else {
      this.text(`${text};`);
    }
  }

  private rule(prelude: string): void {
    const atRule = /^\s*@(?:-\w+-)?([\w]+)/.exec(prelude)?.[1];
    if (atRule === undefined) {
      this.selectors(prelude);
      this.declarations();
    } else if (AT_RULES_WITH_RULES.has(atRule)) {
      this.values(`${prelude}{`);
      this.rules(true);
      this.text('}');
    } else if (atRule === 'keyframes') {
      this.text(`${prelude}{`);
      this.keyframes();
      this.text('}');
    } else {
      this.text(prelude);
      this.declarations();
    }
  }

  private keyframes(): void {
    for (;;) {
      const selector = this.until('{}');
      const stop = this.source[this.at];
      this.at += 1;
      if (stop !== '{') return;
      this.text(selector);
      this.declarations();
    }
  }

  private declarations(): void {
    const body = this.until('}');
    this.at += 1;
    this.values(`{${body}}`);
  }

  /** Reads up to one of `stops` outside quotes and brackets; leaves `at` on it. */
  private until(stops: string): string {
    const from = this.at;
    let quote = '';
    let depth = 0;
    for (; this.at < this.source.length; this.at += 1) {
      const char = this.source[this.at] as string;
      if (char === '\\') {
        this.at += 1;
      } else if (quote !== '') {
        if (char === quote) quote = '';
      } else if (char === '"' || char === "'") {
        quote = char;
      } else if (char === '(') {
        depth += 1;
      } else if (char === ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth === 0 && stops.includes(char)) {
        break;
      }
    }
    return this.source.slice(from, Math.min(this.at, this.source.length));
  }

  /** `page` is the body of the page's document, built-ins are `wx-` elements, classes stay open. */
  private selectors(prelude: string): void {
    const token =
      /\\.|"[^"]*"|'[^']*'|\[[^\]]*\]|::?[\w-]+|#[\w-]+|\.(-?(?:[\w-]|\\.|[^\x00-\x7F])+)|-?[A-Za-z_][\w-]*|[\s\S]/g;
    let out = '';
    for (const match of prelude.matchAll(token)) {
      const [text, cls] = match;
      if (cls !== undefined) {
        this.text(`${out}.`);
        out = '';
        this.parts.push({ cls });
      } else if (text === 'page') {
        out += 'body';
      } else if (isBuiltinTag(text)) {
        out += `wx-${text}`;
      } else {
        out += text;
      }
    }
    this.text(out);
  }

  private values(text: string): void {
    // The page's document is a frame: what the browser calls its safe area is not the phone's.
    const safe = text.replace(/\benv\(\s*(safe-area-inset-(?:top|right|bottom|left))/g, 'var(--$1');
    let from = 0;
    for (const match of safe.matchAll(RPX)) {
      const [whole, before = '', number = '0'] = match;
      this.text(safe.slice(from, match.index) + before);
      this.parts.push({ rpx: Number(number) });
      from = match.index + whole.length;
    }
    this.text(safe.slice(from));
  }

  private text(text: string): void {
    if (text === '') return;
    const last = this.parts.length - 1;
    const previous = this.parts[last];
    if (typeof previous === 'string') this.parts[last] = previous + text;
    else this.parts.push(text);
  }
}
