import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { PrecautionsPrompt } from '@/features/safety/precautions-prompt';
import { useVisitPrecautions } from '@/features/safety/api';
import { refreshPayment } from '@/features/payments/pay-order';
import { nowMs } from '@/lib/clock';
import { TOLD } from '@/lib/company';
import { yuan } from '@/lib/money';
import { goToTab, replaceWith, routes } from '@/lib/routes';
import { timeWindow } from '@/lib/time';
import { useVisible } from '@/lib/use-visible';
import { useOrder } from '../api';
import { AgreementPrompt } from '../parts/agreement-prompt';
import { MatesCard } from '../parts/mates-card';
import { WorkerCard } from '../parts/worker-card';
import './booked.scss';

const ASK_PAYMENT_EVERY_MS = 3000;

/** Booked: the promise in one look, and the worker as soon as one has accepted. */
export default function BookedPage() {
  const id = useRouter().params.id ?? '';
  const visible = useVisible();
  const order = useOrder(id, visible);
  usePaymentAnswer(id, visible && order.data?.state === 'awaiting_payment');

  if (!order.data && order.isError) {
    return <Failure error={order.error} busy={order.isFetching} onRetry={() => void order.refetch()} />;
  }
  return (
    <View className="screen">
      {order.data ? <Booked order={order.data} /> : <SkeletonCards count={2} lines={4} />}
      <BottomBar>
        <View className="booked-home">
          <Button id="back-home" kind="quiet" block onClick={() => goToTab(routes.home())}>
            返回首页
          </Button>
        </View>
        <View className="booked-visit">
          <Button id="to-visit" block onClick={() => replaceWith(routes.visit(id))}>
            查看预约
          </Button>
        </View>
      </BottomBar>
    </View>
  );
}

function Booked({ order }: { order: Schemas['OrderView'] }) {
  const waiting = order.state === 'awaiting_payment';
  const precautions = useVisitPrecautions(order);
  const needsMore = (precautions.data?.missing.length ?? 0) > 0;
  const lost = order.state === 'cancelled' || order.state === 'expired';
  return (
    <>
      <View className={`booked-head ${waiting || lost ? 'booked-head-wait' : ''}`}>
        <View className="booked-mark">
          <Icon name={waiting ? 'clock' : lost ? 'warning' : 'check'} size={36} />
        </View>
        <View className="booked-title" id="booked-title">
          {waiting ? '正在确认支付结果' : lost ? order.stateText : '预约成功'}
        </View>
        <View className="booked-sub">
          {waiting
            ? '银行回执可能稍有延迟，确认后会马上更新，请不要重复支付'
            : lost
              ? '如果您已经付款，款项会原路退回，也可以联系客服'
              : `已支付 ${yuan(order.paidFen)}`}
        </View>
      </View>
      <View className="card">
        <View className="booked-service">{order.serviceName}</View>
        <View className="booked-line">
          <Icon name="calendar" size={20} />
          <View className="booked-line-text booked-time">
            {timeWindow(order.promisedFrom, order.promisedTo, nowMs())} {order.remote ? '联系您视频' : '到达'}
          </View>
        </View>
        <View className="booked-line">
          <Icon name={order.remote ? 'phone' : 'location'} size={20} />
          <View className="booked-line-text">
            {order.remote
              ? `${order.address.contactName} ${order.address.phoneMasked}`
              : `${order.address.community} ${order.address.detail}`}
          </View>
        </View>
      </View>
      <PrecautionsPrompt order={order} />
      <AgreementPrompt order={order} />
      {order.worker ? (
        <>
          <WorkerCard worker={order.worker} />
          <MatesCard mates={order.mates} />
        </>
      ) : order.state === 'paid' && !needsMore ? (
        <Notice tone="wait" id="finding-worker">
          正在为您确认服务人员，一般{TOLD.confirmMinutes}分钟内完成，确认后会显示在这里
        </Notice>
      ) : null}
    </>
  );
}

/** Keeps asking about a payment that the server has not heard of yet. */
function usePaymentAnswer(orderId: string, waiting: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => {
      refreshPayment(orderId).then(
        ({ state }) => {
          if (state !== 'pending') void client.invalidateQueries({ queryKey: ['order', orderId] });
        },
        () => undefined, // The next question comes in a moment.
      );
    }, ASK_PAYMENT_EVERY_MS);
    return () => clearInterval(timer);
  }, [client, orderId, waiting]);
}
