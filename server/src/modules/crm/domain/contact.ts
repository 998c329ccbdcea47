/** Whom of the office somebody turns to. */
export const CONTACT_KINDS = ['worker', 'customer'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** FNV-1a over the two names: the same everywhere and for ever. */
function weight(subjectId: string, staffId: string): number {
  let hash = 0x811c9dc5;
  for (const sign of `${subjectId}:${staffId}`) {
    hash ^= sign.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  // FNV leaves names that differ at the end close together; these steps (of MurmurHash3) spread them
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Who looks after somebody where nobody said so: spread evenly, and the same person as long as they are here. When a
 * colleague comes or goes, only their own people get another contact.
 * null: there is nobody
 */
export function usualContact<Staff extends { readonly accountId: string }>(
  subjectId: string,
  staff: readonly Staff[],
): Staff | null {
  let best: { readonly staff: Staff; readonly weight: number } | null = null;
  for (const one of staff) {
    const own = weight(subjectId, one.accountId);
    if (!best || own > best.weight || (own === best.weight && one.accountId < best.staff.accountId)) {
      best = { staff: one, weight: own };
    }
  }
  return best?.staff ?? null;
}
