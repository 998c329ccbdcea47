import { createStore } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { phoneStorage } from '@/lib/storage';
import type { AddressForm } from './address-form';

interface AddressDraft {
  draft: AddressForm | null;
  keep: (form: AddressForm) => void;
  drop: () => void;
}

/**
 * A new address that was begun: leaving the page does not lose what was typed. No page draws from it: one that is
 * drawn again by what it keeps, and keeps what it draws, never comes to an end once two changes cross.
 */
export const addressDraft = createStore<AddressDraft>()(
  persist((set) => ({ draft: null, keep: (draft) => set({ draft }), drop: () => set({ draft: null }) }), {
    name: 'daowei.address',
    storage: createJSONStorage(() => phoneStorage),
  }),
);
