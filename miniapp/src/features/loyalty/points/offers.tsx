import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import type { IconName } from '@/components/icon/names';
import { Icon } from '@/components/icon';
import { Notice, ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { useExchange, type RewardCurrency, type RewardOffer } from '../api';

const ICONS: Readonly<Record<RewardOffer['gift'], IconName>> = {
  coupon: 'wallet',
  priority: 'clock',
  red_packet: 'wallet',
};

/** What it can be exchanged for; an exchange is asked for once more before it is made. */
export function Offers({ offers, currency }: { offers: readonly RewardOffer[]; currency: RewardCurrency }) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const exchange = useExchange();
  const close = (): void => setChosenId(null);
  // as it is now: its price may change while it is looked at
  const chosen = offers.find(({ id }) => id === chosenId) ?? null;
  const price = chosen && priceIn(chosen, currency);
  return (
    <View className="card" id="points-offers">
      <View className="card-title">可以兑换</View>
      {exchange.data ? (
        <Notice>
          {exchange.data.name}已兑换，{exchange.data.text}
        </Notice>
      ) : null}
      <ProblemNotice error={chosen ? null : exchange.error} />
      {offers.length === 0 ? <View className="points-none muted">现在没有可以兑换的，过些日子再来看看</View> : null}
      {offers.map((offer) => (
        <Row
          key={offer.id}
          offer={offer}
          currency={currency}
          onChoose={() => {
            exchange.reset();
            setChosenId(offer.id);
          }}
        />
      ))}
      {chosen && price ? (
        <Sheet open id="exchange-sheet" title={`兑换${chosen.name}`} hint={chosen.because} onClose={close}>
          <ProblemNotice error={exchange.error} />
          <Button
            id="exchange-now"
            block
            busy={exchange.isPending}
            disabled={chosen.soldOut || price.missing > 0}
            onClick={() => exchange.mutate({ offer: chosen.id, currency, price: price.price }, { onSuccess: close })}
          >
            {`用${price.text}兑换`}
          </Button>
        </Sheet>
      ) : null}
    </View>
  );
}

interface RowProps {
  readonly offer: RewardOffer;
  readonly currency: RewardCurrency;
  readonly onChoose: () => void;
}

function Row({ offer, currency, onChoose }: RowProps) {
  const { id, name, because, gift, soldOut, note } = offer;
  const { text, missing } = priceIn(offer, currency);
  return (
    <View className="points-offer" id={`offer-${id}`}>
      <Icon name={ICONS[gift]} size={22} />
      <View className="points-offer-words">
        <View className="points-offer-name">{name}</View>
        <View className="muted">{because}</View>
        <View className="points-offer-price">{missing > 0 ? `${text}，还差${missing}` : text}</View>
        {note ? <View className="points-offer-note">{note}</View> : null}
      </View>
      <Button id={`exchange-${id}`} size="small" kind="secondary" disabled={soldOut || missing > 0} onClick={onChoose}>
        兑换
      </Button>
    </View>
  );
}

function priceIn({ prices }: RewardOffer, currency: RewardCurrency): RewardOffer['prices'][number] {
  return prices.find((one) => one.currency === currency)!;
}
