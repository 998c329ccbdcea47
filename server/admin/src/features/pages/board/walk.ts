import type { BoardRow } from './geometry';

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** Where a visit is on the board. */
export interface Place {
  readonly row: number;
  /** index among the row's visits by start */
  readonly visit: number;
}

function middleOf(row: BoardRow, visit: number): number {
  const found = row.placed[visit]?.visit;
  return found ? (Date.parse(found.from) + Date.parse(found.to)) / 2 : 0;
}

function nearestIn(row: BoardRow, instant: number): number {
  let best = 0;
  row.placed.forEach((_, index) => {
    if (Math.abs(middleOf(row, index) - instant) < Math.abs(middleOf(row, best) - instant)) best = index;
  });
  return best;
}

/** The next row in a direction that has a visit. */
function rowWithVisits(rows: readonly BoardRow[], from: number, direction: 1 | -1): number | null {
  for (let row = from; row >= 0 && row < rows.length; row += direction) if (rows[row]?.placed.length) return row;
  return null;
}

/** Names one card of the board: a visit stands on the row of everybody who comes. */
export function cardIdOf(workerId: string, orderId: string): string {
  return `${orderId}.${workerId}`;
}

/** Where a card is, or null when it is not on the board. */
export function placeOf(rows: readonly BoardRow[], cardId: string | null): Place | null {
  if (cardId === null) return null;
  for (const [row, { worker, placed }] of rows.entries()) {
    const visit = placed.findIndex((each) => cardIdOf(worker.id, each.visit.orderId) === cardId);
    if (visit !== -1) return { row, visit };
  }
  return null;
}

/**
 * The visit one step further. Left and right stay in the row, up and down go to the visit nearest in time;
 * at an edge one stays. Without a place to start from the walk begins at the first visit.
 */
export function walk(rows: readonly BoardRow[], from: Place | null, step: Step): Place | null {
  const firstRow = rowWithVisits(rows, 0, 1);
  if (firstRow === null) return null;
  const here = from && rows[from.row];
  if (!from || !here) return { row: firstRow, visit: 0 };
  const lastVisit = here.placed.length - 1;
  switch (step) {
    case 'left':
      return { row: from.row, visit: Math.max(0, from.visit - 1) };
    case 'right':
      return { row: from.row, visit: Math.min(lastVisit, from.visit + 1) };
    case 'first':
      return { row: from.row, visit: 0 };
    case 'last':
      return { row: from.row, visit: lastVisit };
    case 'up':
    case 'down': {
      const direction = step === 'down' ? 1 : -1;
      const row = rowWithVisits(rows, from.row + direction, direction);
      const target = row === null ? undefined : rows[row];
      return row === null || !target ? from : { row, visit: nearestIn(target, middleOf(here, from.visit)) };
    }
  }
}
