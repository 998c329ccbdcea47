import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { call } from '@/lib/api/client';
import { newKey } from '@/lib/api/intent';
import { deviceTime } from '@/lib/clock';
import { queryClient } from '@/lib/query';
import { pathOf, type Act } from '../offline/act';
import { outcomeOf } from '../offline/outcome';
import { sendAll } from '../offline/queue';
import { whereAmI } from '../where-am-i';
import { useCalls } from './calls';

type Safety = Schemas['WorkerSafety'];

/** Where somebody is helps, and is not waited for longer than this. */
const PLACE_MS = 1_500;
const AGAIN_AFTER_MS = 4_000;

let sending: Promise<void> | null = null;
let again: ReturnType<typeof setTimeout> | undefined;

/** Calls for help now, or the moment there is signal. It is on the phone before anything else is tried. */
export async function callForHelp(orderId: string, silent: boolean): Promise<void> {
  const body = { at: null, deviceTime: deviceTime(), silent };
  const act: Act = { id: newKey(), orderId, deed: { kind: 'sos', body }, waits: false, refused: null };
  useCalls.getState().add(act);
  const fix = await placeIfAllowed();
  if (fix) {
    const at = { lat: fix.lat, lng: fix.lng, accuracy: fix.accuracy ?? null };
    const placed: Act = { ...act, deed: { kind: 'sos', body: { ...body, at } } };
    const { acts, keep } = useCalls.getState();
    keep(acts.map((one) => (one.id === act.id ? placed : one)));
  }
  await sendCalls();
}

/** Sends what waits, again and again until it has arrived. */
export function sendCalls(): Promise<void> {
  clearTimeout(again);
  sending ??= sendAll<Safety>({
    acts: () => useCalls.getState().acts,
    keep: (acts) => useCalls.getState().keep(acts),
    upload: () => Promise.resolve({ is: 'unknown' }),
    send: ({ id: key, orderId, deed }) =>
      outcomeOf(call<Safety>('POST', `${pathTo(orderId)}/${pathOf(deed)}`, { body: deed.body, key })),
  })
    .then(() => {
      void queryClient.invalidateQueries({ queryKey: ['safety'] });
      if (useCalls.getState().acts.some(({ refused }) => !refused)) {
        again = setTimeout(() => void sendCalls(), AGAIN_AFTER_MS);
      }
    })
    .finally(() => {
      sending = null;
    });
  return sending;
}

/** WeChat asks the first time, over the whole page: a question nobody may have to answer now. */
async function placeIfAllowed(): Promise<Schemas['ReportedPlace'] | null> {
  const { authSetting } = await Taro.getSetting().catch(() => ({ authSetting: {} as Record<string, boolean> }));
  return authSetting['scope.userLocation'] ? whereAmI(PLACE_MS) : null;
}

export const pathTo = (orderId: string): string => `/api/worker/visits/${encodeURIComponent(orderId)}`;
