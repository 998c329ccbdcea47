import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { askSubscriptions } from '@/features/messaging/ask-subscriptions';
import { payOrder, type PayOutcome } from '@/features/payments/pay-order';
import { tellOutcome } from '@/features/payments/tell-outcome';
import { fetchQuote, quoteKey } from '@/features/pricing/api';
import { ApiProblem, sentenceOf } from '@/lib/api/problem';
import { leaveFlowTo, routes } from '@/lib/routes';
import { bookVisit, keepOrder } from './api';
import { useBookingDraft } from './booking-draft';

export type CheckoutStep = 'idle' | 'booking' | 'paying' | 'confirming';
export type Wanted = Omit<Schemas['BookVisit'], 'quoteId'>;

/** Refusals after which the price on the page is not the price any more. */
const QUOTE_AGAIN = new Set(['QUOTE_STALE', 'QUOTE_MISMATCH', 'COUPON_USED']);

interface Refusal {
  problem: unknown;
  /** Nearest free slots when somebody else was faster. */
  alternatives: readonly Schemas['SlotAlternative'][];
}

const NO_REFUSAL: Refusal = { problem: null, alternatives: [] };

/**
 * Books (which holds the slot), pays, and leaves the flow for the page that fits how it ended.
 * @param coupon as chosen on the page; undefined: the one that saves most
 */
export function useCheckout(coupon?: string) {
  const client = useQueryClient();
  const [step, setStep] = useState<CheckoutStep>('idle');
  const [refusal, setRefusal] = useState<Refusal>(NO_REFUSAL);

  const quoteFor = ({ note: _note, homeGroups: _home, ...visit }: Wanted) => {
    const request = { ...visit, coupon };
    return client.fetchQuery({ queryKey: quoteKey(request), queryFn: () => fetchQuote(request), staleTime: Infinity });
  };

  const refuse = (problem: unknown) => {
    setStep('idle');
    setRefusal({ problem, alternatives: problem instanceof ApiProblem ? problem.alternatives : [] });
    if (!(problem instanceof ApiProblem)) return;
    if (QUOTE_AGAIN.has(problem.code)) {
      void client.invalidateQueries({ queryKey: ['quotes'] });
    }
    if (problem.code === 'SLOT_TAKEN') void client.invalidateQueries({ queryKey: ['slots'] });
  };

  const submit = async (wanted: Wanted, quote: Schemas['Quote']) => {
    setRefusal(NO_REFUSAL);
    setStep('booking');
    let order: Schemas['OrderView'];
    try {
      order = await bookVisit({ ...wanted, quoteId: quote.id });
    } catch (problem) {
      refuse(problem);
      return;
    }
    keepOrder(client, order);
    setStep('paying');
    const outcome = await pay(order, () => setStep('confirming'));
    await leaveFlowTo(
      outcome === 'paid' || outcome === 'confirming' ? routes.booked(order.id) : routes.visit(order.id),
    );
    tellOutcome(outcome);
    useBookingDraft.getState().finish();
    void client.invalidateQueries({ queryKey: ['order', order.id] });
  };

  /**
   * One tap takes an alternative: it is quoted and booked at once. Only a price above the one on the button stops
   * there, so that the customer sees it first; a coupon makes it less.
   */
  const take = async (wanted: Wanted, alternative: Schemas['SlotAlternative']) => {
    const moved = { ...wanted, startAt: alternative.startAt };
    setRefusal(NO_REFUSAL);
    setStep('booking');
    useBookingDraft.getState().chooseStart(alternative.startAt);
    try {
      const quote = await quoteFor(moved);
      if (quote.totalFen <= alternative.priceFen) await submit(moved, quote);
      else setStep('idle');
    } catch (problem) {
      refuse(problem);
    }
  };

  return { step, ...refusal, submit, take, dismiss: () => setRefusal(NO_REFUSAL) };
}

/** The cashier for a slot already held. A payment that cannot start leaves the hold: the visit page offers it again. */
async function pay(order: Schemas['OrderView'], onConfirming: () => void): Promise<PayOutcome> {
  try {
    return await payOrder(order.id, {
      onCashierOk: () => void askSubscriptions(order.subscribeTemplates),
      onConfirming,
    });
  } catch (problem) {
    void Taro.showToast({ title: sentenceOf(problem), icon: 'none', duration: 3000 });
    return 'cancelled';
  }
}
