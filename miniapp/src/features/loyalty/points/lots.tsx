import { View } from '@tarojs/components';
import { nowMs } from '@/lib/clock';
import { dayText } from '@/lib/time';
import type { RewardPurse } from '../api';

/** What there is and until when, the first to end first; nothing is shown for an empty purse. */
export function Lots({ lots }: { lots: RewardPurse['lots'] }) {
  if (lots.length === 0) return null;
  return (
    <View className="card" id="points-lots">
      <View className="card-title">有效期</View>
      {lots.map(({ id, text, state, amount, left, startsAt, endsAt }) => (
        <View key={id} className="points-line">
          <View className="points-line-words">
            <View className="points-line-text">{text}</View>
            <View className="muted">
              {state === 'pending' ? `${dayText(startsAt, nowMs())}生效` : `${lastDay(endsAt)}到期`}
            </View>
          </View>
          <View className={state === 'pending' ? 'points-figure points-figure-quiet' : 'points-figure'}>
            {state === 'pending' ? amount : left}
          </View>
        </View>
      ))}
    </View>
  );
}

/** It ends with the midnight after its last day. */
function lastDay(endsAt: string): string {
  return dayText(new Date(Date.parse(endsAt) - 1).toISOString(), nowMs());
}
