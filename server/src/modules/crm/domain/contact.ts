import { spreadOf } from '@daowei/shared/kernel/spread';

/** Whom of the office somebody turns to. */
export const CONTACT_KINDS = ['worker', 'customer'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

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
    const own = spreadOf(`${subjectId}:${one.accountId}`);
    if (!best || own > best.weight || (own === best.weight && one.accountId < best.staff.accountId)) {
      best = { staff: one, weight: own };
    }
  }
  return best?.staff ?? null;
}
