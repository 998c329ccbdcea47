import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { listCandidates } from '../../../dispatch/api/list-candidates';
import type { BoardWorker } from '../geometry';
import { verdictOf, type Moving, type Verdict } from './verdict';

/** Moving a visit on the board: whom it is over, what the rules say to that, and whom it was dropped on. */
export function useMove(workers: readonly BoardWorker[]) {
  const [moving, setMoving] = useState<Moving | null>(null);
  const [targetId, setTargetId] = useState<string | null>(null);
  const [droppedOn, setDroppedOn] = useState<string | null>(null);
  const candidates = useQuery({
    queryKey: ['dispatch', 'candidates', moving?.orderId],
    queryFn: ({ signal }) => listCandidates(moving!.orderId, signal),
    enabled: moving !== null,
    gcTime: 0,
  });
  const items = candidates.data?.items;

  const verdicts = useMemo(
    () =>
      new Map<string, Verdict>(moving ? workers.map((worker) => [worker.id, verdictOf(items, moving, worker)]) : []),
    [items, moving, workers],
  );
  const start = useCallback((next: Moving): void => {
    setMoving(next);
    setTargetId(null);
    setDroppedOn(null);
  }, []);
  const cancel = useCallback((): void => {
    setMoving(null);
    setTargetId(null);
    setDroppedOn(null);
  }, []);
  const lifting = useRef<number | undefined>(undefined);
  const lift = useCallback(
    (next: Moving): void => {
      lifting.current = window.setTimeout(() => start(next));
    },
    [start],
  );

  return {
    moving,
    targetId,
    droppedOn,
    failed: candidates.error,
    verdictOf: (workerId: string): Verdict | null => verdicts.get(workerId) ?? null,
    start,
    /** With the mouse: the page changes only after the browser has taken hold, which lets go of what moves under it. */
    lift,
    /** The mouse was let go, on a row that takes the visit or anywhere else. */
    letGo: (): void => {
      window.clearTimeout(lifting.current);
      if (droppedOn === null) cancel();
    },
    over: setTargetId,
    /** Only where the rules allow it; the reason stays in view where they do not. */
    drop: (workerId: string): void => {
      setTargetId(workerId);
      if (verdicts.get(workerId)?.kind === 'allowed') setDroppedOn(workerId);
    },
    cancel,
  };
}

export type Move = ReturnType<typeof useMove>;
