import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Avatar } from '@/components/avatar';
import { Tag } from '@/components/tag';
import { roleText } from '../words';

const ROLES = { lead: '组长', mate: '组员' } as const;

/** Who else comes, and what that makes of oneself; nothing for who comes alone. */
export function CrewCard({ visit }: { visit: Schemas['WorkerVisit'] }) {
  const { crew, crewMissing } = visit;
  if (crew.length === 0 && crewMissing === 0) return null;
  return (
    <View className="card" id="crew">
      <View className="card-title">一起上门（您是{roleText(visit) ?? ROLES.lead}）</View>
      {crew.map(({ name, avatarSeed, role, arrived }) => (
        <View key={`${role}${name}`} className="crew-line">
          <Avatar seed={avatarSeed} name={name} size={40} />
          <View className="crew-name">{name}</View>
          <Tag tone="quiet">{ROLES[role]}</Tag>
          {arrived ? <Tag tone="brand">已到达</Tag> : null}
        </View>
      ))}
      {crewMissing > 0 ? <View className="muted">还有{crewMissing}位同行的服务人员正在确认</View> : null}
    </View>
  );
}
