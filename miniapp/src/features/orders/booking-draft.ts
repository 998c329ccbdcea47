import type { Schemas } from '@daowei/shared/api/client';
import { homeOptions } from '@daowei/shared/rules/home-groups';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { phoneStorage } from '@/lib/storage';

/** What somebody wants of one service. */
export interface Needs {
  /** Hours of an hourly service; null lets the page choose the usual. */
  hours: number | null;
  /** Quantity by add-on. */
  addOns: Record<string, number>;
  note: string;
  /** Who lives in the home. */
  homeGroups: readonly Schemas['HomeGroup'][];
}

/** Most characters of a note to the worker. */
export const LONGEST_NOTE = 200;

export const NO_NEEDS: Needs = { hours: null, addOns: {}, note: '', homeGroups: [] };

interface BookingDraft {
  serviceId: string | null;
  /** Kept per service: looking at another one loses nothing. */
  needs: Record<string, Needs>;
  addressId: string | null;
  startAt: string | null;
  /** The full start that `startAt` was taken instead of: the price of that one is kept. */
  wishedStartAt: string | null;
  begin: (serviceId: string) => void;
  /** The same visit at another time: what was wished for before is entered again. */
  wishAgain: (wish: Schemas['SlotQuery']) => void;
  setNeeds: (serviceId: string, change: Partial<Needs>) => void;
  setAddOn: (serviceId: string, addOnId: string, quantity: number) => void;
  chooseAddress: (addressId: string | null) => void;
  chooseStart: (startAt: string | null, wishedStartAt?: string | null) => void;
  /** Booked: the wishes of this service are fulfilled, the address stays for the next time. */
  finish: () => void;
}

/** What the customer has entered so far. Survives leaving the page, the mini-program and the phone's memory. */
export const useBookingDraft = create<BookingDraft>()(
  persist(
    (set) => ({
      serviceId: null,
      needs: {},
      addressId: null,
      startAt: null,
      wishedStartAt: null,
      begin: (serviceId) =>
        set((draft) => (draft.serviceId === serviceId ? {} : { serviceId, startAt: null, wishedStartAt: null })),
      wishAgain: ({ serviceId, addressId, hours, addOns }) =>
        set((draft) => {
          const quantities = Object.fromEntries(addOns.map(({ id, quantity }) => [id, quantity]));
          const needs = withNeeds(draft.needs, serviceId, { hours: hours ?? null, addOns: quantities });
          return { serviceId, addressId: addressId ?? null, needs, startAt: null, wishedStartAt: null };
        }),
      setNeeds: (serviceId, change) => set((draft) => ({ needs: withNeeds(draft.needs, serviceId, change) })),
      setAddOn: (serviceId, addOnId, quantity) =>
        set((draft) => {
          const { [addOnId]: _old, ...others } = draft.needs[serviceId]?.addOns ?? {};
          const addOns = quantity > 0 ? { ...others, [addOnId]: quantity } : others;
          return { needs: withNeeds(draft.needs, serviceId, { addOns }) };
        }),
      chooseAddress: (addressId) => set({ addressId }),
      chooseStart: (startAt, wishedStartAt = null) => set({ startAt, wishedStartAt }),
      finish: () =>
        set((draft) => {
          const { [draft.serviceId ?? '']: _done, ...needs } = draft.needs;
          return { serviceId: null, startAt: null, wishedStartAt: null, needs };
        }),
    }),
    { name: 'daowei.booking', storage: createJSONStorage(() => phoneStorage) },
  ),
);

function withNeeds(needs: Record<string, Needs>, serviceId: string, change: Partial<Needs>): Record<string, Needs> {
  return { ...needs, [serviceId]: { ...NO_NEEDS, ...needs[serviceId], ...change } };
}

/** The hours that will be booked: the chosen ones if still offered, else the usual, else none for a fixed service. */
export function effectiveHours(service: Schemas['ServiceDetail'], needs: Needs): number | undefined {
  const { hourOptions } = service;
  if (hourOptions.length === 0) return undefined;
  if (needs.hours !== null && hourOptions.includes(needs.hours)) return needs.hours;
  const usual = service.durationMinutes / 60;
  return hourOptions.includes(usual) ? usual : hourOptions[0];
}

/** Who lives in the home, as far as this service does more for them. A draft of an older version says nothing. */
export function homeChoices(service: Schemas['ServiceDetail'], needs: Needs): Schemas['HomeGroup'][] {
  const told = (needs as Partial<Needs>).homeGroups ?? [];
  return homeOptions(service.steps).flatMap(({ group }) => (told.includes(group) ? [group] : []));
}

/** Add-ons as the API wants them: only those still offered, never more than allowed, in the catalogue's order. */
export function addOnChoices(service: Schemas['ServiceDetail'], needs: Needs): Schemas['AddOnChoice'][] {
  return service.addOns.flatMap(({ id, maxQuantity }) => {
    const quantity = Math.min(needs.addOns[id] ?? 0, maxQuantity);
    return quantity > 0 ? [{ id, quantity }] : [];
  });
}
