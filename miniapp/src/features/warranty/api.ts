import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import { openPaper } from '@/lib/open-paper';

export type Warranty = Schemas['WarrantyView'];
export type WarrantyClaim = Schemas['WarrantyClaimView'];

const path = (orderId: string): string => `/api/orders/${encodeURIComponent(orderId)}/warranty`;

/** The warranty of a visit: the card, what was claimed, and the times of a free visit. */
export function useWarranty(orderId: string, enabled = true) {
  return useQuery({
    queryKey: ['warranty', orderId],
    enabled: enabled && orderId !== '',
    queryFn: () => call<Warranty>('GET', path(orderId)),
  });
}

/** Calls it in: the free visit is claimed at once. The key follows what was asked, so a lost answer is one answer. */
export function useClaimWarranty(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ClaimWarrantyBody']) =>
      call<Warranty>('POST', `${path(orderId)}/claims`, { body, intent: `warranty:${orderId}` }),
    onSuccess: (view) => client.setQueryData(['warranty', orderId], view),
    onSettled: () => {
      // also when it was refused: the time is taken, or it was claimed before
      void client.invalidateQueries({ queryKey: ['warranty', orderId] });
      void client.invalidateQueries({ queryKey: ['order', orderId] });
    },
  });
}

/** Opens the card as a page in WeChat's reader. */
export function useOpenCard(orderId: string) {
  return useMutation({
    mutationFn: async () => openPaper((await call<Schemas['WarrantyPaper']>('GET', `${path(orderId)}/paper`)).url),
  });
}
