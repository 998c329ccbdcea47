import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { payBalance } from '@/features/payments/pay-order';
import { tellOutcome } from '@/features/payments/tell-outcome';
import { sentenceOf } from '@/lib/api/problem';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';

/** The visit is signed off; what is still owed comes first, and the rating stays at hand. */
export function BalanceBar({ order, balance }: { order: Schemas['OrderView']; balance: Schemas['BalanceView'] }) {
  const client = useQueryClient();
  const [paying, setPaying] = useState(false);
  const payNow = async () => {
    setPaying(true);
    try {
      tellOutcome(await payBalance(order.id), 'balance');
    } catch (problem) {
      void Taro.showToast({ title: sentenceOf(problem), icon: 'none', duration: 3000 });
    } finally {
      await client.invalidateQueries({ queryKey: ['order', order.id] });
      setPaying(false);
    }
  };
  const toPayFen = balance.owedFen - balance.waitingFen;
  return (
    <BottomBar note={noteOf(balance)}>
      {order.actions.includes('rate') ? (
        <View className="hold-cancel">
          <Button id="rate" kind="secondary" block onClick={() => go(routes.rate(order.id))}>
            评价
          </Button>
        </View>
      ) : null}
      {toPayFen > 0 ? (
        <View className="hold-pay">
          <Button id="pay-balance" block busy={paying} onClick={() => void payNow()}>
            支付尾款 {yuan(toPayFen)}
          </Button>
        </View>
      ) : null}
    </BottomBar>
  );
}

/** What was taken at the desk is not asked for again while a second person looks at it. */
function noteOf({ owedFen, waitingFen, dueAt }: Schemas['BalanceView']): string {
  const due = `请在${moment(dueAt, nowMs())}前付清`;
  if (waitingFen === 0) return due;
  const taken = `门店已收您 ${yuan(waitingFen)}，正在复核`;
  return waitingFen < owedFen ? `${taken}；其余${due}` : `${taken}，不需要再付`;
}
