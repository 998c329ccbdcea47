import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { Tag } from '@/components/tag';
import { clockTime } from '@/lib/time';

/** Before setting out: why this worker may not go at all, or what is still in the way, what the warehouse brings. */
export function DepartureCard({ visit: { departure } }: { visit: Schemas['WorkerVisit'] }) {
  if (!departure || (departure.items.length === 0 && departure.blocks.length === 0)) return null;
  const { blocks, items, kitCode, unfit } = departure;
  if (unfit.length > 0) {
    return (
      <Notice tone="danger" id="unfit">
        {`这一单您暂时不能去：${unfit.join('；')}。请不要出发，办公室已收到提醒，会安排其他人。证件换好后请交人事登记，登记好再打开这里就能出发。`}
      </Notice>
    );
  }
  const fetched = items.filter(({ pull, ticked }) => pull?.state === 'asked' && !ticked);
  return (
    <View className="card" id="departure">
      <View className="facts-head">
        <View className="card-title">出发准备</View>
        {blocks.length === 0 ? <Tag tone="brand">可以出发</Tag> : <Tag tone="wait">{`还有${blocks.length}项`}</Tag>}
      </View>
      {blocks.map((reason) => (
        <View key={reason} className="departure-reason">
          <Icon name="clock" size={16} />
          <View className="departure-words">{reason}</View>
        </View>
      ))}
      {fetched.map(({ id, title, pull }) => (
        <View key={id} className="muted">
          {title}补领后预计{clockTime(pull?.etaAt ?? '')}到达，请先去仓库取
        </View>
      ))}
      {blocks.length === 0 && kitCode ? <View className="muted">工具包 {kitCode}</View> : null}
    </View>
  );
}
