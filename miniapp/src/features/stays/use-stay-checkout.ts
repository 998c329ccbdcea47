import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { payAt, type PayOutcome } from '@/features/payments/pay-order';
import { tellOutcome } from '@/features/payments/tell-outcome';
import { ApiProblem, sentenceOf } from '@/lib/api/problem';
import { leaveFlowTo, routes } from '@/lib/routes';
import { bookStay, stayPath } from './api';
import { useStayDraft } from './stay-draft';

export type StayStep = 'idle' | 'booking' | 'paying' | 'confirming';

/** Books the days (which holds them), pays once, and ends on the stay's page. */
export function useStayCheckout() {
  const client = useQueryClient();
  const [step, setStep] = useState<StayStep>('idle');
  const [problem, setProblem] = useState<unknown>(null);

  const submit = async (body: Schemas['BookStayBody']) => {
    setProblem(null);
    setStep('booking');
    let stay: Schemas['StayView'];
    try {
      stay = await bookStay(body);
    } catch (refused) {
      setStep('idle');
      setProblem(refused);
      // somebody was faster, or the price is old: the quote as it is now shows who else could come
      if (refused instanceof ApiProblem) void client.invalidateQueries({ queryKey: ['stays'] });
      return;
    }
    setStep('paying');
    const outcome = await payStay(stay.id, () => setStep('confirming'));
    await leaveFlowTo(routes.stay(stay.id));
    tellOutcome(outcome);
    useStayDraft.getState().chooseFirst(null);
    void client.invalidateQueries({ queryKey: ['stays'] });
  };

  return { step, problem, submit };
}

/** The cashier for days already held. A payment that cannot start leaves the hold: the stay's page offers it again. */
export async function payStay(id: string, onConfirming: () => void): Promise<PayOutcome> {
  try {
    return await payAt(stayPath(id), `pay-stay:${id}`, { onConfirming });
  } catch (problem) {
    void Taro.showToast({ title: sentenceOf(problem), icon: 'none', duration: 3000 });
    return 'cancelled';
  }
}
