import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import { useSession } from '@/lib/session';

const ADDRESSES = ['addresses'] as const;

/** Who is logged in; logs in through WeChat when nobody is. */
export function useMe(enabled = true) {
  const known = useSession((state) => state.me);
  return useQuery({
    queryKey: ['me'],
    enabled,
    queryFn: async () => {
      const me = await call<Schemas['Me']>('GET', '/api/auth/me');
      useSession.getState().setMe(me);
      return me;
    },
    placeholderData: known ?? undefined,
  });
}

/** Binds the phone number that the person released to us with WeChat's button. */
export function useBindPhone() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['BindPhone']) => call<Schemas['Me']>('POST', '/api/auth/phone', { body }),
    onSuccess: (me) => {
      useSession.getState().setMe(me);
      client.setQueryData(['me'], me);
    },
  });
}

/** The places this customer has saved. */
export function useAddresses(enabled = true) {
  return useQuery({
    queryKey: ADDRESSES,
    enabled,
    queryFn: () => call<{ items: Schemas['Address'][] }>('GET', '/api/addresses'),
    select: ({ items }) => items,
  });
}

/** Saves a new address, or the one with `id`. */
export function useSaveAddress(id?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AddressInput']) =>
      id
        ? call<Schemas['Address']>('PUT', `/api/addresses/${encodeURIComponent(id)}`, { body })
        : call<Schemas['Address']>('POST', '/api/addresses', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ADDRESSES }),
  });
}

/** Forgets a saved address; orders keep their own copy. */
export function useDeleteAddress() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<void>('DELETE', `/api/addresses/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ADDRESSES }),
  });
}
