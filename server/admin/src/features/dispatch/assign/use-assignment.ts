import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFailure } from '../../../lib/api-failure';
import { IdempotencyKeys } from '../../../lib/idempotency';
import type { AdminOrder } from '../../orders/api/get-order';
import { orderQuery } from '../../orders/order-query';
import { assignWorker } from '../api/assign-worker';
import { listCandidates } from '../api/list-candidates';

interface Choice {
  workerId: string;
  instead?: string;
  reason: string;
}

/**
 * Sends the choice against the version of the order the person has looked at. When the order has moved on,
 * the newest one is fetched and the person confirms having seen it before anything can be sent.
 */
export function useAssignment(order: AdminOrder, onDone: (order: AdminOrder) => void) {
  const client = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const [seenVersion, setSeenVersion] = useState(order.version);

  const candidates = useQuery({
    queryKey: ['dispatch', 'candidates', order.id],
    queryFn: ({ signal }) => listCandidates(order.id, signal),
    // A list that changed its order under the pointer would put the wrong person forward.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

  const assign = useMutation({
    mutationFn: (choice: Choice) => {
      const command = { ...choice, version: seenVersion };
      return assignWorker(order.id, command, keys.keyFor(command));
    },
    onSuccess: (updated) => {
      client.setQueryData(orderQuery(order.id).queryKey, updated);
      // Lists, board and inbox all show who serves the order.
      void client.invalidateQueries({ queryKey: ['pages'] });
      onDone(updated);
    },
    onError: (error) => {
      if (!(error instanceof ApiFailure) || error.isTransient) return;
      keys.answered();
      void client.invalidateQueries({ queryKey: orderQuery(order.id).queryKey });
      void candidates.refetch();
    },
  });

  const acknowledge = (): void => {
    setSeenVersion(order.version);
    assign.reset();
    void candidates.refetch();
  };

  return { candidates, assign, hasMoved: order.version !== seenVersion, acknowledge };
}
