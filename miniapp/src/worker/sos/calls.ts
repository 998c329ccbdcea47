import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { phoneStorage } from '@/lib/storage';
import type { Act } from '../offline/act';

interface Calls {
  /** calls for help that no server has answered yet, oldest first */
  acts: readonly Act[];
  /** visits from which help was called on this phone: their pages follow what becomes of it */
  from: readonly string[];
  keep: (acts: readonly Act[]) => void;
  add: (act: Act) => void;
}

/** A lane of its own beside what else waits for signal: a call for help stands behind nothing. Outlives the mini-program. */
export const useCalls = create<Calls>()(
  persist(
    (set) => ({
      acts: [],
      from: [],
      keep: (acts) => set({ acts }),
      add: (act) =>
        set(({ acts, from }) => ({
          // pressed again after it was not taken: the new try stands alone
          acts: [...acts.filter((one) => !one.refused || one.orderId !== act.orderId), act],
          from: [...new Set([...from, act.orderId])].slice(-MOST),
        })),
    }),
    { name: 'daowei.sos', storage: createJSONStorage(() => phoneStorage) },
  ),
);

/** Visits that are followed: more than anybody has in a day. */
const MOST = 20;
