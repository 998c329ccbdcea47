import type { Schemas } from '@daowei/shared/api/client';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { phoneStorage } from '@/lib/storage';
import { useSession } from '@/lib/session';

interface LastDay {
  /** whose day it is; whoever signs in next on the same phone does not see it */
  by: string | null;
  day: Schemas['WorkerDay'] | null;
}

/** The day as last seen, for a mini-program that is opened again without signal. It names no phone and no door. */
const useLastDay = create<LastDay>()(
  persist((): LastDay => ({ by: null, day: null }), {
    name: 'daowei.day',
    storage: createJSONStorage(() => phoneStorage),
  }),
);

const account = (): string | null => useSession.getState().me?.id ?? null;

export function rememberDay(day: Schemas['WorkerDay']): void {
  useLastDay.setState({ by: account(), day });
}

/** What was last seen of this day by this account. */
export function rememberedDay(date: string): Schemas['WorkerDay'] | undefined {
  const { by, day } = useLastDay.getState();
  return day?.date === date && by === account() ? day : undefined;
}
