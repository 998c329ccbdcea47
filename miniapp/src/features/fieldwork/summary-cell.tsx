import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Cell } from '@/components/cell';
import { go, routes } from '@/lib/routes';

/** On a visit's page, once both have signed: the way to what was done. */
export function SummaryCell({ order: { id, visit } }: { order: Schemas['OrderView'] }) {
  if (!visit?.customerSignedAt) return null;
  return (
    <View className="card">
      <Cell
        id="order-summary"
        icon="check-circle"
        title="服务总结"
        hint="照片、用量、提醒，可以分享给家人"
        onClick={() => go(routes.summary(id))}
      />
    </View>
  );
}
