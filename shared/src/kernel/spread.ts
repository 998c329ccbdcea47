/**
 * A number of 32 bits out of a text: the same everywhere and for ever, and spread evenly, so that a draw by it is fair
 * and anybody can draw again. FNV-1a.
 */
export function spreadOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) {
    hash ^= sign.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  // FNV leaves names that differ at the end close together; these steps (of MurmurHash3) spread them
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
