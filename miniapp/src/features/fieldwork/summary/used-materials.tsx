import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import './summary.scss';

/** What was worked with, as the customer signed for it. */
export function UsedMaterials({ materials }: { materials: readonly Schemas['MaterialItemView'][] }) {
  if (materials.length === 0) return null;
  const said = (whose: Schemas['MaterialBringer']) =>
    materials.flatMap(({ name, note, by }) => (by === whose ? [note ? `${name}（${note}）` : name] : [])).join('、');
  const [company, own] = [said('company'), said('customer')];
  return (
    <View className="card" id="summary-materials">
      <View className="card-title">指定用料</View>
      {company ? <View className="summary-line">公司提供：{company}</View> : null}
      {own ? <View className="summary-line">您自备：{own}</View> : null}
    </View>
  );
}
