import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { nowMs } from '@/lib/clock';
import { HOTLINE } from '@/lib/company';
import { yuan } from '@/lib/money';
import { replaceWith, routes } from '@/lib/routes';
import { moment, timeWindow } from '@/lib/time';
import { useOrder } from '../api';
import { useMoveTerms } from '../second-thoughts';
import { MoveTimes } from './move-times';
import './move.scss';

/** Delayed booking (延时预定): the same visit at another time, at the price that was paid. */
export default function MovePage() {
  const id = useRouter().params.id ?? '';
  const order = useOrder(id, false);
  const terms = useMoveTerms(id);
  const failed = [order, terms].find((query) => query.isError && !query.data);
  if (failed) return <Failure error={failed.error} busy={failed.isFetching} onRetry={() => void failed.refetch()} />;
  if (!order.data || !terms.data) {
    return (
      <View className="screen">
        <SkeletonCards count={3} />
      </View>
    );
  }
  if (terms.data.because !== null) {
    return (
      <Empty icon="clock" title="现在不能自助延时" hint={`${terms.data.because}（客服电话 ${HOTLINE}）`}>
        <Button id="back-to-visit" kind="secondary" onClick={() => replaceWith(routes.visit(id))}>
          看看这次预约
        </Button>
      </Empty>
    );
  }
  return (
    <View className="screen">
      <Conditions order={order.data} terms={terms.data} />
      <MoveTimes order={order.data} terms={terms.data} />
    </View>
  );
}

interface ConditionsProps {
  order: Schemas['OrderView'];
  terms: Schemas['RescheduleTerms'];
}

/** What is moved, and what the agreement allows. */
function Conditions({ order, terms }: ConditionsProps) {
  const now = nowMs();
  return (
    <>
      <View className="card move" id="move-terms">
        <View className="muted">现在约定</View>
        <View className="move-time">{timeWindow(order.promisedFrom, order.promisedTo, now)}</View>
        <View className="muted">
          {order.serviceName} · {order.addressShort}
        </View>
      </View>
      <Notice id="move-promise">
        换到任何时间都是原来的{yuan(terms.totalFen)}，周末也不加价。还可延时{terms.timesLeft}次，最晚
        {moment(terms.until, now)}前提出
      </Notice>
    </>
  );
}
