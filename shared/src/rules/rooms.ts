const PREFIX = 'DW-ROOM:';

/** What the code of a room, or of a 5S item, says; printed once, it is good in every home. */
export function roomCode(name: string): string {
  return `${PREFIX}${name}`;
}

/** Whether what was scanned is the code of this room. */
export function isCodeOf(scanned: string, name: string): boolean {
  return scanned.trim() === roomCode(name);
}

interface StepLike {
  readonly doneAt: unknown;
  readonly skipReason: string | null;
  readonly rooms: readonly { readonly doneAt: unknown }[];
}

/**
 * How much of a visit is behind it, 0 to 1: every step counts the same, and one that is ticked off room by room counts by
 * its rooms until it is done. 0 where there are no steps.
 */
export function progressOf(steps: readonly StepLike[]): number {
  if (steps.length === 0) return 0;
  return steps.reduce((sum, step) => sum + shareOf(step), 0) / steps.length;
}

function shareOf({ doneAt, skipReason, rooms }: StepLike): number {
  if (doneAt || skipReason !== null) return 1;
  if (rooms.length === 0) return 0;
  // what is left of it are its photos and the last look
  return rooms.filter((room) => room.doneAt).length / (rooms.length + 1);
}
