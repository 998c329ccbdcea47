/** Resolves `specifier` (relative, or absolute from the package root) against the file `from`; no leading slash. */
export function resolvePackagePath(from: string, specifier: string): string {
  const segments = specifier.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of specifier.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** `pages/a/b.wxss` → `pages/a/b`. */
export function withoutExtension(path: string): string {
  return path.replace(/\.\w+$/, '');
}
