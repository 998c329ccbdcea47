/** A share that was counted, and between which bounds the true one lies. */
export interface Rate {
  readonly of: number;
  readonly hits: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's interval: it stays between 0 and 1 and does not call three out of three a certainty.
 * null: so few that no share is worth reading.
 * @param z how sure, in standard deviations: 1.96 for 95 %
 */
export function rateOf(hits: number, of: number, least: number, z: number): Rate | null {
  if (of < Math.max(1, least)) return null;
  const share = hits / of;
  const z2 = z * z;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (z / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return { of, hits, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
