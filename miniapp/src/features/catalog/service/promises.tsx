import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';

const LEVELS: Record<Schemas['ServiceDetail']['standardLevel'], string> = {
  silver: '银标：九成以上标准项目达标',
  gold: '金标：标准项目全部达标',
  platinum: '白金标：标准与加分项目全部达标',
};

/** What the company answers for. */
export function Promises({ service }: { service: Schemas['ServiceDetail'] }) {
  const promises = [LEVELS[service.standardLevel], '每步留证，双方签收'];
  if (service.warrantyDays > 0) promises.unshift(`${service.warrantyDays}天质保`);
  if (service.crew > 1) promises.push(`${crewWord(service.crew)}上门`);
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

const CREWS = ['', '', '两人', '三人', '四人'] as const;

function crewWord(crew: number): string {
  return CREWS[crew] ?? `${crew}人`;
}
