/**
 * The innermost name of a failed fetch, e.g. ECONNRESET or TimeoutError: what may be logged of it. The error's own
 * message can repeat the request. Looks at the shape, because fetch's errors may stem from another realm.
 */
export function failureName(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown failure';
  const { cause, code, name } = error as { cause?: unknown; code?: unknown; name?: unknown };
  if (typeof cause === 'object' && cause !== null) return failureName(cause);
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'unknown failure';
}
