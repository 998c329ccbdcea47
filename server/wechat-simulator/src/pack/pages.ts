import { subPackagesOf, type AppConfig } from './package-types.js';

/** All page paths, main package first, as WeChat lists them. */
export function allPagesOf(app: AppConfig): string[] {
  const inSubPackages = subPackagesOf(app).flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/^\/|\/$/g, '')}/${page}`),
  );
  return [...app.pages, ...inSubPackages];
}
