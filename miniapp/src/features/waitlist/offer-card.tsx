import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Countdown } from '@/components/countdown';
import { ProblemNotice } from '@/components/notice';
import { useCancelOrder } from '@/features/orders/api';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import './offer-card.scss';

interface Props {
  serviceName: string;
  offer: Schemas['HeldOffer'];
  onOver: () => void;
}

/** A time that was full is held for the customer: pay in time, or leave it to the next in line. */
export function OfferCard({ serviceName, offer, onOver }: Props) {
  const decline = useCancelOrder(offer.orderId);
  return (
    <View className="card offered" id="wait-offer">
      <View className="offered-title">有空位了，正为您保留</View>
      <View className="offered-what">
        {serviceName} · {moment(offer.startAt, nowMs())}
      </View>
      <View className="offered-left">
        还剩 <Countdown until={offer.holdUntil} onEnd={onOver} />
      </View>
      <ProblemNotice error={decline.error} />
      <View className="offered-actions">
        <Button
          id="decline-offer"
          kind="quiet"
          size="small"
          busy={decline.isPending}
          onClick={() => decline.mutate({ reason: '候补的时间不合适了' }, { onSettled: onOver })}
        >
          让给下一位
        </Button>
        <Button id="take-offer" size="small" onClick={() => go(routes.visit(offer.orderId))}>
          {`去支付 ${yuan(offer.totalFen)}`}
        </Button>
      </View>
    </View>
  );
}
