import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

export type Statement = Schemas['StatementView'];

const pathOf = (id: string) => `/api/worker/income/statements/${encodeURIComponent(id)}`;

/** What was earned since the last statement, and the statements. */
export function useIncome() {
  return useQuery({
    queryKey: ['worker-income'],
    queryFn: () => call<Schemas['IncomeView']>('GET', '/api/worker/income'),
  });
}

export function useStatement(id: string) {
  return useQuery({ queryKey: ['worker-income', id], queryFn: () => call<Statement>('GET', pathOf(id)) });
}

/** Says that the version that was read is right, or what is wrong with it. */
export function useAnswerStatement({ id, version }: Statement) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: string | null) =>
      words === null
        ? call<Statement>('POST', `${pathOf(id)}/confirm`, { body: { version }, intent: `confirm:${id}:${version}` })
        : call<Statement>('POST', `${pathOf(id)}/object`, {
            body: { version, words },
            intent: `object:${id}:${version}:${words}`,
          }),
    // also after a refusal: the office may have changed it meanwhile
    onSettled: () => client.invalidateQueries({ queryKey: ['worker-income'] }),
  });
}
