import type { Schemas } from '@daowei/shared/api/client';
import { groupWords } from '@daowei/shared/rules/home-groups';
import { View } from '@tarojs/components';
import { Cell } from '@/components/cell';
import { nowMs } from '@/lib/clock';
import { go, routes } from '@/lib/routes';
import { durationText, moment, timeWindow } from '@/lib/time';
import { MaterialsCell } from './materials-cell';

/** What was agreed. */
export function BookingFacts({ order }: { order: Schemas['OrderView'] }) {
  const { address } = order;
  const now = nowMs();
  const facts: [string, string][] = [
    ['服务', `${order.serviceName} · ${durationText(order.durationMinutes)}`],
    [order.remote ? '约定视频' : '约定到达', timeWindow(order.promisedFrom, order.promisedTo, now)],
    ...(order.revision > 1 ? ([['改期', `第${order.revision - 1}次改期，价格不变`]] as [string, string][]) : []),
    ['地址', order.remote ? '远程视频，不用上门' : `${address.district} ${address.community} ${address.detail}`],
    ['联系人', `${address.contactName} ${address.phoneMasked}`],
    ...(order.note ? ([['备注', order.note]] as [string, string][]) : []),
    ...(order.homeGroups.length > 0 ? ([['家里有', groupWords(order.homeGroups)]] as [string, string][]) : []),
    ['预约编号', order.no],
    ['下单时间', moment(order.createdAt, now)],
  ];
  return (
    <View className="card">
      <View className="card-title">预约信息</View>
      {facts.map(([name, value]) => (
        <View key={name} className="fact">
          <View className="fact-name">{name}</View>
          <View className="fact-value">{value}</View>
        </View>
      ))}
      {order.agreementSignedAt ? (
        <Cell
          id="read-agreement"
          title="服务协议"
          hint={`${moment(order.agreementSignedAt, now)} 已签署`}
          onClick={() => go(routes.agreement(order.id))}
        />
      ) : null}
      <MaterialsCell order={order} />
    </View>
  );
}
