import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import { ApiProblem } from '@/lib/api/problem';
import { orderPath } from '../api';

const keyOf = (orderId: string) => ['materials', orderId];

/** What one booking is worked with, as its customer asked. */
export function useMaterials(orderId: string) {
  return useQuery({
    queryKey: keyOf(orderId),
    enabled: orderId !== '',
    queryFn: () => call<Schemas['MaterialsView']>('GET', `${orderPath(orderId)}/materials`),
  });
}

/** Signs a list, or withdraws it. One that another phone changed meanwhile is fetched again, so that it is seen first. */
export function useSignMaterials(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SignMaterials']) =>
      call<Schemas['MaterialsView']>('POST', `${orderPath(orderId)}/materials`, {
        body,
        intent: `materials:${orderId}`,
      }),
    onSuccess: (list) => {
      client.setQueryData(keyOf(orderId), list);
      return client.invalidateQueries({ queryKey: ['order', orderId] });
    },
    onError: (problem) =>
      problem instanceof ApiProblem && ['STALE_VERSION', 'MATERIALS_CLOSED', 'ORDER_STATE'].includes(problem.code)
        ? client.invalidateQueries({ queryKey: keyOf(orderId) })
        : null,
  });
}
