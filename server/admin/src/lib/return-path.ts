/** The login address that comes back to `path` afterwards. */
export function loginPathFor(path: string): string {
  return path === '/' ? '/login' : `/login?return=${encodeURIComponent(path)}`;
}

/** Where to go after the login: a path of this page, never another site. */
export function returnPathOf(search: URLSearchParams): string {
  const path = search.get('return') ?? '/';
  return /^\/(?![/\\])/.test(path) && !path.startsWith('/login') ? path : '/';
}
