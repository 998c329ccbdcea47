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

const WORDS = {
  freed: { title: '有空位了，正为您保留', decline: '让给下一位', reason: '候补的时间不合适了' },
  granted: { title: '协调员为您调出了时间', decline: '不用了', reason: '调出的时间不合适了' },
} as const;

interface Props {
  /** Why a full time is held: somebody gave it back, or a shift was made longer. */
  because: keyof typeof WORDS;
  serviceName: string;
  offer: Schemas['HeldOffer'];
  onOver: () => void;
}

/** A time that was full is held for the customer: pay in time, or give it up. */
export function OfferCard({ because, serviceName, offer, onOver }: Props) {
  const decline = useCancelOrder(offer.orderId);
  const words = WORDS[because];
  return (
    <View className="card offered" id="wait-offer">
      <View className="offered-title">{words.title}</View>
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
          onClick={() => decline.mutate({ reason: words.reason }, { onSettled: onOver })}
        >
          {words.decline}
        </Button>
        <View className="offered-take">
          <Button id="take-offer" size="small" onClick={() => go(routes.visit(offer.orderId))}>
            {`去支付 ${yuan(offer.totalFen)}`}
          </Button>
        </View>
      </View>
    </View>
  );
}
