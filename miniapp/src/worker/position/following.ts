import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { call } from '@/lib/api/client';
import { deviceTime, nowMs } from '@/lib/clock';
import { queryClient } from '@/lib/query';
import { useSession } from '@/lib/session';
import { phoneStorage } from '@/lib/storage';
import { ofVisit, type Act } from '../offline/act';
import { outcomeOf } from '../offline/outcome';
import { useWaiting } from '../offline/waiting';
import { startTelling, stopTelling, type Missing } from './location';

/** After a try without an answer; signal that WeChat tells of is quicker. */
const AGAIN_AFTER_MS = 15_000;
/** The phone tells every second or two: one as old as this is from before it lay behind another app. */
const OLD_MS = 60_000;
/** WeChat's word for a location service that is switched off; the others pass by themselves. */
const SWITCHED_OFF = 2;
const MS = 1000;

interface Following {
  /** the visit its worker is on the way to; null while nobody is shown where this phone is */
  orderId: string | null;
  missing: Missing | null;
  /** when the customer's picture is from; null before the first place has arrived */
  toldAt: number | null;
  /** the last try got no answer */
  isCutOff: boolean;
  etaAt: string | null;
}

const NOBODY: Following = { orderId: null, missing: null, toldAt: null, isCutOff: false, etaAt: null };

/** Which customer is shown where this phone is, and what they see of it. */
export const useFollowing = create<Following>()(() => NOBODY);

/** Visits of which the server said that nobody is to follow any more; a page that still shows them as before does not start again. */
const over = new Set<string>();
/** Told last and not sent yet: the next one takes its place, so there is never a queue of places. */
let latest: Schemas['OwnPosition'] | null = null;
let isSending = false;
let gate: ReturnType<typeof setTimeout> | undefined;
/** Tells the runs apart: an answer to an earlier one changes nothing. */
let run = 0;
let unwatch: () => void = () => undefined;
/** Somebody has set out on this phone, so a question for the place needs no further word. */
let mayAsk = false;

/** Setting out, or asking for it: WeChat may now ask whether the place may be used. */
export function letAsk(): void {
  mayAsk = true;
}

/** Whose way it is, and to which visit: what is left of it where the mini-program is closed on the way. */
interface Way {
  orderId: string | null;
  by: string | null;
}

export const useWay = create<Way>()(
  persist((): Way => ({ orderId: null, by: null }), {
    name: 'daowei.way',
    storage: createJSONStorage(() => phoneStorage),
  }),
);

const account = (): string | null => useSession.getState().me?.id ?? null;

/** The mini-program was closed on the way: the phone goes on at once, and the server says whether it still should. */
export function resume(): void {
  if (useFollowing.getState().orderId !== null) return;
  const { orderId, by } = useWay.getState();
  if (orderId !== null && by === account()) follow(orderId);
}

/** From now on the customer of this visit is shown where this phone is, in place of whoever saw it before. */
export function follow(orderId: string): void {
  if (!over.has(orderId) && useFollowing.getState().orderId !== orderId) begin(orderId);
}

/** What was missing may be there now. */
export function followAgain(): void {
  const { orderId, missing } = useFollowing.getState();
  if (orderId !== null && missing) begin(orderId);
}

function begin(orderId: string): void {
  stop();
  useFollowing.setState({ orderId });
  useWay.setState({ orderId, by: account() });
  const mine = run;
  Taro.onLocationChange(heard);
  Taro.onLocationChangeError(lost);
  Taro.onNetworkStatusChange(signal);
  // setting out, or having arrived, may wait in the offline queue
  const ignore = useWaiting.subscribe(send);
  unwatch = () => {
    Taro.offLocationChange(heard);
    Taro.offLocationChangeError(lost);
    Taro.offNetworkStatusChange(signal);
    ignore();
  };
  void startTelling(mayAsk).then((why) => {
    if (mine !== run) {
      if (useFollowing.getState().orderId === null) stopTelling();
    } else if (why) useFollowing.setState({ missing: why });
  });
}

/** This visit's worker is seen not to be on the way (any more). */
export function unfollow(orderId: string): void {
  over.delete(orderId);
  if (useFollowing.getState().orderId === orderId) stop();
}

function stop(): void {
  run += 1;
  unwatch();
  unwatch = () => undefined;
  clearTimeout(gate);
  gate = undefined;
  latest = null;
  isSending = false;
  if (useFollowing.getState().orderId !== null) {
    stopTelling();
    useWay.setState({ orderId: null, by: null });
  }
  useFollowing.setState(NOBODY);
}

function heard({ latitude, longitude, accuracy }: Taro.onLocationChange.CallbackResult): void {
  latest = { at: { lat: latitude, lng: longitude, accuracy }, deviceTime: deviceTime() };
  if (useFollowing.getState().missing) useFollowing.setState({ missing: null });
  send();
}

function lost({ errCode }: { errCode: number }): void {
  if (errCode === SWITCHED_OFF) useFollowing.setState({ missing: 'service' });
}

function signal({ isConnected }: { isConnected: boolean }): void {
  if (!isConnected || !useFollowing.getState().isCutOff) return;
  open();
}

/** The next place may go. */
function open(): void {
  clearTimeout(gate);
  gate = undefined;
  send();
}

/** Sends the newest place, unless one is under way, it is too early, or the visit stands otherwise on this phone. */
function send(): void {
  const { orderId } = useFollowing.getState();
  if (orderId === null || isSending || gate !== undefined || !latest) return;
  if (isHeldBack(useWaiting.getState().acts, orderId)) return;
  if (Date.now() - Date.parse(latest.deviceTime) > OLD_MS) {
    latest = null;
    return;
  }
  const [fix, mine] = [latest, run];
  latest = null;
  isSending = true;
  const path = `/api/worker/visits/${encodeURIComponent(orderId)}/position`;
  void outcomeOf(call<Schemas['FollowedView']>('PUT', path, { body: fix, isTimed: true })).then((outcome) => {
    if (mine !== run) return;
    isSending = false;
    if (outcome.is === 'refused' && outcome.why.code !== 'TOO_MANY_REQUESTS') return end(orderId);
    if (outcome.is !== 'taken') {
      latest ??= fix;
      useFollowing.setState({ isCutOff: true });
      gate = setTimeout(open, AGAIN_AFTER_MS);
      return;
    }
    const { following, nextSeconds, etaAt } = outcome.answer;
    if (!following) return end(orderId);
    useFollowing.setState({ toldAt: nowMs(), isCutOff: false, etaAt });
    gate = setTimeout(open, nextSeconds * MS);
  });
}

/** Nobody is shown a place before the server knows of the departure, nor after the arrival was noted on the phone. */
export function isHeldBack(acts: readonly Act[], orderId: string): boolean {
  return ofVisit(acts, orderId).some(
    ({ deed, refused }) => !refused && (deed.kind === 'depart' || deed.kind === 'check-in'),
  );
}

/** Arrived, called off, handed over: the server knows best, and the pages learn it too. */
function end(orderId: string): void {
  over.add(orderId);
  stop();
  void queryClient.invalidateQueries({ queryKey: ['worker-visit', orderId] });
  void queryClient.invalidateQueries({ queryKey: ['worker-day'] });
}
