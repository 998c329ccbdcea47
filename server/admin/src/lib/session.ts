import { useSyncExternalStore } from 'react';
import type { Schemas } from '@daowei/shared/api/client';

export type Session = Schemas['Session'];
/** Why there is no session: nobody logged in yet, the person left, or the server no longer accepts it. */
export type Ending = 'none' | 'signed_out' | 'expired';

const STORAGE_KEY = 'daowei.session';
/** Longest delay a browser timer keeps. */
const LONGEST_TIMER_MS = 2_147_483_647;

interface State {
  readonly session: Session | null;
  readonly ending: Ending;
}

const listeners = new Set<() => void>();
let expiryTimer: number | undefined;
let state: State = { session: null, ending: 'none' };
setState({ session: readStored(), ending: 'none' });

function isSession(value: unknown): value is Session {
  if (typeof value !== 'object' || value === null) return false;
  const { token, expiresAt, me } = value as Partial<Session>;
  return typeof token === 'string' && typeof expiresAt === 'string' && Array.isArray(me?.roles);
}

function isAlive(session: Session): boolean {
  return Date.parse(session.expiresAt) > Date.now();
}

function readStored(): Session | null {
  try {
    const parsed: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null');
    return isSession(parsed) && isAlive(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function setState(next: State): void {
  state = next;
  window.clearTimeout(expiryTimer);
  if (next.session) {
    const left = Date.parse(next.session.expiresAt) - Date.now();
    expiryTimer = window.setTimeout(() => endSession('expired'), Math.min(left, LONGEST_TIMER_MS));
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(next.session));
  } else {
    sessionStorage.removeItem(STORAGE_KEY);
  }
  for (const listener of listeners) listener();
}

/** The session of this tab, or null when there is none or its time is over. */
export function currentSession(): Session | null {
  return state.session && isAlive(state.session) ? state.session : null;
}

/** Keeps a session for this tab until it expires; anything that is no living session is ignored. */
export function startSession(session: unknown): void {
  if (isSession(session) && isAlive(session)) setState({ session, ending: 'none' });
}

/** Forgets the session. */
export function endSession(ending: Exclude<Ending, 'none'>): void {
  if (state.session) setState({ session: null, ending });
}

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The session as component state. */
export function useSession(): State {
  return useSyncExternalStore(subscribeSession, () => state);
}
