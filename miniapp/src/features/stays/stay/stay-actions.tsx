import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { tellOutcome } from '@/features/payments/tell-outcome';
import { sentenceOf } from '@/lib/api/problem';
import { yuan } from '@/lib/money';
import { cancellationOf, cancelStay } from '../api';
import { payStay } from '../use-stay-checkout';

/** Paying while the days are held, and calling it off before it begins: the fee is said before it is charged. */
export function StayActions({ stay }: { stay: Schemas['StayView'] }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState<'pay' | 'cancel' | null>(null);
  if (!stay.actions.includes('cancel')) return null;
  const unpaid = stay.actions.includes('pay');
  const again = () => {
    void client.invalidateQueries({ queryKey: ['stay', stay.id] });
    void client.invalidateQueries({ queryKey: ['stays'] });
  };
  const pay = async () => {
    setBusy('pay');
    tellOutcome(await payStay(stay.id, () => undefined));
    setBusy(null);
    again();
  };
  const cancel = async () => {
    setBusy('cancel');
    try {
      const preview = unpaid ? null : await cancellationOf(stay.id);
      const content = preview
        ? `${preview.because}；退回${yuan(preview.refundFen)}`
        : '保留的日子都会释放，没有任何费用';
      const { confirm } = await Taro.showModal({ title: '取消住家服务？', content, confirmText: '取消服务' });
      if (confirm) await cancelStay(stay.id, preview?.hash);
    } catch (problem) {
      void Taro.showToast({ title: sentenceOf(problem), icon: 'none', duration: 3000 });
    }
    setBusy(null);
    again();
  };
  return (
    <BottomBar>
      <View className="stay-cancel">
        <Button id="cancel" kind="quiet" block busy={busy === 'cancel'} onClick={() => void cancel()}>
          {unpaid ? '取消' : '取消服务'}
        </Button>
      </View>
      {unpaid ? (
        <View className="stay-pay">
          <Button id="pay" block busy={busy === 'pay'} onClick={() => void pay()}>
            支付 {yuan(stay.totalFen)}
          </Button>
        </View>
      ) : null}
    </BottomBar>
  );
}
