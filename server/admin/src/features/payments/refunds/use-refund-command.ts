import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { ApiFailure } from '../../../lib/api-failure';
import { IdempotencyKeys } from '../../../lib/idempotency';
import type { TroubledRefunds } from '../api/troubled-refunds';

/** Sends a command about a troubled refund once, however often it is pressed, and shows how they stand then. */
export function useRefundCommand<Said>(
  send: (said: Said, idempotencyKey: string) => Promise<TroubledRefunds>,
  done: string,
  onDone: () => void = () => undefined,
) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [keys] = useState(() => new IdempotencyKeys());
  return useMutation({
    mutationFn: (said: Said) => send(said, keys.keyFor(said)),
    onSuccess: (refunds) => {
      message.success(done);
      keys.answered();
      client.setQueryData(['troubled-refunds'], refunds);
      onDone();
    },
    onError: (error) => {
      if (!(error instanceof ApiFailure) || error.isTransient) return;
      keys.answered();
      void client.invalidateQueries({ queryKey: ['troubled-refunds'] });
    },
  });
}
