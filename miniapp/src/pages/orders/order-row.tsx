import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { memo } from 'react';
import { Countdown } from '@/components/countdown';
import { ServiceIcon } from '@/components/icon/service-icon';
import { Tag } from '@/components/tag';
import { STATE_TONES } from '@/features/orders/order-words';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';
import { timeWindow } from '@/lib/time';

/** One booking of the list. Memoised: a list of hundreds redraws only what changed. */
export const OrderRow = memo(
  function OrderRow({ order }: { order: Schemas['OrderCard'] }) {
    return (
      <View
        id={`order-${order.id}`}
        className="card row"
        hoverClass="pressed"
        ariaRole="button"
        onClick={() => go(routes.visit(order.id))}
      >
        <View className="row-head">
          <View className="row-icon">
            <ServiceIcon icon={order.serviceIcon} size={22} />
          </View>
          <View className="row-name">{order.serviceName}</View>
          <Tag tone={STATE_TONES[order.state]}>{order.stateText}</Tag>
        </View>
        <View className="row-time">{timeWindow(order.promisedFrom, order.promisedTo, nowMs())}</View>
        <View className="muted row-address">{order.addressShort}</View>
        <View className="row-foot">
          <View className="muted row-who">{order.workerName ?? ''}</View>
          {order.state === 'awaiting_payment' && order.holdUntil ? (
            <View className="row-hold">
              待支付 <Countdown until={order.holdUntil} />
            </View>
          ) : null}
          {order.state === 'completed' && !order.rated ? <View className="row-hold">待评价</View> : null}
          <View className="row-price">{yuan(order.totalFen)}</View>
        </View>
      </View>
    );
  },
  (before, after) => before.order === after.order,
);
