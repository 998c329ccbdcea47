import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { ApiFailure } from './api-failure';
import { IdempotencyKeys } from './idempotency';

/**
 * Sends a command once, however often it is pressed: after a lost answer it goes out again under the same key, after a
 * definite one the same words are a new command. Then everything that is shown is read again.
 */
export function useCommand<Body, Answer = void>(
  send: (body: Body, idempotencyKey: string) => Promise<Answer>,
  done: string | ((answer: Answer) => string),
  onDone: (answer: Answer) => void,
) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [keys] = useState(() => new IdempotencyKeys());
  return useMutation({
    mutationFn: (body: Body) => send(body, keys.keyFor(body)),
    onSuccess: (answer) => {
      keys.answered();
      message.success(typeof done === 'string' ? done : done(answer));
      onDone(answer);
    },
    onError: (error) => {
      if (error instanceof ApiFailure && !error.isTransient) keys.answered();
    },
    onSettled: () => void client.invalidateQueries(),
  });
}
