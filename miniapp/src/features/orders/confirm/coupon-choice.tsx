import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Cell } from '@/components/cell';
import { Icon } from '@/components/icon';
import { Sheet } from '@/components/sheet';
import { NO_COUPON } from '@/features/pricing/api';
import { yuan } from '@/lib/money';

interface Props {
  quote: Pick<Schemas['Quote'], 'coupons' | 'couponId'>;
  /** when it comes back */
  hint?: string;
  /** with the id of a coupon, or NO_COUPON */
  onChoose: (coupon: string) => void;
}

/** Which coupon this booking uses: the one that saves most is chosen already, and the others say why they are not. */
export function CouponChoice({ quote, hint = '每单可用一张，免费取消时退回', onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const { coupons, couponId } = quote;
  const chosen = coupons.find(({ id }) => id === couponId);
  const usable = coupons.filter(({ unmet }) => unmet === null);

  const choose = (coupon: string) => {
    setOpen(false);
    onChoose(coupon);
  };

  return (
    <>
      <Cell
        id="choose-coupon"
        icon="wallet"
        title="优惠券"
        hint={chosen?.name}
        value={chosen ? `−${yuan(chosen.savesFen)}` : wordsFor(usable.length, coupons.length)}
        onClick={coupons.length > 0 ? () => setOpen(true) : undefined}
      />
      <Sheet id="coupons" open={open} title="选择优惠券" hint={hint} onClose={() => setOpen(false)}>
        <View className="coupon-options">
          {coupons.map(({ id, name, savesFen, unmet }) => (
            <Option
              key={id}
              id={`use-coupon-${id}`}
              title={name}
              hint={unmet ?? `这次省${yuan(savesFen)}`}
              chosen={id === couponId}
              onClick={unmet === null ? () => choose(id) : undefined}
            />
          ))}
          <Option
            id="use-no-coupon"
            title="这次不用优惠券"
            chosen={couponId === null}
            onClick={() => choose(NO_COUPON)}
          />
        </View>
      </Sheet>
    </>
  );
}

interface OptionProps {
  id: string;
  title: string;
  hint?: string;
  chosen: boolean;
  /** undefined: it does not apply */
  onClick?: () => void;
}

function Option({ id, title, hint, chosen, onClick }: OptionProps) {
  return (
    <View
      id={id}
      className={`coupon-option ${onClick ? '' : 'coupon-option-off'}`}
      hoverClass={onClick ? 'pressed' : 'none'}
      ariaRole={onClick ? 'button' : undefined}
      onClick={onClick}
    >
      <View className="coupon-option-words">
        <View className="coupon-option-title">{title}</View>
        {hint ? <View className="muted">{hint}</View> : null}
      </View>
      {chosen ? <Icon name="check" size={20} /> : null}
    </View>
  );
}

function wordsFor(usable: number, all: number): string {
  if (usable > 0) return `${usable}张可用`;
  return all > 0 ? '暂不适用' : '暂无可用';
}
