import type { LocalDate } from '@daowei/shared/kernel/local-date';

interface ScrollPosition {
  readonly left: number;
  readonly top: number;
}

const positions = new Map<LocalDate, ScrollPosition>();

/** Keeps where the board of a day was left, so that coming back from an order goes on there. */
export function rememberScroll(day: LocalDate, position: ScrollPosition): void {
  positions.set(day, position);
}

export function recallScroll(day: LocalDate): ScrollPosition {
  return positions.get(day) ?? { left: 0, top: 0 };
}
