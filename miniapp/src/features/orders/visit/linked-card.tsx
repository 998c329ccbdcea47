import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Cell } from '@/components/cell';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';

/** The visit a call turned into, or the call it was. */
export function LinkedCard({ order }: { order: Schemas['OrderView'] }) {
  if (order.linked.length === 0) return null;
  return (
    <View className="card" id="linked">
      {order.linked.map(({ id, serviceName, remote, stateText, promisedFrom, creditFen }) => (
        <Cell
          key={id}
          id={`linked-${id}`}
          icon={remote ? 'phone' : 'home'}
          title={remote ? `由${serviceName}转来` : `已转为${serviceName}`}
          hint={`${moment(promisedFrom, nowMs())} · ${stateText} · 抵扣${yuan(creditFen)}`}
          onClick={() => go(routes.visit(id))}
        />
      ))}
    </View>
  );
}
