import type { Schemas } from '@daowei/shared/api/client';
import { useService } from '@/features/catalog/api';
import { useAddresses } from '@/features/identity/api';
import { addOnChoices, effectiveHours, NO_NEEDS, useBookingDraft, type Needs } from './booking-draft';

export type Booking =
  | { state: 'nothing'; slotQuery: null }
  | { state: 'loading'; slotQuery: null }
  | { state: 'failed'; slotQuery: null; error: unknown; retry: () => void; retrying: boolean }
  | {
      state: 'ready';
      service: Schemas['ServiceDetail'];
      needs: Needs;
      /** The chosen address, else the default one, else the first; undefined when there is none yet. */
      address: Schemas['Address'] | undefined;
      /** Null until there is an address. */
      slotQuery: Schemas['SlotQuery'] | null;
    };

/** The draft together with what the server knows of its service and address. */
export function useBooking(): Booking {
  const { serviceId, addressId, needs: allNeeds } = useBookingDraft();
  const service = useService(serviceId);
  const addresses = useAddresses();

  if (!serviceId) return { state: 'nothing', slotQuery: null };
  const failed = [service, addresses].find((query) => query.isError);
  if (failed) {
    const retry = () => void failed.refetch();
    return { state: 'failed', slotQuery: null, error: failed.error, retry, retrying: failed.isFetching };
  }
  if (!service.data || !addresses.data) return { state: 'loading', slotQuery: null };

  const needs = allNeeds[serviceId] ?? NO_NEEDS;
  const saved = addresses.data;
  const address = saved.find(({ id }) => id === addressId) ?? saved.find(({ isDefault }) => isDefault) ?? saved[0];
  const slotQuery = address && {
    serviceId,
    addressId: address.id,
    hours: effectiveHours(service.data, needs),
    addOns: addOnChoices(service.data, needs),
  };
  return { state: 'ready', service: service.data, needs, address, slotQuery: slotQuery ?? null };
}
