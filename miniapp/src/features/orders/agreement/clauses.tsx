import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import './clauses.scss';

/** The text of an agreement, numbered. */
export function Clauses({ agreement: { title, clauses } }: { agreement: Schemas['AgreementView'] }) {
  return (
    <View className="card" id="agreement-text">
      <View className="card-title">{title}</View>
      {clauses.map((clause, place) => (
        <View key={clause} className="clause">
          <View className="clause-number">{place + 1}</View>
          <View className="clause-text">{clause}</View>
        </View>
      ))}
    </View>
  );
}
