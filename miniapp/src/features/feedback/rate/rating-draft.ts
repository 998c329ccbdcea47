import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { phoneStorage } from '@/lib/storage';

export interface Rating {
  stars: number;
  tags: string[];
  text: string;
}

const EMPTY: Rating = { stars: 0, tags: [], text: '' };

interface RatingDraft {
  orderId: string | null;
  rating: Rating;
  change: (orderId: string, part: Partial<Rating>) => void;
  drop: () => void;
}

/** A rating that was begun; only the latest visit's is worth keeping. */
const useDraft = create<RatingDraft>()(
  persist(
    (set) => ({
      orderId: null,
      rating: EMPTY,
      change: (orderId, part) =>
        set((draft) => ({ orderId, rating: { ...(draft.orderId === orderId ? draft.rating : EMPTY), ...part } })),
      drop: () => set({ orderId: null, rating: EMPTY }),
    }),
    { name: 'daowei.rating', storage: createJSONStorage(() => phoneStorage) },
  ),
);

/** What was chosen and typed for one visit so far. */
export function useRatingDraft(orderId: string) {
  const { orderId: kept, rating, change, drop } = useDraft();
  return { rating: kept === orderId ? rating : EMPTY, change: (part: Partial<Rating>) => change(orderId, part), drop };
}
