import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { signedYuan, yuan } from '@/lib/money';
import './price-lines.scss';

/** A price with the reason of every line. */
export function PriceLines({ lines, totalFen }: { lines: readonly Schemas['QuoteLine'][]; totalFen: number }) {
  return (
    <View className="price-lines">
      {lines.map((line, index) => (
        <View key={`${line.kind}-${index}`} className="price-line">
          <View className="price-line-words">
            <View className="price-line-label">{line.label}</View>
            <View className="price-line-because">{line.because}</View>
          </View>
          <View className={`price-line-amount ${line.amountFen < 0 ? 'price-line-less' : ''}`}>
            {line.kind === 'base' ? yuan(line.amountFen) : signedYuan(line.amountFen)}
          </View>
        </View>
      ))}
      <View className="price-total">
        <View className="price-total-label">合计</View>
        <View className="price-total-amount" id="total">
          {yuan(totalFen)}
        </View>
      </View>
    </View>
  );
}
