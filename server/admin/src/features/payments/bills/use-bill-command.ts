import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { ApiFailure } from '../../../lib/api-failure';
import { IdempotencyKeys } from '../../../lib/idempotency';
import { closeBillDay, fetchBillDay, fixBillCase, type BillDay } from '../api/bills';

export type BillCommand =
  | { readonly kind: 'fetch'; readonly day: string }
  | { readonly kind: 'close'; readonly day: string }
  | { readonly kind: 'fix'; readonly id: string; readonly command: Schemas['FixBillCase'] };

/** Does something about a day of bills and shows how it stands then. */
export function useBillCommand(onDone: (day: BillDay, said: BillCommand) => void) {
  const client = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  return useMutation({
    mutationFn: (said: BillCommand) => {
      const key = keys.keyFor(said);
      switch (said.kind) {
        case 'fetch':
          return fetchBillDay(said.day, key);
        case 'close':
          return closeBillDay(said.day, key);
        case 'fix':
          return fixBillCase(said.id, said.command, key);
      }
    },
    onSuccess: (day, said) => {
      keys.answered();
      onDone(day, said);
    },
    onError: (error) => {
      if (error instanceof ApiFailure && !error.isTransient) keys.answered();
    },
    onSettled: () => {
      for (const part of ['bills', 'ledger', 'pages', 'finance']) void client.invalidateQueries({ queryKey: [part] });
    },
  });
}
