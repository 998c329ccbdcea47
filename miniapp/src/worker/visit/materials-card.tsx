import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { MaterialRows } from '@/features/orders/materials/material-rows';

/** What the customer wants to be worked with: what to bring, and what is there already. */
export function MaterialsCard({ visit: { materials } }: { visit: Schemas['WorkerVisit'] }) {
  if (materials.length === 0) return null;
  return (
    <View className="card" id="asked-materials">
      <View className="card-title">客户指定用料</View>
      <MaterialRows rows={materials} own="客户自备" />
    </View>
  );
}
