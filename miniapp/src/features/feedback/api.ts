import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keepOrder, orderPath } from '@/features/orders/api';
import { call } from '@/lib/api/client';

/** Rates a completed visit, once. */
export function useRateVisit(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['RateVisit']) =>
      call<Schemas['OrderView']>('POST', `${orderPath(orderId)}/rating`, { body, intent: `rate:${orderId}` }),
    onSuccess: (order) => keepOrder(client, order),
  });
}
