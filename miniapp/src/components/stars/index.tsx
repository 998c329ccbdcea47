import { View } from '@tarojs/components';
import { Icon } from '../icon';
import './stars.scss';

const FIVE = [1, 2, 3, 4, 5] as const;
const WORDS = ['', '很不满意', '不太满意', '一般', '满意', '非常满意'] as const;

/** Given stars, for reading. */
export function Stars({ value, size = 16 }: { value: number; size?: number }) {
  return (
    <View className="stars" ariaLabel={`${value}星`}>
      {FIVE.map((star) => (
        <Icon key={star} name="star" size={size} className={star <= value ? 'stars-on' : 'stars-off'} />
      ))}
    </View>
  );
}

/** Stars to give; nothing is chosen before the person does. */
export function StarsInput({ value, onChange }: { value: number; onChange: (stars: number) => void }) {
  return (
    <View>
      <View className="stars-input">
        {FIVE.map((star) => (
          <View
            key={star}
            id={`star-${star}`}
            className="stars-tap"
            hoverClass="pressed"
            ariaRole="button"
            ariaLabel={`${star}星，${WORDS[star]}`}
            onClick={() => onChange(star)}
          >
            <Icon name="star" size={36} className={star <= value ? 'stars-on' : 'stars-off'} />
          </View>
        ))}
      </View>
      <View className="stars-word">{WORDS[value] || '轻点星星，说说这次感受'}</View>
    </View>
  );
}
