import type { Schemas } from '@daowei/shared/api/client';
import { useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import { nowMs } from '@/lib/clock';

/** A quote may be too old by the time the server sees it; it is renewed this much before it ends. */
const RENEW_BEFORE_MS = 20_000;
/** Timers count in 32 bits: a longer wait would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Instead of a coupon's id: the customer wants none. Left out, the server takes the one that saves most. */
export const NO_COUPON = 'none';

/** Asks the server what it costs. */
export function fetchQuote(body: Schemas['QuoteRequest']): Promise<Schemas['Quote']> {
  return call<Schemas['Quote']>('POST', '/api/quotes', { body });
}

/** The key under which a quote is kept. */
export const quoteKey = (request: Schemas['QuoteRequest'] | null) => ['quotes', request] as const;

/**
 * The price of what is being booked. The same quote is kept until it ends: a retry of the booking must carry
 * the same quote to be recognised as the same booking.
 */
export function useQuote(request: Schemas['QuoteRequest'] | null) {
  return useQuery({
    queryKey: quoteKey(request),
    enabled: request !== null,
    staleTime: Infinity,
    gcTime: 60_000,
    queryFn: () => fetchQuote(request as Schemas['QuoteRequest']),
    refetchInterval: ({ state }) => {
      if (!state.data) return false;
      const left = Date.parse(state.data.expiresAt) - nowMs() - RENEW_BEFORE_MS;
      return Math.min(Math.max(1000, left), LONGEST_TIMER_MS);
    },
  });
}

/** The customer's coupons, whatever became of them. */
export function useCoupons() {
  return useQuery({
    queryKey: ['coupons'],
    queryFn: async () => (await call<Schemas['CouponList']>('GET', '/api/coupons')).items,
  });
}
