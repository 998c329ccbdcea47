import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { Countdown } from '@/components/countdown';
import { ServiceIcon } from '@/components/icon/service-icon';
import { Tag } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { go, routes } from '@/lib/routes';
import { durationText, timeWindow } from '@/lib/time';
import { OfferAnswer } from '../parts/offer-answer';
import { roleText } from '../words';

/** A visit on offer, with the time left to answer. */
export function OfferCard({ offer }: { offer: Schemas['WorkerVisitCard'] }) {
  const client = useQueryClient();
  const role = roleText(offer);
  const refresh = () => void client.invalidateQueries({ queryKey: ['worker-day'] });
  return (
    <View className="card offer" id={`offer-${offer.orderId}`}>
      <View className="offer-head">
        <View className="offer-title">新派单</View>
        {offer.respondBy ? (
          <View className="offer-left">
            请在 <Countdown until={offer.respondBy} onEnd={refresh} /> 内回复
          </View>
        ) : null}
      </View>
      <View hoverClass="pressed" ariaRole="button" onClick={() => go(routes.workerVisit(offer.orderId))}>
        <View className="offer-service">
          <ServiceIcon icon={offer.serviceIcon} size={24} />
          <View className="offer-name">{offer.serviceName}</View>
          {role ? <Tag tone="quiet">{role}</Tag> : null}
          <View className="offer-length">{durationText(offer.durationMinutes)}</View>
        </View>
        <View className="offer-time">
          {timeWindow(offer.promisedFrom, offer.promisedTo, nowMs())} {offer.remote ? '视频' : '到达'}
        </View>
        <View className="muted">
          {offer.district} {offer.community}
        </View>
      </View>
      <OfferAnswer offer={offer} />
    </View>
  );
}
