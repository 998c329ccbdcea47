import { useSyncExternalStore } from 'react';
import { dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';

/** Below this the two clocks agree as well as a Date header (whole seconds) can tell. */
const TOLERANCE_MS = 2_000;

let offsetMs = 0;

/**
 * Learns from an answer how far this computer's clock is from the server's:
 * "minutes left" must be right on an office PC whose clock is wrong.
 */
export function learnServerTime(dateHeader: string | null): void {
  const server = dateHeader ? Date.parse(dateHeader) : Number.NaN;
  if (Number.isNaN(server)) return;
  const difference = server - Date.now();
  const learned = Math.abs(difference) > TOLERANCE_MS ? difference : 0;
  const isNews = Math.abs(learned - offsetMs) > TOLERANCE_MS;
  offsetMs = learned;
  if (isNews) moveOn();
}

/** What the server's clock said when this computer's clock said `clientMs`. */
export function serverTimeOf(clientMs: number): Date {
  return new Date(clientMs + offsetMs);
}

/** The instant it is for the server. */
export function serverNow(): Date {
  return serverTimeOf(Date.now());
}

const SECOND_MS = 1_000;
let tick = serverNow();
let timer: number | undefined;
const listeners = new Set<() => void>();

function moveOn(): void {
  tick = serverNow();
  for (const each of listeners) each();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    tick = serverNow();
    timer = window.setInterval(moveOn, SECOND_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.clearInterval(timer);
  };
}

/**
 * Now, for a component that shows passing time.
 * @param everySeconds how coarse the time may be: the component renders again only this often
 */
export function useNow(everySeconds: number): Date {
  const stepMs = everySeconds * SECOND_MS;
  const step = useSyncExternalStore(subscribe, () => Math.floor(tick.getTime() / stepMs));
  return new Date(step * stepMs);
}

/** The day it is in Shanghai; a page left open over midnight moves on. */
export function useToday(): LocalDate {
  return dayOf(useNow(60));
}
