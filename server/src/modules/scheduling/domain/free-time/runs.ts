const WORD_BITS = 32;
/** Quarters behind midnight. */
const FREE = -1;

/**
 * Writes the quarters of a place at which a run of `length` quarters on shift and free begins. A run of two is a run of
 * one with another behind it, a run of four two of two, and so on: a handful of steps for any length.
 */
export function putRuns(
  runs: Int32Array,
  { busy, off }: { readonly busy: Int32Array; readonly off: Int32Array },
  place: number,
  length: number,
): void {
  const at = place * 3;
  let first = ~(busy[at]! | off[at]!);
  let second = ~(busy[at + 1]! | off[at + 1]!);
  let third = ~(busy[at + 2]! | off[at + 2]!);
  for (let have = 1; have < length;) {
    const step = Math.min(have, length - have, WORD_BITS - 1);
    const rest = WORD_BITS - step;
    first &= (first >>> step) | (second << rest);
    second &= (second >>> step) | (third << rest);
    third &= (third >>> step) | (FREE << rest);
    have += step;
  }
  runs[at] = first;
  runs[at + 1] = second;
  runs[at + 2] = third;
}
