import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFailure } from '../../lib/api-failure';
import { IdempotencyKeys } from '../../lib/idempotency';

/** An act on the pay of a month: one key per intention, and everything about pay is read again afterwards. */
export function useWagesAct<Body, Answer>(
  act: (body: Body, idempotencyKey: string) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const client = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  return useMutation({
    mutationFn: (body: Body) => act(body, keys.keyFor(body)),
    onSuccess: (answer) => {
      keys.answered();
      onDone(answer);
    },
    onError: (error) => {
      if (error instanceof ApiFailure && !error.isTransient) keys.answered();
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['wages'] }),
  });
}
