import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { ApiFailure } from '../../../lib/api-failure';
import { IdempotencyKeys } from '../../../lib/idempotency';

/** Sends a command about the desk's cash once, however often it is pressed; done or refused, the page is read again. */
export function useCashierCommand<Body>(send: (body: Body, idempotencyKey: string) => Promise<void>, done: string) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [keys] = useState(() => new IdempotencyKeys());
  return useMutation({
    mutationFn: (body: Body) => send(body, keys.keyFor(body)),
    onSuccess: () => {
      message.success(done);
      keys.answered();
      void client.invalidateQueries();
    },
    onError: async (error) => {
      if (!(error instanceof ApiFailure) || error.isTransient) return;
      keys.answered();
      await client.invalidateQueries();
    },
  });
}
