import { WORDS } from './words.js';

const WORD_BITS = 32;
/** Quarters behind midnight. */
const FREE = -1;

/**
 * Writes, at three words from `at`, the quarters of a place at which a run of `length` quarters on shift and free
 * begins. What lies behind midnight counts as free. A run of two is a run of
 * one with another behind it, a run of four two of two, and so on: a handful of steps for any length.
 */
export function putRuns(
  runs: Int32Array,
  at: number,
  { busy, off }: { readonly busy: Int32Array; readonly off: Int32Array },
  place: number,
  length: number,
): void {
  const own = place * WORDS;
  let first = ~(busy[own]! | off[own]!);
  let second = ~(busy[own + 1]! | off[own + 1]!);
  let third = ~(busy[own + 2]! | off[own + 2]!);
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
