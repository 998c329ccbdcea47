import { resolvePackagePath } from '../../../pack/paths.js';

/** A page address: path without leading slash, and the query as WeChat hands it to the page. */
export interface PageUrl {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Path and query again, as one text without leading slash. */
  readonly full: string;
}

/** Reads a page url; a relative one is taken from `current`. Values stay encoded, as WeChat leaves them. */
export function parsePageUrl(url: string, current = ''): PageUrl {
  const mark = url.indexOf('?');
  const rawPath = (mark < 0 ? url : url.slice(0, mark)).replace(/\.html$/, '');
  const search = mark < 0 ? '' : url.slice(mark + 1);
  const path = rawPath.startsWith('/') ? rawPath.slice(1) : resolvePackagePath(current, rawPath);
  const query: Record<string, string> = {};
  for (const pair of search.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    if (equals < 0) query[pair] = '';
    else query[pair.slice(0, equals)] = pair.slice(equals + 1);
  }
  return { path, query, full: search === '' ? path : `${path}?${search}` };
}
