import type { Schemas } from '@daowei/shared/api/client';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { phoneStorage } from '@/lib/storage';
import type { Act } from './act';

type Visit = Schemas['WorkerVisit'];

interface Waiting {
  /** oldest first */
  acts: readonly Act[];
  /** the visits they belong to, as last seen: shown where the mini-program is opened again without signal */
  seen: Readonly<Record<string, Visit>>;
  keep: (acts: readonly Act[]) => void;
  /** @param inPlaceOf an act that was refused and is tried another way */
  add: (act: Act, visit: Visit | undefined, inPlaceOf: string | undefined) => void;
}

/** What a worker did and no server has answered yet; outlives the mini-program. */
export const useWaiting = create<Waiting>()(
  persist(
    (set) => ({
      acts: [],
      seen: {},
      keep: (acts) => set(({ seen }) => ({ acts, seen: ofVisits(seen, acts) })),
      add: (act, visit, inPlaceOf) =>
        set(({ acts, seen }) => ({
          acts: inPlaceOf ? acts.map((one) => (one.id === inPlaceOf ? act : one)) : [...acts, act],
          seen: visit ? { ...seen, [act.orderId]: visit } : seen,
        })),
    }),
    { name: 'daowei.acts', storage: createJSONStorage(() => phoneStorage) },
  ),
);

/** A door and a phone number are kept no longer than something of their visit waits. */
function ofVisits(seen: Waiting['seen'], acts: readonly Act[]): Waiting['seen'] {
  return Object.fromEntries(Object.entries(seen).filter(([id]) => acts.some(({ orderId }) => orderId === id)));
}
