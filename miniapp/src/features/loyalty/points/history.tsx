import { View } from '@tarojs/components';
import { Empty } from '@/components/state';
import { nowMs } from '@/lib/clock';
import { moment } from '@/lib/time';
import type { RewardPurse } from '../api';

/** How the balance came about, told in words, the newest first. */
export function History({ moves }: { moves: RewardPurse['moves'] }) {
  if (moves.length === 0) {
    return <Empty icon="wallet" title="还没有明细" hint="完成服务、兑换和到期都会记在这里" />;
  }
  return (
    <View className="card" id="points-history">
      <View className="card-title">明细</View>
      {moves.map(({ id, kind, text, amount, happenedAt }) => (
        <View key={`${id} ${kind} ${text}`} className="points-line">
          <View className="points-line-words">
            <View className="points-line-text">{text}</View>
            <View className="muted">{moment(happenedAt, nowMs())}</View>
          </View>
          <View className={amount < 0 ? 'points-figure points-figure-quiet' : 'points-figure'}>
            {amount > 0 ? `+${amount}` : amount}
          </View>
        </View>
      ))}
    </View>
  );
}
