import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import { ApiProblem } from '@/lib/api/problem';
import { keepOrder, orderPath } from '../api';

const keyOf = (orderId: string) => ['agreement', orderId];

/** What a booking was sold under, and the signature below it. */
export function useAgreement(orderId: string) {
  return useQuery({
    queryKey: keyOf(orderId),
    enabled: orderId !== '',
    queryFn: () => call<Schemas['AgreementView']>('GET', `${orderPath(orderId)}/agreement`),
  });
}

/** Signs it. A text that changed meanwhile is fetched again, so that what is signed is what was read. */
export function useSignAgreement(orderId: string) {
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: keyOf(orderId) });
  return useMutation({
    mutationFn: (body: Schemas['SignAgreement']) =>
      call<Schemas['OrderView']>('POST', `${orderPath(orderId)}/agreement`, {
        body,
        intent: `sign-agreement:${orderId}`,
      }),
    onSuccess: (order) => {
      keepOrder(client, order);
      return readAgain();
    },
    onError: (problem) => (problem instanceof ApiProblem && problem.code === 'AGREEMENT_CHANGED' ? readAgain() : null),
  });
}
