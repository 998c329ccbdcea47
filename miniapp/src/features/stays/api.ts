import type { Schemas } from '@daowei/shared/api/client';
import { useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api/client';

/** How often a stay that waits for its payment is looked at again. */
const AGAIN_MS = 2000;

/** On which days living in may begin at this address, and how long it can last. */
export function useStayDays(wish: { serviceId: string; addressId: string } | null) {
  return useQuery({
    queryKey: ['stays', 'days', wish],
    enabled: wish !== null,
    staleTime: 30_000,
    queryFn: () => {
      const { serviceId, addressId } = wish!;
      const query = `serviceId=${encodeURIComponent(serviceId)}&addressId=${encodeURIComponent(addressId)}`;
      return call<Schemas['StayCalendar']>('GET', `/api/stays/days?${query}`);
    },
  });
}

/** The price of a range, who could come, and the agreement. Asked anew whenever the range changes. */
export function useStayQuote(body: Schemas['QuoteStayBody'] | null) {
  return useQuery({
    queryKey: ['stays', 'quote', body],
    enabled: body !== null,
    staleTime: 60_000,
    gcTime: 60_000,
    queryFn: () => call<Schemas['StayQuoteView']>('POST', '/api/stays/quote', { body: body ?? undefined }),
  });
}

/** All of the customer's, newest first. */
export function useStays() {
  return useQuery({
    queryKey: ['stays', 'own'],
    queryFn: () => call<Schemas['StayCards']>('GET', '/api/stays'),
    select: ({ items }) => items,
  });
}

/** One stay. */
export function useStay(id: string) {
  return useQuery({
    queryKey: ['stay', id],
    enabled: id !== '',
    staleTime: 1000,
    // just paid: the days are counted as booked a moment later
    refetchInterval: ({ state }) => (state.data?.state === 'awaiting_payment' ? AGAIN_MS : false),
    queryFn: () => call<Schemas['StayView']>('GET', stayPath(id)),
  });
}

/** Books, which holds every day. The key follows the content, so a lost answer never holds twice. */
export function bookStay(body: Schemas['BookStayBody']): Promise<Schemas['StayView']> {
  return call<Schemas['StayView']>('POST', '/api/stays', { body, intent: 'book-stay' });
}

/** What calling it off costs now. */
export function cancellationOf(id: string): Promise<Schemas['StayCancellationPreview']> {
  return call<Schemas['StayCancellationPreview']>('GET', `${stayPath(id)}/cancellation`);
}

/** Calls it off as it was previewed; an unpaid one without a preview. */
export function cancelStay(id: string, hash?: string): Promise<Schemas['StayView']> {
  const body = hash === undefined ? {} : { hash };
  return call<Schemas['StayView']>('POST', `${stayPath(id)}/cancel`, { body, intent: `cancel-stay:${id}` });
}

/** What may be decided in the trial today: asked whenever it is looked at. */
export function useTrialOffer(id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['stay', id, 'trial'],
    enabled: wanted,
    staleTime: 0,
    gcTime: 0,
    queryFn: () => call<Schemas['TrialOfferView']>('GET', `${stayPath(id)}/trial`),
  });
}

/** It goes on, it ends, or somebody else comes: as it was offered. */
export function decideTrial(
  id: string,
  what: 'keep' | 'end' | 'worker',
  body: Schemas['DecideTrialBody'] | Schemas['ChangeStayWorkerBody'],
): Promise<Schemas['StayView']> {
  return call<Schemas['StayView']>('POST', `${stayPath(id)}/trial/${what}`, { body, intent: `trial-${what}:${id}` });
}

/** Path of one stay. */
export function stayPath(id: string): string {
  return `/api/stays/${encodeURIComponent(id)}`;
}
