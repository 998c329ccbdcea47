import type { Schemas } from '@daowei/shared/api/client';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { phoneStorage } from '@/lib/storage';

interface PackageDraft {
  /** The package chosen on the service's page; null books a single visit. */
  packageId: string | null;
  /** What the customer wants otherwise than the rhythm says. */
  changes: Schemas['SeriesChange'][];
  /** The contract that goes on with it; null for a new one. */
  renewsId: string | null;
  /** Another package or another first visit begins without changes. */
  choose: (packageId: string | null) => void;
  /** The same package once more. */
  renew: (packageId: string, renewsId: string) => void;
  /** Another first visit: planned anew. */
  restart: () => void;
  /** Another time for one visit, or null: it is left out and one more comes at the end. */
  change: (index: number, startAt: string | null) => void;
  undo: (index: number) => void;
}

/** The package being put together. Survives leaving the page, the mini-program and the phone's memory. */
export const usePackageDraft = create<PackageDraft>()(
  persist(
    (set) => ({
      packageId: null,
      changes: [],
      renewsId: null,
      choose: (packageId) => set({ packageId, changes: [], renewsId: null }),
      renew: (packageId, renewsId) => set({ packageId, renewsId, changes: [] }),
      restart: () => set({ changes: [], renewsId: null }),
      change: (index, startAt) => set(({ changes }) => ({ changes: [...without(changes, index), { index, startAt }] })),
      undo: (index) => set(({ changes }) => ({ changes: without(changes, index) })),
    }),
    { name: 'daowei.package', storage: createJSONStorage(() => phoneStorage) },
  ),
);

function without(changes: readonly Schemas['SeriesChange'][], index: number): Schemas['SeriesChange'][] {
  return changes.filter((one) => one.index !== index);
}
