/** UTF-8 length of a text. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The copy that arrives at the other side of a JSON channel, and its size; undefined values and functions are lost. */
export function throughJson<T>(value: T): { copy: T; bytes: number } {
  const json = JSON.stringify(value);
  if (json === undefined) return { copy: value, bytes: 0 };
  return { copy: JSON.parse(json) as T, bytes: utf8Length(json) };
}

/** A JSON copy that tolerates what JSON cannot hold (cycles become undefined). */
export function jsonCopy(value: unknown): unknown {
  try {
    return throughJson(value).copy;
  } catch {
    return undefined;
  }
}
