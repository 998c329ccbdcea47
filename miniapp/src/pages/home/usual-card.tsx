import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { nowMs } from '@/lib/clock';
import { go, routes } from '@/lib/routes';
import { dayText } from '@/lib/time';

/** Books the usual again: one tap to the free slots, with the same length as last time. */
export function UsualCard({ order }: { order: Schemas['OrderCard'] }) {
  const rebook = () => {
    const draft = useBookingDraft.getState();
    draft.begin(order.serviceId);
    // Fixed services ignore the hours; an hour count no longer offered falls back to the usual one.
    draft.setNeeds(order.serviceId, { hours: order.durationMinutes / 60 });
    go(routes.slots());
  };
  return (
    <View className="card usual">
      <View className="usual-words">
        <View className="usual-title">再约一次{order.serviceName}</View>
        <View className="muted">
          上次 {dayText(order.promisedFrom, nowMs())}
          {order.workerName ? ` · ${order.workerName}` : ''}
        </View>
      </View>
      <Button id="rebook" size="small" kind="secondary" onClick={rebook}>
        选时间
      </Button>
    </View>
  );
}
