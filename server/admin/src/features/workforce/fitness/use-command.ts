import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { ApiFailure } from '../../../lib/api-failure';
import { IdempotencyKeys } from '../../../lib/idempotency';

/** Sends a command once, however often it is pressed; then everything that is shown is read again. */
export function useCommand<Body>(
  send: (body: Body, idempotencyKey: string) => Promise<void>,
  done: string,
  onDone: () => void,
) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [keys] = useState(() => new IdempotencyKeys());
  return useMutation({
    mutationFn: (body: Body) => send(body, keys.keyFor(body)),
    onSuccess: () => {
      message.success(done);
      onDone();
    },
    onError: (error) => {
      if (error instanceof ApiFailure && !error.isTransient) keys.answered();
    },
    onSettled: () => void client.invalidateQueries(),
  });
}
