import { View } from '@tarojs/components';
import './skeleton.scss';

/** Grey lines where text will be. */
export function SkeletonLines({ count = 3 }: { count?: number }) {
  return (
    <View ariaLabel="正在加载">
      {Array.from({ length: count }, (_, line) => (
        <View key={line} className="skeleton skeleton-line" style={{ width: `${[92, 64, 78][line % 3]}%` }} />
      ))}
    </View>
  );
}

/** Cards that are on their way. */
export function SkeletonCards({ count = 3, lines = 3 }: { count?: number; lines?: number }) {
  return (
    <View>
      {Array.from({ length: count }, (_, card) => (
        <View key={card} className="card">
          <SkeletonLines count={lines} />
        </View>
      ))}
    </View>
  );
}

/** A grid of tiles on its way. */
export function SkeletonGrid({ count = 8 }: { count?: number }) {
  return (
    <View className="skeleton-grid" ariaLabel="正在加载">
      {Array.from({ length: count }, (_, tile) => (
        <View key={tile} className="skeleton skeleton-tile" />
      ))}
    </View>
  );
}
