import { View } from '@tarojs/components';
import './tag.scss';

export type Tone = 'brand' | 'wait' | 'danger' | 'quiet';

/** A short word about a state. */
export function Tag({ tone, children }: { tone: Tone; children: string }) {
  return <View className={`tag tag-${tone}`}>{children}</View>;
}
