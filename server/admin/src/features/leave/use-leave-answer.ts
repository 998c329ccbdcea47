import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFailure } from '../../lib/api-failure';
import { IdempotencyKeys } from '../../lib/idempotency';
import { grantLeave, refuseLeave } from './api/leave';

export type LeaveAnswer =
  | { readonly kind: 'grant'; readonly fingerprint: string; readonly answer: string }
  | { readonly kind: 'refuse'; readonly answer: string };

/** Gives the answer; when other visits are touched by now, they are fetched and the person decides again. */
export function useLeaveAnswer(id: string, onDone: (said: LeaveAnswer['kind']) => void) {
  const client = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  return useMutation({
    mutationFn: (given: LeaveAnswer) => {
      const key = keys.keyFor(given);
      if (given.kind === 'refuse') return refuseLeave(id, given.answer, key);
      const { fingerprint, answer } = given;
      return grantLeave(id, answer ? { fingerprint, answer } : { fingerprint }, key);
    },
    onSuccess: (_, { kind }) => {
      for (const part of ['dispatch', 'pages', 'workforce']) void client.invalidateQueries({ queryKey: [part] });
      onDone(kind);
    },
    onError: (error) => {
      if (error instanceof ApiFailure && !error.isTransient) keys.answered();
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['leave'] }),
  });
}
