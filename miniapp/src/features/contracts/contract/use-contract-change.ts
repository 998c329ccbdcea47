import { useQueryClient } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { sentenceOf } from '@/lib/api/problem';

/** Sends one change of a package; done or refused, all that is on the page is read again. */
export function useContractChange(contractId: string, onDone: () => void) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const send = async (change: () => Promise<unknown>, done: string) => {
    setBusy(true);
    try {
      await change();
      onDone();
      void Taro.showToast({ title: done, icon: 'none', duration: 2000 });
    } catch (problem) {
      void Taro.showToast({ title: sentenceOf(problem), icon: 'none', duration: 3000 });
    }
    setBusy(false);
    for (const queryKey of [['contract', contractId], ['contracts'], ['orders']]) {
      void client.invalidateQueries({ queryKey });
    }
  };
  return { busy, send };
}
