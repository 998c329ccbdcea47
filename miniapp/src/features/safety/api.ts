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

/** The same for living in, before it begins. */
export function useStayPrecautions(stay: Pick<Schemas['StayView'], 'id' | 'state'> | undefined) {
  const id = stay?.id ?? '';
  return useQuery({
    queryKey: ['stay', id, 'precautions', stay?.state],
    enabled: stay?.state === 'awaiting_payment' || stay?.state === 'active',
    queryFn: () => call<VisitPrecautions>('GET', `/api/stays/${encodeURIComponent(id)}/precautions`),
  });
}

/**
 * Given once for all visits and stays of this customer; sending it twice is giving it once.
 * @param of whose page looks again
 * @param onGiven before the page looks again and finds nothing left to ask
 */
export function useGivePrecautions(of: readonly ['order' | 'stay', string], onGiven: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['GivePrecautionsBody']) =>
      call<Schemas['PrecautionsView']>('PUT', '/api/precautions', { body }),
    onSuccess: () => {
      onGiven();
      return client.invalidateQueries({ queryKey: of });
    },
  });
}
