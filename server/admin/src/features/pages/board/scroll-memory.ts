import type { LocalDate } from '@daowei/shared/kernel/local-date';

export interface ScrollPosition {
  readonly left: number;
  readonly top: number;
}

const positions = new Map<LocalDate, ScrollPosition>();

/** Keeps where the board of a day was left, so that coming back from an order goes on there. */
export function rememberScroll(day: LocalDate, position: ScrollPosition): void {
  positions.set(day, position);
}

/** Where the board of a day was left, or null when it has not been looked at. */
export function recallScroll(day: LocalDate): ScrollPosition | null {
  return positions.get(day) ?? null;
}
