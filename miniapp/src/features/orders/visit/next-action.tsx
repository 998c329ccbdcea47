import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Countdown } from '@/components/countdown';
import { askSubscriptions } from '@/features/messaging/ask-subscriptions';
import { payOrder } from '@/features/payments/pay-order';
import { tellOutcome } from '@/features/payments/tell-outcome';
import { sentenceOf } from '@/lib/api/problem';
import { yuan } from '@/lib/money';
import { go, replaceWith, routes } from '@/lib/routes';
import { useCancelOrder } from '../api';
import { useBookingDraft } from '../booking-draft';
import { BalanceBar } from './balance-bar';
import { ChangeBar } from './change-bar';

type Order = Schemas['OrderView'];

/** What the customer may do now, under the thumb. */
export function NextAction({ order }: { order: Order }) {
  const may = (action: Order['actions'][number]) => order.actions.includes(action);
  if (may('pay')) return <PayBar order={order} />;
  if (may('sign_off')) {
    return (
      <BottomBar note="请检查服务成果，有问题请当面告诉服务人员">
        <Button id="sign-off" block onClick={() => go(routes.signOff(order.id))}>
          验收签字
        </Button>
      </BottomBar>
    );
  }
  if (may('pay_balance') && order.bill.balance) return <BalanceBar order={order} balance={order.bill.balance} />;
  if (may('rate')) {
    return (
      <BottomBar>
        <Button id="rate" block onClick={() => go(routes.rate(order.id))}>
          评价这次服务
        </Button>
      </BottomBar>
    );
  }
  if (may('cancel')) return <ChangeBar order={order} />;
  if (order.state === 'cancelled' || order.state === 'expired' || order.state === 'completed') {
    return (
      <BottomBar>
        <Button
          id="rebook"
          kind="secondary"
          block
          onClick={() => {
            useBookingDraft.getState().begin(order.serviceId);
            go(routes.slots());
          }}
        >
          再约一次
        </Button>
      </BottomBar>
    );
  }
  return null;
}

function PayBar({ order }: { order: Order }) {
  const client = useQueryClient();
  const cancel = useCancelOrder(order.id);
  const [paying, setPaying] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: ['order', order.id] });

  const payNow = async () => {
    setPaying(true);
    try {
      // Asked straight from the tap: WeChat allows it only here and in the cashier's return.
      await askSubscriptions(order.subscribeTemplates);
      const outcome = await payOrder(order.id);
      if (outcome === 'paid' || outcome === 'confirming') replaceWith(routes.booked(order.id));
      tellOutcome(outcome);
    } catch (problem) {
      void Taro.showToast({ title: sentenceOf(problem), icon: 'none', duration: 3000 });
    } finally {
      setPaying(false);
      void refresh();
    }
  };
  const askCancel = async () => {
    const { confirm } = await Taro.showModal({
      title: '取消这次预约？',
      content: '还没有付款，取消后时段会马上释放。',
      confirmText: '取消预约',
      cancelText: '再想想',
      confirmColor: '#C22D24',
    });
    if (!confirm) return;
    await cancel.mutateAsync({}).catch((problem: unknown) => {
      void Taro.showToast({ title: sentenceOf(problem), icon: 'none', duration: 3000 });
      void refresh();
    });
  };

  return (
    <BottomBar
      note={
        order.holdUntil ? (
          <View className="hold">
            时段还为您保留 <Countdown id="hold-countdown" until={order.holdUntil} onEnd={() => void refresh()} />
          </View>
        ) : null
      }
    >
      <View className="hold-cancel">
        <Button id="cancel-order" kind="quiet" block busy={cancel.isPending} onClick={() => void askCancel()}>
          取消预约
        </Button>
      </View>
      <View className="hold-pay">
        <Button id="pay-again" block busy={paying} onClick={() => void payNow()}>
          {order.bill.depositFen === null ? '继续支付' : '继续付定金'} {yuan(order.bill.depositFen ?? order.totalFen)}
        </Button>
      </View>
    </BottomBar>
  );
}
