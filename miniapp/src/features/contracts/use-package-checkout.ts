import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { payAt, type PayOutcome } from '@/features/payments/pay-order';
import { tellOutcome } from '@/features/payments/tell-outcome';
import { ApiProblem, sentenceOf } from '@/lib/api/problem';
import { leaveFlowTo, routes } from '@/lib/routes';
import { bookPackage, contractPath } from './api';
import { usePackageDraft } from './package-draft';

export type PackageStep = 'idle' | 'booking' | 'paying' | 'confirming';

/** Books the whole package (which holds every time), pays once, and ends on the package's page. */
export function usePackageCheckout() {
  const client = useQueryClient();
  const [step, setStep] = useState<PackageStep>('idle');
  const [problem, setProblem] = useState<unknown>(null);

  const submit = async (quoteId: string, note: string | undefined) => {
    setProblem(null);
    setStep('booking');
    let contract: Schemas['ContractView'];
    try {
      contract = await bookPackage({ quoteId, note });
    } catch (refused) {
      setStep('idle');
      setProblem(refused);
      // somebody was faster, or the price is old: the plan as it is now shows what to do
      if (refused instanceof ApiProblem) void client.invalidateQueries({ queryKey: ['contracts', 'plan'] });
      return;
    }
    setStep('paying');
    const outcome = await payContract(contract.id, () => setStep('confirming'));
    await leaveFlowTo(routes.contract(contract.id));
    tellOutcome(outcome);
    useBookingDraft.getState().finish();
    usePackageDraft.getState().choose(null);
    void client.invalidateQueries({ queryKey: ['contracts'] });
    void client.invalidateQueries({ queryKey: ['orders'] });
  };

  return { step, problem, submit };
}

/** The cashier for times already held. A payment that cannot start leaves the hold: the package's page offers it again. */
export async function payContract(id: string, onConfirming: () => void): Promise<PayOutcome> {
  try {
    return await payAt(contractPath(id), `pay-contract:${id}`, { onConfirming });
  } catch (problem) {
    void Taro.showToast({ title: sentenceOf(problem), icon: 'none', duration: 3000 });
    return 'cancelled';
  }
}
