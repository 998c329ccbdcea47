import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';

const LEVELS: Record<Schemas['ServiceDetail']['standardLevel'], string> = {
  silver: '银标服务',
  gold: '金标服务',
  platinum: '白金标服务',
};

/** What the company answers for. */
export function Promises({ service }: { service: Schemas['ServiceDetail'] }) {
  const promises = [LEVELS[service.standardLevel], '每步留证，双方签收'];
  if (service.warrantyDays > 0) promises.unshift(`${service.warrantyDays}天质保`);
  return (
    <View className="promises">
      {promises.map((promise) => (
        <View key={promise} className="promise">
          <Icon name="shield" size={16} />
          <View className="promise-text">{promise}</View>
        </View>
      ))}
    </View>
  );
}
