import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Countdown } from '@/components/countdown';
import { Icon } from '@/components/icon';
import { ServiceIcon } from '@/components/icon/service-icon';
import { Tag } from '@/components/tag';
import { STATE_TONES } from '@/features/orders/order-words';
import { nowMs } from '@/lib/clock';
import { go, routes } from '@/lib/routes';
import { timeWindow } from '@/lib/time';

/** The visit that comes next, one tap from its live page. */
export function NextVisitCard({ order }: { order: Schemas['OrderCard'] }) {
  const unpaid = order.state === 'awaiting_payment';
  return (
    <View
      id="next-visit"
      className={`next ${unpaid ? 'next-wait' : ''}`}
      hoverClass="pressed"
      ariaRole="button"
      onClick={() => go(routes.visit(order.id))}
    >
      <View className="next-head">
        <View className="next-service">
          <ServiceIcon icon={order.serviceIcon} size={20} />
          <View className="next-name">{order.serviceName}</View>
        </View>
        <Tag tone={STATE_TONES[order.state]}>{order.stateText}</Tag>
      </View>
      <View className="next-time">{timeWindow(order.promisedFrom, order.promisedTo, nowMs())}</View>
      <View className="next-foot">
        {unpaid && order.holdUntil ? (
          <View className="next-line">
            时段保留 <Countdown until={order.holdUntil} />
            ，请尽快支付
          </View>
        ) : (
          <View className="next-line">
            {order.workerName ? `${order.workerName} · ` : ''}
            {order.addressShort}
          </View>
        )}
        <Icon name="chevron-right" size={18} />
      </View>
    </View>
  );
}
