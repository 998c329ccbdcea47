import { isBuiltinTag } from './builtin-tags.js';

const TAG_START = /[A-Za-z]/;
const TAG_NAME = /^[A-Za-z][\w:.-]*/;

/**
 * Gives every WeChat built-in its `wx-` name. Works on tags only: text, attribute values, comments and inline
 * `<wxs>` code keep whatever `<` they contain.
 */
export function renameBuiltinTags(source: string): string {
  let out = '';
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) return out + source.slice(at);
    out += source.slice(at, open);
    if (source.startsWith('<!--', open)) {
      const end = source.indexOf('-->', open + 4);
      const stop = end < 0 ? source.length : end + 3;
      out += source.slice(open, stop);
      at = stop;
      continue;
    }
    const closing = source[open + 1] === '/';
    const nameAt = open + (closing ? 2 : 1);
    if (!TAG_START.test(source[nameAt] ?? '')) {
      out += '<';
      at = open + 1;
      continue;
    }
    const name = TAG_NAME.exec(source.slice(nameAt, nameAt + 80))?.[0] ?? '';
    const stop = endOfTag(source, nameAt + name.length);
    const renamed = isBuiltinTag(name) ? `wx-${name}` : name;
    out += `<${closing ? '/' : ''}${renamed}${source.slice(nameAt + name.length, stop)}`;
    at = stop;
    if (name === 'wxs' && !closing && source[stop - 2] !== '/') {
      const end = source.indexOf('</wxs', stop);
      const codeEnd = end < 0 ? source.length : end;
      out += source.slice(stop, codeEnd);
      at = codeEnd;
    }
  }
  return out;
}

/** Index just behind the `>` that ends the tag whose attributes start at `from`, honouring quotes. */
function endOfTag(source: string, from: number): number {
  let quote = '';
  for (let i = from; i < source.length; i += 1) {
    const char = source[i] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === '>') {
      return i + 1;
    }
  }
  return source.length;
}
