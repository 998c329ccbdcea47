import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { signedYuan, yuan } from '@/lib/money';
import { shortDay } from '@/lib/time';

/** One visit, or one decision, with every line and why. */
export function PayEntry({ entry }: { entry: Schemas['PayEntryView'] }) {
  const { id, earnedOn, what, amountFen, lines } = entry;
  return (
    <View id={`pay-${id}`} className="pay-entry">
      <View className="pay-row">
        <View className="pay-what">
          {shortDay(earnedOn)} {what}
        </View>
        <View className="pay-amount">{yuan(amountFen)}</View>
      </View>
      {lines.map((line) => (
        <View key={line.kind} className="pay-line">
          <View className="pay-row">
            <View>{line.label}</View>
            <View className={line.amountFen < 0 ? 'pay-off' : ''}>{signedYuan(line.amountFen)}</View>
          </View>
          <View className="muted">{line.because}</View>
        </View>
      ))}
    </View>
  );
}
