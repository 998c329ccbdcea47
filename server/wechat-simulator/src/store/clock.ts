/**
 * Two readings of time. `wall` is real time: signatures carry it, because the merchant compares it with its own clock.
 * `now` is business time, which tests and curious people may move forward to let codes, tokens and orders expire.
 * A merchant whose own clock is moved, as in a proof, needs a WeChat whose real time moves along with it.
 */
export interface Clock {
  /** Business time, ms since the epoch. */
  readonly now: () => number;
  /** Real time, ms since the epoch. */
  readonly wall: () => number;
  /** Moves business time forward; negative values are refused. */
  readonly advance: (ms: number) => void;
  /** Moves real time forward, and business time with it. */
  readonly advanceAll: (ms: number) => void;
}

export function createClock(real: () => number = Date.now): Clock {
  let ahead = 0;
  let offset = 0;
  const wall = (): number => real() + ahead;
  return {
    wall,
    now: () => wall() + offset,
    advance: (ms) => void (offset += forward(ms)),
    advanceAll: (ms) => void (ahead += forward(ms)),
  };
}

function forward(ms: number): number {
  if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError('time moves forward only, in whole milliseconds');
  return ms;
}

/** `2026-11-22T18:30:05+08:00`, the only form of time that WeChat Pay writes. */
export function beijingTime(ms: number): string {
  return `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

/** `20261122183005` in Beijing, used inside WeChat's numbers. */
export function beijingDigits(ms: number): string {
  return beijingTime(ms).slice(0, 19).replace(/\D/g, '');
}
