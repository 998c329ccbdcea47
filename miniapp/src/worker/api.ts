import type { Schemas } from '@daowei/shared/api/client';
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import { nowMs } from '@/lib/clock';
import { localDateAt } from '@/lib/time';
import { asIfSent, ofVisit, type ActPhoto, type Deed } from './offline/act';
import { rememberDay, rememberedDay } from './offline/last-day';
import { perform } from './offline/sending';
import { useWaiting } from './offline/waiting';

/** Offers run out in minutes, so the day is asked for often while it is looked at. */
const DAY_EVERY_MS = 5000;
/** Only waiting for the customer's signature, or answer, or for the warehouse changes by itself. */
const WAITING_EVERY_MS = 2000;

/** One day of this worker: open offers and the visits in order. */
export function useWorkerDay(date: string, live: boolean) {
  return useQuery({
    queryKey: ['worker-day', date],
    staleTime: 2000,
    // opened again without signal: what was last seen, until the server can be asked
    initialData: () => rememberedDay(date),
    initialDataUpdatedAt: 0,
    queryFn: async () => {
      const day = await call<Schemas['WorkerDay']>('GET', `/api/worker/days/${date}`);
      if (date === localDateAt(nowMs())) rememberDay(day);
      return day;
    },
    refetchInterval: live ? DAY_EVERY_MS : false,
  });
}

/** The families this worker lives with now, and next. */
export function useWorkerStays() {
  return useQuery({
    queryKey: ['worker-stays'],
    staleTime: 30_000,
    queryFn: () => call<Schemas['WorkerStays']>('GET', '/api/worker/stays'),
    select: ({ items }) => items,
  });
}

/** When this worker is on duty in the days ahead. */
export function useRoster() {
  return useQuery({
    queryKey: ['worker-roster'],
    queryFn: () => call<Schemas['RosterView']>('GET', '/api/worker/roster'),
  });
}

/** One visit with everything its worker may know now. */
export function useWorkerVisit(orderId: string, live: boolean) {
  const acts = useWaiting((waiting) => waiting.acts);
  return useQuery({
    queryKey: ['worker-visit', orderId],
    enabled: orderId !== '',
    // opened again in a basement: what was last seen, until the server can be asked
    initialData: () => useWaiting.getState().seen[orderId],
    initialDataUpdatedAt: 0,
    select: (visit) => asIfSent(visit, ofVisit(acts, orderId)),
    staleTime: 2000,
    queryFn: () => call<Schemas['WorkerVisit']>('GET', visitPath(orderId)),
    refetchInterval: ({ state }) => (live && state.data && waits(state.data) ? WAITING_EVERY_MS : false),
  });
}

function waits({ nextAction, bill, departure }: Schemas['WorkerVisit']): boolean {
  // accepted a moment ago: the visit is still being opened
  if (nextAction === 'depart' && !departure) return true;
  if (departure?.items.some(({ pull }) => pull?.state === 'asked')) return true;
  return nextAction === 'wait_customer' || bill.extras.some(({ state }) => state === 'proposed');
}

/** Says yes to an offer. */
export function useAcceptOffer(orderId: string, assignmentId: string) {
  return useVisitAction(
    () =>
      call<Schemas['WorkerVisit']>('POST', offerPath(assignmentId, 'accept'), {
        body: {},
        intent: `accept:${assignmentId}`,
      }),
    orderId,
  );
}

/** Says no to an offer, with the reason. */
export function useDeclineOffer(assignmentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['DeclineOffer']) =>
      call<void>('POST', offerPath(assignmentId, 'decline'), { body, intent: `decline:${assignmentId}` }),
    onSettled: () => client.invalidateQueries({ queryKey: ['worker-day'] }),
  });
}

/** All that the list asks for has been looked at. */
export function usePrepare(orderId: string) {
  return useVisitAction((body: Schemas['PrepareVisit']) => act(orderId, 'preparation', body), orderId);
}

/** A part is missing: the warehouse brings it. */
export function usePullPart(orderId: string) {
  return useVisitAction((body: Schemas['MissingPart']) => act(orderId, 'pulls', body), orderId);
}

/** On the way. */
export function useDepart(orderId: string) {
  return useDeed(orderId, (body: Schemas['Depart']): Deed => ({ kind: 'depart', body }));
}

/** The call has begun. */
export function useStartCall(orderId: string) {
  return useVisitAction((body: Schemas['StartRemote']) => act(orderId, 'call', body), orderId);
}

/** At the door, proven by its code or the voucher. */
export function useCheckIn(orderId: string) {
  return useDeed(orderId, (body: Schemas['CheckIn']): Deed => ({ kind: 'check-in', body }));
}

/** What is said of a step; its photos may still lie on the phone. */
type StepReport = Omit<Schemas['StepDone'], 'photoIds'> & { photos: readonly ActPhoto[] };

/** One step of the standard is done. */
export function useStepDone(orderId: string, step: { id: string; title: string }) {
  return useDeed(orderId, ({ photos, ...body }: StepReport): Deed => ({
    kind: 'step',
    stepId: step.id,
    title: step.title,
    body,
    photos,
  }));
}

/** One room or item of a step is ticked off. */
export function useRoomDone(orderId: string, stepId: string) {
  return useDeed(
    orderId,
    ({ place, title, ...body }: Schemas['RoomDone'] & { place: number; title: string }): Deed => ({
      kind: 'room',
      stepId,
      place,
      title,
      body,
    }),
  );
}

/** More work found on site; the customer answers on their phone. */
export function useProposeExtra(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ExtraProposal']) =>
      call<void>('POST', `${visitPath(orderId)}/extras`, { body, intent: `extra:${orderId}` }),
    onSettled: () => client.invalidateQueries({ queryKey: ['worker-visit', orderId] }),
  });
}

/** More time, asked before it is over; no answer by the deadline is a no. */
export function useAskOvertime(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['OvertimeAsk']) =>
      call<void>('POST', `${visitPath(orderId)}/overtime`, { body, intent: `overtime:${orderId}` }),
    onSettled: () => client.invalidateQueries({ queryKey: ['worker-visit', orderId] }),
  });
}

/** Takes a proposal back. */
export function useWithdrawExtra(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (extraId: string) =>
      call<void>('POST', `${visitPath(orderId)}/extras/${encodeURIComponent(extraId)}/withdraw`, {
        body: {},
        intent: `withdraw:${extraId}`,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['worker-visit', orderId] }),
  });
}

/** The worker's signature under the finished work. */
export function useWorkerSign(orderId: string) {
  return useDeed(orderId, (body: Schemas['SignVisit']): Deed => ({ kind: 'sign', body }));
}

/** What may be done without signal: it counts from now on, and reaches the server when it can. */
function useDeed<T>(orderId: string, deedOf: (body: T) => Deed) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: T) => perform(orderId, deedOf(body)),
    // A refusal usually means that the visit has moved on: show where it is now.
    onError: () => client.invalidateQueries({ queryKey: ['worker-visit', orderId] }),
  });
}

function useVisitAction<T>(send: (body: T) => Promise<Schemas['WorkerVisit']>, orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (visit) => keepVisit(client, visit),
    // A refusal usually means that the visit has moved on: show where it is now.
    onError: () => client.invalidateQueries({ queryKey: ['worker-visit', orderId] }),
  });
}

function keepVisit(client: QueryClient, visit: Schemas['WorkerVisit']): void {
  client.setQueryData(['worker-visit', visit.orderId], visit);
  void client.invalidateQueries({ queryKey: ['worker-day'] });
}

function act(orderId: string, action: string, body: object): Promise<Schemas['WorkerVisit']> {
  return call<Schemas['WorkerVisit']>('POST', `${visitPath(orderId)}/${action}`, {
    body,
    intent: `${action}:${orderId}`,
  });
}

const visitPath = (orderId: string): string => `/api/worker/visits/${encodeURIComponent(orderId)}`;
const offerPath = (assignmentId: string, answer: 'accept' | 'decline'): string =>
  `/api/worker/offers/${encodeURIComponent(assignmentId)}/${answer}`;
