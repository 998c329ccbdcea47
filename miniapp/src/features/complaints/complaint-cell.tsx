import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { Cell } from '@/components/cell';
import { nowMs } from '@/lib/clock';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import { useOrderComplaints } from './api';

/** On a visit's page: what becomes of the complaint, or the way to one. */
export function ComplaintCell({ orderId }: { orderId: string }) {
  const found = useOrderComplaints(orderId);
  useDidShow(() => void found.refetch());
  if (!found.data) return null;
  const { items, mayFile } = found.data;
  if (items.length === 0 && !mayFile) return null;
  return (
    <View className="card" id="complaints">
      {items.map(({ id, kindText, stateText, dueAt, dueText }) => (
        <Cell
          key={id}
          id={`complaint-${id}`}
          icon="headset"
          title={`投诉：${kindText}`}
          hint={dueAt ? `${moment(dueAt, nowMs())} 前${dueText}` : undefined}
          value={stateText}
          onClick={() => go(routes.complaint(id))}
        />
      ))}
      {mayFile ? (
        <Cell
          id="complain"
          icon="headset"
          title="这次服务有不满意的地方？"
          hint="告诉我们，每一步处理您都看得到"
          onClick={() => go(routes.complain(orderId))}
        />
      ) : null}
    </View>
  );
}
