import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFailure } from '../../../lib/api-failure';
import { IdempotencyKeys } from '../../../lib/idempotency';
import { applyDayPlan, latestDayPlan, startDayPlan, startReplan, stopDayPlan } from '../api/day-plans';

/** While a plan is computed or applied its page asks every second, as often as there is news. */
const EVERY_MS = 1_000;

/** The plan of a day, followed while it is computed, and what can be done with it. */
export function useDayPlan(day: string) {
  const client = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const queryKey = ['dispatch', 'day-plan', day];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => latestDayPlan(day, signal),
    refetchInterval: ({ state }) => (isMoving(state.data?.plan) ? EVERY_MS : false),
  });
  const again = (): void => void client.invalidateQueries({ queryKey });
  const start = useMutation({
    mutationFn: (movesAccepted: boolean) => startDayPlan({ day, movesAccepted }),
    onSettled: again,
  });
  const replan = useMutation({ mutationFn: startReplan, onSettled: again });
  const stop = useMutation({ mutationFn: stopDayPlan, onSettled: again });
  const apply = useMutation({
    mutationFn: (id: string) => applyDayPlan(id, keys.keyFor({ id })),
    onError: (error) => {
      if (error instanceof ApiFailure && !error.isTransient) keys.answered();
    },
    onSettled: () => {
      for (const part of ['dispatch', 'pages', 'orders']) void client.invalidateQueries({ queryKey: [part] });
    },
  });
  return { query, start, replan, stop, apply };
}

function isMoving(plan: Parameters<typeof isRunning>[0]): boolean {
  return isRunning(plan) || plan?.state === 'applying';
}

export function isRunning(plan: { state: string; isLost: boolean } | null | undefined): boolean {
  return plan?.state === 'running' && !plan.isLost;
}
