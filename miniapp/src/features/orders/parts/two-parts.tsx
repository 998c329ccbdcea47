import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { yuan } from '@/lib/money';
import './two-parts.scss';

/** What is paid now and what after sign-off, before anything is paid. */
export function TwoParts({ deposit, totalFen }: { deposit: Schemas['QuotedDeposit']; totalFen: number }) {
  const { depositFen, balanceHours, because } = deposit;
  return (
    <View className="two-parts" id="two-parts">
      <View className="two-parts-line">
        <View>现在付定金</View>
        <View className="two-parts-now">{yuan(depositFen)}</View>
      </View>
      <View className="two-parts-line">
        <View>签字后{balanceHours}小时内付尾款</View>
        <View className="two-parts-later">{yuan(totalFen - depositFen)}</View>
      </View>
      <View className="muted">{because}</View>
    </View>
  );
}
