import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

export type VisitPrecautions = Schemas['VisitPrecautionsView'];

const AHEAD: readonly Schemas['OrderState'][] = ['awaiting_payment', 'paid'];

/** What a visit needs before anybody is sent; asked for while nobody has been found. */
export function useVisitPrecautions(order: Pick<Schemas['OrderView'], 'id' | 'state' | 'remote'> | undefined) {
  const id = order?.id ?? '';
  return useQuery({
    queryKey: ['order', id, 'precautions', order?.state],
    enabled: order !== undefined && !order.remote && AHEAD.includes(order.state),
    queryFn: () => call<VisitPrecautions>('GET', `/api/orders/${encodeURIComponent(id)}/precautions`),
  });
}

/**
 * Given once for all visits of this customer; sending it twice is giving it once.
 * @param onGiven before the page looks again and finds nothing left to ask
 */
export function useGivePrecautions(orderId: string, onGiven: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['GivePrecautionsBody']) =>
      call<Schemas['PrecautionsView']>('PUT', '/api/precautions', { body }),
    onSuccess: () => {
      onGiven();
      return client.invalidateQueries({ queryKey: ['order', orderId] });
    },
  });
}
