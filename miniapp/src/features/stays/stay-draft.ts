import { create } from 'zustand';

interface StayDraft {
  /** The days chosen so far; a last day never without a first. */
  first: string | null;
  last: string | null;
  chooseFirst: (first: string | null) => void;
  chooseLast: (last: string) => void;
}

/** The days being chosen. Not kept: days go quickly, and choosing takes two taps. */
export const useStayDraft = create<StayDraft>()((set) => ({
  first: null,
  last: null,
  chooseFirst: (first) => set({ first, last: null }),
  chooseLast: (last) => set({ last }),
}));
