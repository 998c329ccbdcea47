import type { Schemas } from '@daowei/shared/api/client';
import { useService } from '@/features/catalog/api';
import { useAddresses, useMe } from '@/features/identity/api';
import { addOnChoices, effectiveHours, NO_NEEDS, useBookingDraft, type Needs } from './booking-draft';

/** A visit that somebody comes for. */
type HomeQuery = Schemas['SlotQuery'] & { addressId: string };

interface NoQuery {
  slotQuery: null;
  homeQuery: null;
}

export type Booking =
  | ({ state: 'nothing' } & NoQuery)
  | ({ state: 'loading' } & NoQuery)
  | ({ state: 'failed'; error: unknown; retry: () => void; retrying: boolean } & NoQuery)
  | {
      state: 'ready';
      service: Schemas['ServiceDetail'];
      needs: Needs;
      /** The chosen address, else the default one, else the first; undefined when there is none yet. */
      address: Schemas['Address'] | undefined;
      /** Served by video: nobody comes. */
      remote: boolean;
      /** The number that is called where there is no address. */
      phoneMasked: string | null;
      /** Null until there is an address, or for a remote service a number. */
      slotQuery: Schemas['SlotQuery'] | null;
      /** Null until there is an address. */
      homeQuery: HomeQuery | null;
    };

const NO_QUERY: NoQuery = { slotQuery: null, homeQuery: null };

/** The draft together with what the server knows of its service and address. */
export function useBooking(): Booking {
  const { serviceId, addressId, needs: allNeeds } = useBookingDraft();
  const service = useService(serviceId);
  const addresses = useAddresses();
  const remote = service.data?.pricing === 'remote';
  const me = useMe(remote);

  if (!serviceId) return { state: 'nothing', ...NO_QUERY };
  const failed = [service, addresses].find((query) => query.isError);
  if (failed) {
    const retry = () => void failed.refetch();
    return { state: 'failed', ...NO_QUERY, error: failed.error, retry, retrying: failed.isFetching };
  }
  if (!service.data || !addresses.data) return { state: 'loading', ...NO_QUERY };

  const needs = allNeeds[serviceId] ?? NO_NEEDS;
  const saved = addresses.data;
  const address = saved.find(({ id }) => id === addressId) ?? saved.find(({ isDefault }) => isDefault) ?? saved[0];
  const wish = {
    serviceId,
    hours: effectiveHours(service.data, needs),
    addOns: addOnChoices(service.data, needs),
  };
  const homeQuery = address ? { ...wish, addressId: address.id } : null;
  const phoneMasked = (remote && me.data?.phoneMasked) || null;
  const slotQuery = homeQuery ?? (phoneMasked ? wish : null);
  return { state: 'ready', service: service.data, needs, address, remote, phoneMasked, slotQuery, homeQuery };
}
