import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { ApiFailure } from '../../../lib/api-failure';
import { IdempotencyKeys } from '../../../lib/idempotency';

/**
 * Sends a command about an order once, however often it is pressed. Done or refused, all that is on the page is read
 * again: a refusal means that the order or its times have changed.
 */
export function useOrderCommand<Body>(
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
      void client.invalidateQueries();
      onDone();
    },
    onError: async (error) => {
      if (!(error instanceof ApiFailure) || error.isTransient) return;
      keys.answered();
      await client.invalidateQueries();
    },
  });
}
