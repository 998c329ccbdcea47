import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import { keepOrder, orderPath } from './api';

/** What turning a call into a visit means now; times age fast, so it is never from memory. */
export function useConversion(id: string, addressId: string | undefined) {
  return useQuery({
    queryKey: ['order', id, 'conversion', addressId],
    staleTime: 0,
    gcTime: 0,
    queryFn: () =>
      call<Schemas['ConversionOffer']>(
        'GET',
        `${orderPath(id)}/conversion${addressId ? `?addressId=${encodeURIComponent(addressId)}` : ''}`,
      ),
  });
}

/** Holds the visit. The key follows time and place, so a lost answer never holds two. */
export function useConvert(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ConvertOrder']) =>
      call<Schemas['OrderView']>('POST', `${orderPath(id)}/conversion`, { body, intent: `convert:${id}` }),
    onSuccess: (visit) => {
      keepOrder(client, visit);
      void client.invalidateQueries({ queryKey: ['order', id] });
    },
    // somebody was faster: the times are asked anew
    onError: () => client.invalidateQueries({ queryKey: ['order', id, 'conversion'] }),
  });
}
