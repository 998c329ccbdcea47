import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keepOrder, orderPath } from '@/features/orders/api';
import { call } from '@/lib/api/client';

/** The customer's signature under the finished work. */
export function useSignOff(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SignVisit']) =>
      call<Schemas['OrderView']>('POST', `${orderPath(orderId)}/sign-off`, { body, intent: `sign-off:${orderId}` }),
    onSuccess: (order) => keepOrder(client, order),
  });
}

/** The customer does not take the work over: some of it is done again first. */
export function useRefuseSignOff(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SignOffRefusal']) =>
      call<Schemas['OrderView']>('POST', `${orderPath(orderId)}/sign-off/refusal`, {
        body,
        intent: `refuse-sign-off:${orderId}`,
      }),
    onSuccess: (order) => keepOrder(client, order),
  });
}
