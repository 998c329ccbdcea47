import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Sheet } from '@/components/sheet';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { moment } from '@/lib/time';
import './alternatives-sheet.scss';

type Alternative = Schemas['SlotAlternative'];

interface Props {
  alternatives: readonly Alternative[];
  hint: string;
  /** What is said of the price, when it is not the window's own. */
  priceText?: string;
  onTake: (alternative: Alternative) => void;
  onOther: () => void;
  onClose: () => void;
}

/** Somebody was faster: the nearest windows that are still free, one tap to take. */
export function AlternativesSheet({ alternatives, hint, priceText, onTake, onOther, onClose }: Props) {
  return (
    <Sheet id="alternatives" open={alternatives.length > 0} title="这个时段刚刚被约走了" hint={hint} onClose={onClose}>
      {alternatives.map((alternative, index) => (
        <View
          key={alternative.startAt}
          id={`alternative-${index + 1}`}
          className="alternative"
          hoverClass="pressed"
          ariaRole="button"
          onClick={() => onTake(alternative)}
        >
          <View className="alternative-time">{moment(alternative.startAt, nowMs())}</View>
          <View className="alternative-price">{priceText ?? yuan(alternative.priceFen)}</View>
          <View className="alternative-take">就约这个</View>
        </View>
      ))}
      <Button id="other-times" kind="quiet" block onClick={onOther}>
        看看其他时间
      </Button>
    </Sheet>
  );
}
