import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { call, uploadPicture } from '@/lib/api/client';
import { newKey } from '@/lib/api/intent';
import { ApiProblem, localProblem } from '@/lib/api/problem';
import { queryClient } from '@/lib/query';
import { ensureSession, useSession } from '@/lib/session';
import { didBy, ofVisit, pathOf, type Act, type ActPhoto, type Deed } from './act';
import { outcomeOf } from './outcome';
import { forgetOnPhone } from './pictures';
import { sendAll, without, type Outcome } from './queue';
import { useWaiting } from './waiting';

type Visit = Schemas['WorkerVisit'];

/** Signal is mostly told by WeChat; this is for a net that is there and carries nothing. */
const AGAIN_AFTER_MS = 15_000;
const REFUSED = 409;

let sending: Promise<Map<string, Visit>> | null = null;
let again: ReturnType<typeof setTimeout> | undefined;

/**
 * Does a deed now, or as soon as there is signal: null says that it waits. A refusal that comes while the worker is looking
 * is thrown to be answered on the page, and the deed is forgotten; one that comes later stays with it.
 */
export async function perform(orderId: string, deed: Deed): Promise<Visit | null> {
  const { add, keep } = useWaiting.getState();
  const by = account();
  const before = ofVisit(actsOf(by), orderId);
  const stopped = before.find((one) => one.refused && one.deed.kind === deed.kind);
  const behind = before.length > 0 && !stopped;
  const told = stopped ? atTimeOf(stopped, deed) : deed;
  const act: Act = { id: newKey(), orderId, ...(by && { by }), deed: told, waits: behind, refused: null };
  add(act, queryClient.getQueryData<Visit>(['worker-visit', orderId]), stopped?.id);
  const answers = startSending();
  if (behind) return null;
  const answer = (await answers).get(act.id) ?? null;
  const refused = useWaiting.getState().acts.find(({ id }) => id === act.id)?.refused;
  if (refused) {
    // what was done after a check-in must not be lost over its code
    if (!stopped) keep(without(useWaiting.getState().acts, act.id));
    throw new ApiProblem({ code: refused.code, status: REFUSED, detail: refused.sentence });
  }
  return answer;
}

const account = (): string | null => useSession.getState().me?.id ?? null;
const actsOf = (by: string | null): readonly Act[] => useWaiting.getState().acts.filter((act) => didBy(act, by));

/** Keeps these of one account; what others did on this phone waits for them. */
function keepOf(by: string | null, acts: readonly Act[]): void {
  const { acts: all, keep } = useWaiting.getState();
  keep([...all.filter((act) => !didBy(act, by)), ...acts]);
}

/** Shown again later, it still happened when it did. */
function atTimeOf({ deed: { body } }: Act, again: Deed): Deed {
  return { ...again, body: { ...again.body, deviceTime: body.deviceTime } } as Deed;
}

/** Sends what waits, if nobody is at it already. */
export function startSending(): Promise<Map<string, Visit>> {
  clearTimeout(again);
  // whoever signs in meanwhile has begun nothing of this
  const by = account();
  sending ??= sendAll<Visit>({
    acts: () => actsOf(by),
    keep: (acts) => keepOf(by, acts),
    upload,
    send,
  })
    .then((answers) => {
      for (const visit of answers.values()) queryClient.setQueryData(['worker-visit', visit.orderId], visit);
      if (answers.size > 0) void queryClient.invalidateQueries({ queryKey: ['worker-day'] });
      if (actsOf(by).some(({ refused }) => !refused)) {
        again = setTimeout(() => void startSending(), AGAIN_AFTER_MS);
      }
      return answers;
    })
    .finally(() => {
      sending = null;
    });
  return sending;
}

/** The moment WeChat tells of signal. */
export function sendWithSignal(): () => void {
  const heard = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) void startSending();
  };
  Taro.onNetworkStatusChange(heard);
  return () => Taro.offNetworkStatusChange(heard);
}

function upload({ url }: ActPhoto): Promise<Outcome<string>> {
  return outcomeOf(uploadPicture<Schemas['FileRef']>('/api/files', url).then(({ id }) => id));
}

async function send(act: Act): Promise<Outcome<Visit>> {
  const { id: key, orderId, deed } = act;
  const path = `/api/worker/visits/${encodeURIComponent(orderId)}/${pathOf(deed)}`;
  const outcome = await outcomeOf(inOwnName(act).then(() => call<Visit>('POST', path, { body: bodyOf(deed), key })));
  // not before the act is safe: a picture that goes too early could not be sent again
  if (outcome.is === 'taken' && deed.kind === 'step') deed.photos.forEach(({ url }) => forgetOnPhone(url));
  return outcome;
}

/** A login that was due may have been somebody else's: then it waits. */
async function inOwnName(act: Act): Promise<void> {
  await ensureSession();
  if (!didBy(act, account())) throw localProblem('NETWORK');
}

function bodyOf(deed: Deed): object {
  if (deed.kind !== 'step') return deed.body;
  return { ...deed.body, photoIds: deed.photos.map(({ id, stage }) => ({ id: id ?? '', stage })) };
}
