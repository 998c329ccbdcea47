import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Avatar } from '@/components/avatar';
import { Tag } from '@/components/tag';
import './worker-card.scss';

/** Who comes along with the worker who leads; nothing where one comes alone. */
export function MatesCard({ mates }: { mates: readonly Schemas['WorkerCard'][] }) {
  if (mates.length === 0) return null;
  return (
    <View className="card" id="mates-card">
      <View className="card-title">同行的服务人员</View>
      {mates.map(({ id, name, avatarSeed, level, phoneMasked }) => (
        <View key={id} className="worker-head worker-mate">
          <Avatar seed={avatarSeed} name={name} size={40} />
          <View className="worker-words">
            <View className="worker-line">
              <View className="worker-name">{name}</View>
              <Tag tone="brand">{level}</Tag>
            </View>
            <View className="muted">{phoneMasked}</View>
          </View>
        </View>
      ))}
    </View>
  );
}
