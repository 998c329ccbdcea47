import type { DragEvent, KeyboardEvent } from 'react';
import type { BoardRow } from '../geometry';
import type { Move } from './use-move';

/** The board's rows as places to drop on, with the mouse and with the keyboard. */
export function useMoveHandlers(
  move: Move | null,
  rows: readonly BoardRow[],
  movingOf: (cardId: string) => Parameters<Move['start']>[0] | null,
  show: (row: BoardRow) => void,
) {
  const workerAt = (event: DragEvent<HTMLElement>): string | undefined =>
    (event.target as HTMLElement).closest<HTMLElement>('[data-worker]')?.dataset.worker;

  const onDragStart = (event: DragEvent<HTMLElement>): void => {
    const cardId = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card;
    const moving = cardId && movingOf(cardId);
    if (!move || !moving) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', moving.name);
    move.lift(moving);
  };

  const onDragEnd = (): void => move?.letGo();

  const onDragOver = (event: DragEvent<HTMLElement>): void => {
    const workerId = workerAt(event);
    if (!move?.moving || !workerId) return;
    move.over(workerId);
    // what the rules refuse cannot be dropped: the pointer says so, and the bar says why
    if (move.verdictOf(workerId)?.kind === 'allowed') event.preventDefault();
  };

  const onDrop = (event: DragEvent<HTMLElement>): void => {
    const workerId = workerAt(event);
    if (!move?.moving || !workerId) return;
    event.preventDefault();
    move.drop(workerId);
  };

  /** True when the key was about the move. */
  const onMoveKey = (event: KeyboardEvent<HTMLElement>, activeCardId: string | null): boolean => {
    if (!move) return false;
    if (!move.moving) {
      const moving = event.key === 'm' && activeCardId && movingOf(activeCardId);
      if (!moving) return false;
      move.start(moving);
      return true;
    }
    if (event.key === 'Escape') move.cancel();
    else if (event.key === 'Enter') {
      if (move.targetId) move.drop(move.targetId);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const at = rows.findIndex(({ worker }) => worker.id === (move.targetId ?? move.moving?.fromWorkerId));
      const next = rows[Math.min(rows.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))];
      if (!next) return true;
      move.over(next.worker.id);
      show(next);
    } else return false;
    return true;
  };

  return { onDragStart, onDragEnd, onDragOver, onDrop, onMoveKey };
}
