import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import { orderPath } from './api';

/** Facts on the timeline that mean a promise was, or will be, broken. */
const TELLING = /^(compensation\.|visit\.delay-|order\.redo)/;

/** What a broken promise gave. Asked only when the timeline speaks of one, and again whenever it grows. */
export function useCompensation({ id, timeline }: Pick<Schemas['OrderView'], 'id' | 'timeline'>) {
  const facts = timeline.filter(({ kind }) => TELLING.test(kind)).length;
  return useQuery({
    queryKey: ['order', id, 'compensation', facts],
    enabled: facts > 0,
    queryFn: () => call<Schemas['CompensationView']>('GET', `${orderPath(id)}/compensation`),
  });
}

/** What the customer would like about a predicted delay. The key follows the choice, so a lost answer is one answer. */
export function useAnswerDelay(id: string) {
  return useChoice<Schemas['AnswerDelayBody']>(id, 'delay-answer');
}

/** The money, or a time at which it is done again. */
export function useChooseRemedy(id: string) {
  return useChoice<Schemas['ChooseRemedyBody']>(id, 'compensation');
}

function useChoice<Body extends object>(id: string, what: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) =>
      call<Schemas['CompensationView']>('POST', `${orderPath(id)}/${what}`, { body, intent: `${what}:${id}` }),
    // also when it was refused: somebody came, the time is taken, or it was chosen before
    onSettled: () => client.invalidateQueries({ queryKey: ['order', id] }),
  });
}
