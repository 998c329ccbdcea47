import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { exchange } from './api/transport';
import { localProblem } from './api/problem';
import { phoneStorage } from './storage';

interface SessionState {
  token: string | null;
  me: Schemas['Me'] | null;
  open: (session: Schemas['Session']) => void;
  setMe: (me: Schemas['Me']) => void;
  /** Forgets `token`, unless somebody has already opened a newer session. */
  drop: (token: string) => void;
}

/** Who is logged in on this phone. */
export const useSession = create<SessionState>()(
  persist(
    (set, get) => ({
      token: null,
      me: null,
      open: ({ token, me }) => set({ token, me }),
      setMe: (me) => set({ me }),
      drop: (token) => {
        if (get().token === token) set({ token: null });
      },
    }),
    {
      name: 'daowei.session',
      storage: createJSONStorage(() => phoneStorage),
      partialize: ({ token, me }) => ({ token, me }),
    },
  ),
);

let opening: Promise<string> | null = null;

/** A usable token; logs in through WeChat when there is none. Parallel callers share one login. */
export async function ensureSession(): Promise<string> {
  const { token } = useSession.getState();
  if (token) return token;
  opening ??= openSession().finally(() => {
    opening = null;
  });
  return opening;
}

async function openSession(): Promise<string> {
  let code: string;
  try {
    ({ code } = await Taro.login());
  } catch {
    throw localProblem('NETWORK');
  }
  const body: Schemas['WechatLogin'] = { code };
  const session = await exchange<Schemas['Session']>({ method: 'POST', path: '/api/auth/wechat-login', body });
  useSession.getState().open(session);
  return session.token;
}
